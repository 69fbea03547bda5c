package dev.plumbline.migrate;

import java.util.Optional;

/** What can be said against what is desired before any database is asked. */
public final class DesiredRules {

  private DesiredRules() {}

  /**
   * @param desired what should be
   * @return the first offence; empty when all is well
   */
  public static Optional<Decision.Settle> offence(Desired desired) {
    return MigrationRules.problem(desired.migrations())
        .map(problem -> new Decision.Settle(Reason.INVALID_MIGRATIONS, problem))
        .or(() -> notYetSupported(desired))
        .or(() -> noSchema(desired))
        .or(() -> unknown(desired, desired.upTo(), "migrations.target"))
        .or(() -> unknown(desired, desired.baseline(), "migrations.baseline"));
  }

  private static Optional<Decision.Settle> notYetSupported(Desired desired) {
    return desired.policy().compare().columnOrder()
        ? Optional.of(
            new Decision.Settle(
                Reason.NOT_YET_SUPPORTED,
                "drift.compare.columnOrder can't be true yet: no script changes the order of columns. Set it to false."))
        : Optional.empty();
  }

  private static Optional<Decision.Settle> noSchema(Desired desired) {
    return desired.schemas().isEmpty()
        ? Optional.of(
            new Decision.Settle(
                Reason.INVALID_SPEC, "database.schemas is empty: name at least one schema."))
        : Optional.empty();
  }

  private static Optional<Decision.Settle> unknown(
      Desired desired, Optional<String> name, String field) {
    if (name.isEmpty()
        || desired.migrations().stream().anyMatch(each -> each.name().equals(name.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision.Settle(
            Reason.INVALID_SPEC,
            "%s names migration `%s`, which is not among the sources: correct the name or add the migration."
                .formatted(field, name.get())));
  }
}
