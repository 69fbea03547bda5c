package dev.plumbline.migrate;

import java.util.Optional;

/**
 * The database that a resource had to do with so far.
 *
 * @param identity of that database
 * @param newestRow the newest row of its history that says a migration is applied, if there was one
 */
public record Remembered(Identity identity, Optional<Row> newestRow) {

  /**
   * A row of the history. Rows are never deleted, so it is there for ever.
   *
   * @param id the row's
   * @param migration that it is about
   */
  public record Row(String id, String migration) {}

  /** What is to be remembered of a database that was met. */
  public static Remembered of(Facts facts, History history) {
    var applied = history.applied();
    return new Remembered(
        facts.identity(),
        applied.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Row(
                    applied.get(applied.size() - 1).id(), applied.get(applied.size() - 1).name())));
  }
}
