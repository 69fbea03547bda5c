package dev.plumbline.migrate;

import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfMigration;
import java.util.Optional;

/** When {@code prisma migrate resolve} refuses, and with which words; source: its engine's code. */
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
    return resolution.decision() == MigrationDecision.APPLIED
        ? refusalToApply(resolution.migration(), desired, observed.history())
        : refusalToRollBack(resolution.migration(), observed);
  }

  private static Optional<String> refusalToApply(String name, Desired desired, History history) {
    if (desired.migrations().stream().noneMatch(each -> each.name().equals(name))) {
      return Optional.of(
          "The migration `"
              + name
              + "` could not be found (Prisma's P3017): make sure that it exists and that its whole name is given.");
    }
    if (history.of(name).stream().anyMatch(row -> row.finishedAt().isPresent())) {
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
    if (rows.stream().allMatch(row -> row.finishedAt().isPresent())) {
      return Optional.of(
          "The migration `"
              + name
              + "` cannot be rolled back because it is not in a failed state (Prisma's P3012): to undo an applied migration, add a new one.");
    }
    return Optional.empty();
  }
}
