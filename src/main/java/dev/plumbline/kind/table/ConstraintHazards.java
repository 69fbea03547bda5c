package dev.plumbline.kind.table;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.table.Constraints.Constraint;
import dev.plumbline.model.Hazard;
import java.util.Optional;

/** What a new constraint costs on a table with rows, and the query that finds those in its way. */
final class ConstraintHazards {

  private ConstraintHazards() {}

  /** For a constraint that is added and checked in one go. */
  static Ddl adding(Constraint constraint, Ddl ddl) {
    var blocks =
        switch (constraint.type()) {
          case PRIMARY_KEY ->
              blocks(Hazard.Code.LK04, constraint, "builds the primary key's index");
          case UNIQUE -> blocks(Hazard.Code.LK05, constraint, "builds a unique index");
          case EXCLUSION -> blocks(Hazard.Code.LK06, constraint, "builds an index");
          case CHECK -> blocks(Hazard.Code.LK07, constraint, "reads every row");
        };
    return checking(constraint, ddl).with(blocks);
  }

  /** For one that was there already and is checked now, which stands in nobody's way. */
  static Ddl checking(Constraint constraint, Ddl ddl) {
    var key =
        constraint.type() == Constraints.Type.PRIMARY_KEY
            || constraint.type() == Constraints.Type.UNIQUE;
    return ddl.with(
        Hazard.of(key ? Hazard.Code.MF01 : Hazard.Code.MF06, constraint.id(), failsWhen(constraint))
            .with(rows(constraint)));
  }

  private static String failsWhen(Constraint constraint) {
    var table = constraint.table().display();
    return switch (constraint.type()) {
      case PRIMARY_KEY -> "fails when rows of " + table + " share a key, or a key is NULL";
      case UNIQUE -> "fails when rows of " + table + " are not unique";
      case EXCLUSION -> "fails when rows of " + table + " exclude each other";
      case CHECK -> "fails when a row of " + table + " breaks " + constraint.id().name();
    };
  }

  private static Optional<String> rows(Constraint constraint) {
    var table = constraint.id().container();
    var definition = constraint.definition();
    return switch (constraint.type()) {
      case PRIMARY_KEY, UNIQUE -> RowsInTheWay.sharing(table, definition);
      case EXCLUSION -> RowsInTheWay.excluding(table, definition);
      case CHECK -> RowsInTheWay.breaking(table, definition);
    };
  }

  private static Hazard blocks(Hazard.Code code, Constraint constraint, String why) {
    return Hazard.of(
        code,
        constraint.id(),
        why
            + " of "
            + constraint.table().display()
            + " and locks out readers and writers meanwhile");
  }
}
