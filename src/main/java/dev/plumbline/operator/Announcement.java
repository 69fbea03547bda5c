package dev.plumbline.operator;

import dev.plumbline.api.Condition;
import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.api.DatabaseSchemaStatus.AppliedMigration;
import dev.plumbline.api.DatabaseSchemaStatus.ResolutionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is worth an event: the difference between two statuses.
 *
 * @param warning whether a person should look
 * @param reason in a word, CamelCase
 * @param message in a sentence
 */
record Announcement(boolean warning, String reason, String message) {

  /** The longest note that an event can carry. */
  private static final int LONGEST = 1_000;

  Announcement {
    message = Texts.cut(message, LONGEST);
  }

  /**
   * What happened between two statuses, the good news first.
   *
   * @param before the earlier one
   * @param after the later one
   * @param since when the pass began: at the first look at a database, what is older is no news
   */
  static List<Announcement> between(
      @Nullable DatabaseSchemaStatus before, DatabaseSchemaStatus after, Instant since) {
    var all = new ArrayList<Announcement>();
    applied(before, after, since, all);
    resolved(before, after, all);
    drift(before, after, all);
    state(before, after, all);
    return List.copyOf(all);
  }

  private static void applied(
      @Nullable DatabaseSchemaStatus before,
      DatabaseSchemaStatus after,
      Instant since,
      List<Announcement> all) {
    if (after.history() == null || after.migrations() == null) {
      return;
    }
    var known = before == null ? null : before.history();
    var names =
        after.history().stream()
            .filter(each -> known == null ? isNew(each, since) : !known.contains(each))
            .map(AppliedMigration::name)
            .toList();
    if (!names.isEmpty()) {
      var oldestFirst = new ArrayList<>(names);
      java.util.Collections.reverse(oldestFirst);
      all.add(
          new Announcement(
              false,
              "MigrationsApplied",
              "Applied %s (%s)."
                  .formatted(String.join(", ", oldestFirst), after.migrations().summary())));
    }
  }

  /** Clocks of server and operator may differ a little. */
  private static boolean isNew(AppliedMigration migration, Instant since) {
    return Instant.parse(migration.appliedAt()).isAfter(since.minusSeconds(5));
  }

  private static void resolved(
      @Nullable DatabaseSchemaStatus before, DatabaseSchemaStatus after, List<Announcement> all) {
    var known =
        before == null || before.resolutions() == null
            ? List.<ResolutionStatus>of()
            : before.resolutions();
    var now = after.resolutions() == null ? List.<ResolutionStatus>of() : after.resolutions();
    for (var each : now) {
      if (!known.contains(each)) {
        var subject =
            each.migration() != null
                ? "Migration " + each.migration()
                : each.target() != null ? "Target " + each.target() : "Drift " + each.drift();
        all.add(
            new Announcement(
                !each.outcome().equals("Done"),
                "Resolution" + each.outcome(),
                "%s as %s: %s"
                    .formatted(subject, each.as(), each.message() == null ? "" : each.message())));
      }
    }
  }

  private static void drift(
      @Nullable DatabaseSchemaStatus before, DatabaseSchemaStatus after, List<Announcement> all) {
    var was = condition(before, Words.DRIFTED);
    var is = condition(after, Words.DRIFTED);
    if (is == null) {
      return;
    }
    var wasDrifted = was != null && was.status().equals(Words.TRUE);
    var isDrifted = is.status().equals(Words.TRUE);
    var sameDrift =
        before != null
            && before.drift() != null
            && after.drift() != null
            && before.drift().fingerprint().equals(after.drift().fingerprint());
    if (isDrifted && !(wasDrifted && sameDrift)) {
      all.add(new Announcement(true, is.reason(), is.message()));
    } else if (wasDrifted && !isDrifted && is.status().equals(Words.FALSE)) {
      all.add(new Announcement(false, "DriftResolved", is.message()));
    }
  }

  private static void state(
      @Nullable DatabaseSchemaStatus before, DatabaseSchemaStatus after, List<Announcement> all) {
    var was = condition(before, Words.READY);
    var is = condition(after, Words.READY);
    if (is == null
        || is.reason().equals(Words.DRIFT_DETECTED)
        || is.reason().equals(Words.PROGRESSING)
        || (was != null && was.reason().equals(is.reason()) && was.status().equals(is.status()))) {
      return;
    }
    var troubled =
        condition(after, Words.STALLED) != null || condition(after, Words.RECONCILING) != null;
    all.add(new Announcement(troubled, is.reason(), is.message()));
  }

  private static @Nullable Condition condition(@Nullable DatabaseSchemaStatus status, String type) {
    return status == null ? null : Conditions.find(status.conditions(), type).orElse(null);
  }
}
