package dev.plumbline.lint;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.Hazard.Severity;
import java.util.Optional;

/**
 * What a pending migration may cost.
 *
 * @param migration its name; empty where it is about the target as it is
 * @param hazard the cost, with the size of the tables on the target where that is known
 * @param rows in the way on the target, where they were counted
 * @param waived who takes it, and why, in words; empty where nobody does
 * @param byPolicy whether the policy waives it and not only a comment in the script
 */
public record MigrationHazard(
    String migration,
    Hazard hazard,
    Optional<RowsInTheWay> rows,
    Optional<String> waived,
    boolean byPolicy) {

  /** One that nobody has looked into yet. */
  public MigrationHazard(String migration, Hazard hazard) {
    this(migration, hazard, Optional.empty(), Optional.empty(), false);
  }

  /**
   * Rows that a new constraint would not let pass.
   *
   * @param count how many were found
   * @param whole whether these are all, and not only as many as the time allowed
   */
  public record RowsInTheWay(long count, boolean whole) {

    String words() {
      if (!whole) {
        return count == 0
            ? "the count of the rows in the way took too long"
            : "at least " + count + " rows are in the way now";
      }
      return count == 0
          ? "no row is in the way now"
          : count == 1 ? "1 row is in the way now" : count + " rows are in the way now";
    }
  }

  /** The same about the target as it is. */
  public MigrationHazard with(Hazard weighed, Optional<RowsInTheWay> counted) {
    return new MigrationHazard(migration, weighed, counted, waived, byPolicy);
  }

  /** The same with more to say. */
  MigrationHazard noted(String words) {
    var said =
        new Hazard(
            hazard.code(),
            hazard.object(),
            hazard.message() + "; " + words,
            hazard.query(),
            hazard.size());
    return new MigrationHazard(migration, said, rows, waived, byPolicy);
  }

  /** The same, taken by somebody. */
  MigrationHazard waivedBy(String words, boolean policy) {
    return new MigrationHazard(migration, hazard, rows, Optional.of(words), policy);
  }

  /** Such as {@code DL02}. */
  public String code() {
    return hazard.code().name();
  }

  /** How bad it is on the target as it is now. */
  public Severity severity() {
    return rows.filter(each -> each.whole() && each.count() == 0).isPresent()
        ? Severity.INFO
        : hazard.severity();
  }

  /** The same for people: {@code Info}, {@code Warning} or {@code Error}. */
  public String severityWord() {
    return switch (severity()) {
      case INFO -> "Info";
      case WARNING -> "Warning";
      case ERROR -> "Error";
    };
  }

  /** What it concerns, for people. */
  public String object() {
    return hazard.object().display();
  }

  /** What may happen, for people. */
  public String message() {
    return hazard.message()
        + hazard.size().map(size -> " (" + size.words() + ")").orElse("")
        + rows.map(each -> "; " + each.words()).orElse("");
  }

  @Override
  public String toString() {
    return "%s %s: %s".formatted(code(), object(), message());
  }
}
