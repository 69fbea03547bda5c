package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchemaStatus.AppliedMigration;
import dev.plumbline.api.DatabaseSchemaStatus.Hazard;
import dev.plumbline.api.DatabaseSchemaStatus.Plan;
import dev.plumbline.api.DatabaseSchemaStatus.ReportReference;
import dev.plumbline.api.DatabaseSchemaStatus.ResolutionStatus;
import dev.plumbline.api.DriftStatus;
import dev.plumbline.api.DriftStatus.Change;
import dev.plumbline.api.MigrationsStatus;
import dev.plumbline.api.MigrationsStatus.FailedMigration;
import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.migrate.Outcome.Drift;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Outcome.History;
import dev.plumbline.migrate.Outcome.PendingPlan;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.OfTarget;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a status from the parts of an outcome, cut to the size that a status may have. */
final class StatusParts {

  private static final int MOST_ITEMS = 50;
  private static final int LONGEST_LOG = 4_000;
  private static final int LONGEST_TEXT = 500;

  private StatusParts() {}

  static MigrationsStatus migrations(
      History history, @Nullable MigrationsStatus earlier, String resource) {
    var report =
        history.leftovers().isPresent() ? new ReportReference(resource + "-failure") : null;
    return new MigrationsStatus(
        history.applied(),
        history.total(),
        history.applied() + "/" + history.total(),
        few(history.pending()),
        history.lastApplied().orElse(null),
        history
            .failed()
            .map(failure -> failed(failure, earlier == null ? null : earlier.failed(), report))
            .orElse(null));
  }

  /**
   * The history table keeps text alone: what only the run that saw the failure knew is taken over
   * from the earlier status while it is the same failure.
   */
  private static FailedMigration failed(
      Failure failure, @Nullable FailedMigration earlier, @Nullable ReportReference reportRef) {
    var startedAt = Times.exact(failure.startedAt());
    var same =
        earlier != null
            && earlier.name().equals(failure.migration())
            && earlier.startedAt().equals(startedAt);
    var known = Optional.ofNullable(same ? earlier : null);
    return new FailedMigration(
        failure.migration(),
        startedAt,
        failure.effects() == Effects.UNKNOWN
            ? known.map(FailedMigration::effects).orElse(word(failure.effects()))
            : word(failure.effects()),
        failure.statement().or(() -> known.map(FailedMigration::statement)).orElse(null),
        failure.line().or(() -> known.map(FailedMigration::line)).orElse(null),
        failure.position().or(() -> known.map(FailedMigration::position)).orElse(null),
        failure.sqlState().or(() -> known.map(FailedMigration::sqlState)).orElse(null),
        Texts.cut(failure.log(), LONGEST_LOG),
        reportRef);
  }

  static Plan plan(PendingPlan plan, String resource) {
    return new Plan(
        plan.fingerprint(),
        few(plan.migrations()),
        few(
            plan.hazards().stream()
                .filter(each -> each.waived().isEmpty())
                .sorted(Comparator.comparing(MigrationHazard::severity).reversed())
                .map(
                    each ->
                        new Hazard(
                            each.code(),
                            each.severityWord(),
                            each.migration().isEmpty()
                                ? null
                                : Texts.cut(each.migration(), LONGEST_TEXT),
                            Texts.cut(each.object(), LONGEST_TEXT),
                            Texts.cut(each.message(), LONGEST_TEXT)))
                .toList()),
        new ReportReference(resource + "-plan"));
  }

  static DriftStatus drift(
      Drift drift, @Nullable DriftStatus earlier, String resource, Instant now) {
    var same = earlier != null && earlier.fingerprint().equals(drift.fingerprint());
    return new DriftStatus(
        drift.fingerprint(),
        same && earlier != null ? earlier.since() : Times.text(now),
        Texts.cut(drift.summary(), LONGEST_TEXT),
        few(
            drift.changes().stream()
                .map(
                    each ->
                        new Change(
                            each.kind(),
                            Texts.cut(each.name(), LONGEST_TEXT),
                            each.change(),
                            each.detail().isEmpty()
                                ? null
                                : Texts.cut(each.detail(), LONGEST_TEXT)))
                .toList()),
        drift.changes().size() > MOST_ITEMS ? true : null,
        new ReportReference(resource + "-drift"));
  }

  static String driftMessage(DriftStatus drift) {
    var changes = drift.changes() == null ? List.<Change>of() : drift.changes();
    var named =
        changes.stream()
            .limit(5)
            .map(each -> each.kind() + " " + each.name() + " " + each.change())
            .collect(Collectors.joining(", "));
    var more = changes.size() > 5 ? ", …" : "";
    return "%s since %s: %s%s. See ConfigMap %s; resolve drift %s as Revert, Adopt or Accept."
        .formatted(
            drift.summary(),
            drift.since(),
            named,
            more,
            drift.reportRef() == null ? "" : drift.reportRef().name(),
            drift.fingerprint());
  }

  static @Nullable List<AppliedMigration> recent(History history) {
    var recent =
        history.recent().stream()
            .limit(10)
            .map(
                each ->
                    new AppliedMigration(
                        each.name(), Times.text(each.at()), Durations.text(each.took())))
            .toList();
    return recent.isEmpty() ? null : recent;
  }

  static ResolutionStatus resolution(Resolution.Result result, Instant now) {
    var resolution = result.resolution();
    return new ResolutionStatus(
        resolution instanceof OfMigration ? resolution.subject() : null,
        resolution instanceof OfDrift ? resolution.subject() : null,
        resolution instanceof OfTarget ? resolution.subject() : null,
        resolution.as(),
        resolution.id().isEmpty() ? null : resolution.id(),
        word(result.outcome()),
        Times.text(now),
        Texts.cut(result.message(), LONGEST_TEXT));
  }

  private static String word(Effects effects) {
    return switch (effects) {
      case ROLLED_BACK -> "RolledBack";
      case PARTIAL -> "Partial";
      case UNKNOWN -> "Unknown";
    };
  }

  private static String word(Resolution.ResultKind outcome) {
    return switch (outcome) {
      case DONE -> "Done";
      case STALE -> "Stale";
      case REFUSED -> "Refused";
      case FAILED -> "Failed";
    };
  }

  private static <T> @Nullable List<T> few(List<T> all) {
    return all.isEmpty() ? null : all.stream().limit(MOST_ITEMS).toList();
  }
}
