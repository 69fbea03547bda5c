package dev.plumbline.kind;

import dev.plumbline.model.Hazard;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of one step, with what they may cost.
 *
 * @param sql in order, without semicolons
 * @param hazards what they may cost
 */
public record Ddl(List<String> sql, List<Hazard> hazards) {

  public Ddl {
    sql = List.copyOf(sql);
    hazards = List.copyOf(hazards);
  }

  /** These statements, without a hazard. */
  public static Ddl of(String... sql) {
    return new Ddl(List.of(sql), List.of());
  }

  /** These statements, without a hazard. */
  public static Ddl of(List<String> sql) {
    return new Ddl(sql, List.of());
  }

  /** The same, followed by another statement. */
  public Ddl and(String statement) {
    var longer = new ArrayList<>(sql);
    longer.add(statement);
    return new Ddl(longer, hazards);
  }

  /** The same, followed by other statements and their hazards. */
  public Ddl and(Ddl other) {
    var statements = new ArrayList<>(sql);
    statements.addAll(other.sql);
    var costs = new ArrayList<>(hazards);
    costs.addAll(other.hazards);
    return new Ddl(statements, costs);
  }

  /** The same with one more hazard. */
  public Ddl with(Hazard hazard) {
    var more = new ArrayList<>(hazards);
    more.add(hazard);
    return new Ddl(sql, more);
  }

  /** Whether there is no statement. */
  public boolean isEmpty() {
    return sql.isEmpty();
  }
}
