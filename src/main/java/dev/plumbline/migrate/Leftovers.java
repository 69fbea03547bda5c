package dev.plumbline.migrate;

import java.util.List;

/**
 * What a failed migration left in the schema, found by comparing the live catalog with the one
 * before and the one after the migration, and the two ways out. Rows that it changed are not
 * counted: a catalog does not show them.
 *
 * @param state how the schema stands
 * @param rollbackSql from here to before the migration; empty when nothing is to be done
 * @param completeSql from here to after the migration; empty when nothing is to be done or the text
 *     that failed is not at hand
 * @param deletesData what {@code rollbackSql} would delete, for people
 * @param unresolvable why a way is closed, for people
 */
public record Leftovers(
    State state,
    String rollbackSql,
    String completeSql,
    List<Outcome.HazardLine> deletesData,
    List<String> unresolvable) {

  public Leftovers {
    deletesData = List.copyOf(deletesData);
    unresolvable = List.copyOf(unresolvable);
  }

  /** Leftovers that could not be found out. */
  public static Leftovers unknown(String why) {
    return new Leftovers(State.UNKNOWN, "", "", List.of(), List.of(why));
  }

  /** How the schema stands. */
  public enum State {
    /** As before the migration. */
    NONE,
    /** Between before and after. */
    SOME,
    /** As after the migration. */
    ALL,
    /** Nobody can tell. */
    UNKNOWN
  }
}
