package dev.plumbline.migrate;

import dev.plumbline.migrate.Resolution.OfMigration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a decision about a migration is refused, and with which words. As {@code prisma migrate
 * resolve} does for what that knows; source: its engine's code.
 */
public final class ResolveRules {

  private ResolveRules() {}

  /**
   * @param resolution what was decided
   * @param desired the migrations that are there
   * @param observed the history it is to be recorded in
   * @return why it is refused; empty when it may be recorded
   */
  public static Optional<String> refusal(
      OfMigration resolution, Desired desired, Observed observed) {
    return switch (resolution.decision()) {
      case APPLIED -> refusalToApply(resolution.migration(), desired, observed.history());
      case ROLLED_BACK -> refusalToRollBack(resolution.migration(), observed);
      case REVERTED -> refusalToRevert(resolution.migration(), desired, observed.history());
    };
  }

  private static Optional<String> refusalToApply(String name, Desired desired, History history) {
    if (desired.migrations().stream().noneMatch(each -> each.name().equals(name))) {
      return Optional.of(
          "The migration `"
              + name
              + "` could not be found (Prisma's P3017): make sure that it exists and that its whole name is given.");
    }
    if (history.of(name).stream()
        .anyMatch(row -> row.finishedAt().isPresent() && !RevertedLog.holds(row))) {
      return Optional.of(
          "The migration `"
              + name
              + "` is already recorded as applied in the database (Prisma's P3008): remove the resolution.");
    }
    return Optional.empty();
  }

  private static Optional<String> refusalToRollBack(String name, Observed observed) {
    if (!observed.facts().historyTable()) {
      return Optional.of(
          "The migration `"
              + name
              + "` cannot be rolled back because the database has no history table: remove the resolution.");
    }
    var rows = observed.history().of(name);
    if (rows.isEmpty()) {
      return Optional.of(
          "The migration `"
              + name
              + "` cannot be rolled back because it was never applied to the database (Prisma's P3011): make sure that its whole name is given.");
    }
    var reverted = observed.history().newest(name).filter(RevertedLog::holds).isPresent();
    if (!reverted && rows.stream().allMatch(row -> row.finishedAt().isPresent())) {
      return Optional.of(
          "The migration `"
              + name
              + "` cannot be rolled back because it is not in a failed state (Prisma's P3012): to undo it where it was applied last, resolve it as Reverted; else add a new migration.");
    }
    return Optional.empty();
  }

  /** One at a time from the newest: what came later was made on top of it. */
  private static Optional<String> refusalToRevert(String name, Desired desired, History history) {
    var newest = history.applied().stream().reduce((older, newer) -> newer);
    if (history.applied(name).isEmpty()) {
      return Optional.of(
          "The migration `%s` cannot be reverted because it is not applied: %s."
              .formatted(
                  name,
                  history.failed().stream().anyMatch(row -> row.name().equals(name))
                      ? "resolve the failed one as RolledBack"
                      : "remove the resolution"));
    }
    if (!history.failed().isEmpty()) {
      return Optional.of(
          "The migration `%s` cannot be reverted while `%s` waits for a decision: resolve that first."
              .formatted(name, history.failed().get(0).name()));
    }
    if (newest.isPresent() && !newest.get().name().equals(name)) {
      return Optional.of(
          "The migration `%s` cannot be reverted because `%s` was applied after it: revert that first, one at a time from the newest."
              .formatted(name, newest.get().name()));
    }
    var assessment = Assessment.of(desired, history);
    return assessment.canBeReplayed()
        ? Optional.empty()
        : Optional.of(
            "The migration `%s` cannot be reverted because the texts of the applied migrations are not all at hand (%s): restore them, revert it, and remove it from the sources then."
                .formatted(
                    name,
                    Stream.concat(
                            assessment.missing().stream(),
                            assessment.edited().stream().map(Migration::name))
                        .map(each -> "`" + each + "`")
                        .collect(Collectors.joining(", "))));
  }
}
