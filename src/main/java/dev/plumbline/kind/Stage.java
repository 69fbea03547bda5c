package dev.plumbline.kind;

import java.util.List;

/**
 * A part of a change that is made in several transactions, so that nobody waits long.
 *
 * @param ddl the statements
 * @param alone whether they stay outside of their neighbours' transaction, because PostgreSQL
 *     refuses them there or because they take long
 */
public record Stage(Ddl ddl, boolean alone) {

  /** Together with its neighbours. */
  public static Stage together(Ddl ddl) {
    return new Stage(ddl, false);
  }

  /** By itself. */
  public static Stage alone(Ddl ddl) {
    return new Stage(ddl, true);
  }

  /** A change that has no stages. */
  public static List<Stage> only(Ddl ddl) {
    return List.of(together(ddl));
  }
}
