package dev.plumbline.postgres;

import dev.plumbline.migrate.AdoptedMigrations;
import dev.plumbline.migrate.Comparison;
import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.ResultKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes a migration of what the database is beyond its history, and marks it applied. */
final class Adopting {

  private final RunState state;
  private final AdoptedMigrations adopted;

  Adopting(RunState state, AdoptedMigrations adopted) {
    this.state = state;
    this.adopted = adopted;
  }

  void adopt(Optional<Resolution> resolution, String name) throws SQLException {
    var drift = state.observed().comparison().flatMap(Comparison::drift).orElseThrow();
    var about = "Drift " + drift.fingerprint() + " (" + drift.summary() + "): ";
    var migration =
        new Migration(
            name,
            PostgresEngine.adoptedHead(drift.fingerprint(), Optional.of(drift.summary()))
                + drift.migrationSql());
    var problem = problem(migration);
    if (problem.isPresent()) {
      state.tell(
          resolution,
          ResultKind.FAILED,
          "The migration made from it " + problem.get() + ". Write one by hand.",
          about);
      return;
    }
    keep(migration);
    state.alsoDesired(migration);
    if (state.underLock(() -> new Writing(state).markApplied(List.of(migration)))) {
      state.tell(
          resolution,
          ResultKind.DONE,
          "Adopted as migration `" + name + "`, which is marked as applied.",
          about);
    }
  }

  private Optional<String> problem(Migration migration) throws SQLException {
    var rehearsed =
        state.shadow.rehearse(
            state.place(), state.assessment().applied(), List.of(migration), false);
    if (rehearsed.failure().isPresent()) {
      return Optional.of(
          "fails in the shadow database: " + FailureLog.headline(rehearsed.failure().get()));
    }
    var compared = state.compared(rehearsed.last(), state.current());
    return compared.same()
        ? Optional.empty()
        : Optional.of("would leave differences: " + compared.inWords());
  }

  private void keep(Migration migration) {
    try {
      adopted.keep(migration);
    } catch (RuntimeException e) {
      throw new Stopped(
          Reason.INTERNAL_ERROR,
          "Migration `%s`, made from drift, could not be kept, so it was not marked as applied: %s. It is tried again."
              .formatted(migration.name(), e.getMessage()),
          e);
    }
  }
}
