package dev.plumbline.postgres;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.lint.Observation;
import dev.plumbline.migrate.Comparison;
import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Outcome.PendingPlan;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Rehearsal;
import dev.plumbline.migrate.Sha256;
import dev.plumbline.model.Fingerprint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays pending migrations in the shadow database, and tells what they would do. */
final class Rehearsing {

  /** Every single step is compared with the target only while there are few. */
  private static final int MOST_STEPS_COMPARED = 50;

  private final RunState state;

  Rehearsing(RunState state) {
    this.state = state;
  }

  Rehearsal rehearse(List<Migration> pending) throws SQLException {
    var drifted = state.observed().comparison().flatMap(Comparison::drift).isPresent();
    try {
      var steps =
          pending.size() <= (drifted ? MOST_STEPS_COMPARED : WayBack.MOST_SINGLE_MIGRATIONS);
      var rehearsed =
          state.shadow.rehearse(state.place(), state.assessment().applied(), pending, steps);
      state.rehearsed(rehearsed);
      rehearsed.steps().forEach(step -> state.ways.put(step.migration(), step.way()));
      state.failure(rehearsed.failure());
      var hazards = new Linting(state).hazards(rehearsed);
      state.hazards(hazards);
      var untaken =
          hazards.stream().filter(each -> !each.byPolicy()).map(MigrationHazard::hazard).toList();
      return new Rehearsal(
          plan(pending, hazards, rehearsed.steps().stream().map(Rehearsed.Step::seen).toList()),
          rehearsed.failure().map(Rehearsing::problem),
          rehearsed.failure(),
          DataAtRisk.of(state.session, untaken),
          drifted ? explains(rehearsed) : 0);
    } catch (Stopped e) {
      if (e.reason() != Reason.SHADOW_FAILED) {
        throw e;
      }
      var problem = new Comparison.Failed(e.reason(), e.sentence());
      return new Rehearsal(
          plan(pending, List.of(), List.of()),
          Optional.of(problem),
          Optional.empty(),
          List.of(),
          0);
    }
  }

  private static Comparison.Failed problem(Failure failure) {
    return new Comparison.Failed(
        Reason.REHEARSAL_FAILED,
        "Migration `%s` fails in the shadow database, so the target was not touched: %s%s%s. Correct its text."
            .formatted(
                failure.migration(),
                FailureLog.headline(failure),
                failure.sqlState().map(code -> " (SQLSTATE " + code + ")").orElse(""),
                failure.line().map(line -> ", line " + line).orElse("")));
  }

  private int explains(Rehearsed rehearsed) throws SQLException {
    for (var number = 1; number <= rehearsed.steps().size(); number++) {
      var after = rehearsed.steps().get(number - 1).after();
      if (after.isPresent() && state.compared(after.get(), state.current()).same()) {
        return number;
      }
    }
    return 0;
  }

  private PendingPlan plan(
      List<Migration> pending, List<MigrationHazard> hazards, List<Observation> seen) {
    var parts = new ArrayList<String>();
    parts.add(state.observed().facts().database());
    parts.add(state.observed().facts().systemIdentifier().orElse(""));
    var script = new StringBuilder();
    for (var migration : pending) {
      parts.add(migration.name());
      parts.add(migration.checksum());
      script.append("-- ").append(migration.name().replaceAll("\\R", " ")).append('\n');
      script.append(migration.script()).append(migration.script().endsWith("\n") ? "\n" : "\n\n");
    }
    return new PendingPlan(
        Fingerprint.of(Sha256.hexOf(parts)).shortForm(),
        pending.stream().map(Migration::name).toList(),
        hazards,
        seen,
        script.toString(),
        "");
  }
}
