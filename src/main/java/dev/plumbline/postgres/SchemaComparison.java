package dev.plumbline.postgres;

import dev.plumbline.diff.Differ;
import dev.plumbline.migrate.Outcome.ChangeLine;
import dev.plumbline.migrate.Outcome.Drift;
import dev.plumbline.migrate.Outcome.HazardLine;
import dev.plumbline.model.Change;
import dev.plumbline.model.Changes;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The expected and the observed schema side by side, both without what is not compared.
 *
 * @param expected what the history says
 * @param observed what the database is
 * @param whole what the database is, with what is not compared
 */
record SchemaComparison(Snapshot expected, Snapshot observed, Snapshot whole) {

  /** Whether they are the same. */
  boolean same() {
    return fingerprint().equals(Changes.fingerprint(expected, expected).shortForm());
  }

  /** Names the differences, 12 hex digits. */
  String fingerprint() {
    return Changes.fingerprint(expected, observed).shortForm();
  }

  /**
   * From the database to the history; what is not compared stays, and hangs on what is built anew.
   */
  Plan rollback() {
    return Differ.diff(whole, expected.completedBy(whole, observed));
  }

  /** From the history to the database. */
  Plan migration() {
    return Differ.diff(expected, observed);
  }

  /** The differences as they are reported. */
  Drift drift() {
    var changes = Differ.changes(expected, observed);
    var rollback = rollback();
    var migration = migration();
    return new Drift(
        fingerprint(),
        Changes.summary(changes),
        changes.stream().map(SchemaComparison::line).toList(),
        rollback.script(),
        migration.script(),
        rollback.hazards().stream()
            .filter(Hazard::deletesData)
            .map(SchemaComparison::line)
            .toList(),
        Stream.concat(rollback.cannot().stream(), migration.cannot().stream())
            .map(each -> each.object() + ": " + each.reason())
            .distinct()
            .toList());
  }

  /** The first few differences in one line, for messages. */
  String inWords() {
    var changes = Differ.changes(expected, observed);
    var first = changes.stream().limit(10).map(Change::toString).collect(Collectors.joining("; "));
    return Changes.summary(changes)
        + " ("
        + first
        + (changes.size() > 10 ? "; and " + (changes.size() - 10) + " more" : "")
        + ")";
  }

  /** One hazard for people. */
  static HazardLine line(Hazard hazard) {
    return new HazardLine(hazard.code().name(), hazard.object().display(), hazard.message());
  }

  private static ChangeLine line(Change change) {
    var word = change.type().word();
    return new ChangeLine(
        change.id().kind().label(),
        change.id().display(),
        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
        change.detail());
  }
}
