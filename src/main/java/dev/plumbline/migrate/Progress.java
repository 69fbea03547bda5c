package dev.plumbline.migrate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a migration has come that runs statement by statement: the text in {@code logs} while it
 * runs. A run that finds it in the row of a dead one goes on where that one stopped.
 *
 * <p>Where the server allows it, a statement and the progress past it are one transaction. A
 * statement that the server runs in no transaction block, such as {@code CREATE INDEX
 * CONCURRENTLY}, is announced before: whether it took effect, only the catalog can tell then.
 *
 * @param done how many statements took effect, from the first
 * @param total how many there are
 * @param alone whether the next one runs outside a transaction block, and may have run already
 */
public record Progress(int done, int total, boolean alone) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?s)This migration runs statement by statement\\..*^Statement: (\\d{1,9}) of (\\d{1,9})( alone)?$.*",
          Pattern.MULTILINE);

  /** The text in {@code logs}: for people too, should the migration never come further. */
  public String log(String migration) {
    return """
        This migration runs statement by statement. It runs now, or whoever ran it died.

        Migration name: %s

        Statement: %d of %d%s

        Effects: %s
        """
        .formatted(
            migration,
            done + 1,
            total,
            alone ? " alone" : "",
            done == 0 && !alone
                ? "RolledBack (no statement took effect yet)"
                : "Partial (%s)".formatted(effects()));
  }

  private String effects() {
    var before =
        done == 0
            ? "none before it took effect"
            : done == 1 ? "the first took effect" : "the first " + done + " took effect";
    return alone ? before + ", whether this one did is not known" : before;
  }

  /**
   * What a row tells about the progress of its migration; empty when it tells of something else.
   */
  public static Optional<Progress> read(HistoryRow row) {
    if (row.state() != HistoryRow.State.FAILED) {
      return Optional.empty();
    }
    var found = FORM.matcher(row.logs().orElse(""));
    return found.matches()
        ? Optional.of(
            new Progress(
                Integer.parseInt(found.group(1)) - 1,
                Integer.parseInt(found.group(2)),
                found.group(3) != null))
        : Optional.empty();
  }
}
