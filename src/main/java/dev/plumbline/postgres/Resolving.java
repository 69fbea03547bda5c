package dev.plumbline.postgres;

import dev.plumbline.migrate.Comparison;
import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.History;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.Reverting.Purpose;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out what a person decided about a failed migration, and what undoes a drift. */
final class Resolving {

  private final RunState state;

  Resolving(RunState state) {
    this.state = state;
  }

  /** Records a decision, once the schema is what the decision says: by a script where needed. */
  void resolve(OfMigration resolution) throws SQLException {
    var migration =
        state.desired().migrations().stream()
            .filter(each -> each.name().equals(resolution.migration()))
            .findFirst()
            .orElse(new Migration(resolution.migration(), ""));
    var history = state.observed().history();
    var wanted = wanted(resolution, history);
    var ended = new ArrayList<Reverting.Ended>();
    state.underLock(() -> ended.addAll(record(resolution, migration, history, wanted)));
    for (var end : ended) {
      state.tell(Optional.of(resolution), end.kind(), end.message(), "");
    }
  }

  private List<Reverting.Ended> record(
      OfMigration resolution, Migration migration, History history, Optional<Snapshot> wanted)
      throws SQLException {
    MigrationLock.Work marking = () -> new Writing(state).resolve(resolution, migration, history);
    var marked =
        "Migration `%s` marked as %s."
            .formatted(
                migration.name(),
                resolution.decision() == MigrationDecision.APPLIED ? "applied" : "rolled back");
    if (wanted.isEmpty() || state.compared(wanted.get(), state.current()).same()) {
      marking.run();
      return List.of(new Reverting.Ended(ResultKind.DONE, marked));
    }
    var filter = state.filter(wanted.get());
    var purpose =
        resolution.decision() == MigrationDecision.APPLIED ? Purpose.COMPLETION : Purpose.ROLLBACK;
    var end =
        new Reverting(state.session, state.place(), filter::apply, purpose)
            .run(filter.apply(wanted.get()), Optional.empty(), marking);
    return List.of(
        end.kind() == ResultKind.DONE
            ? new Reverting.Ended(ResultKind.DONE, end.message() + " " + marked)
            : new Reverting.Ended(end.kind(), end.message() + " Nothing was recorded."));
  }

  /** The schema that a decision speaks of, where the failed run may have left another. */
  private Optional<Snapshot> wanted(OfMigration resolution, History history) {
    var failed =
        history
            .newest(resolution.migration())
            .filter(row -> row.state() == HistoryRow.State.FAILED)
            .filter(FailureLog::mayHaveLeftSomething);
    if (failed.isEmpty() || !state.assessment().canBeReplayed()) {
      return Optional.empty();
    }
    try {
      var examining = new Examining(state);
      return resolution.decision() == MigrationDecision.APPLIED
          ? examining.after(failed.get())
          : Optional.of(examining.before());
    } catch (Stopped e) {
      if (e.reason() != Reason.SHADOW_FAILED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  void revert(Optional<Resolution> resolution) throws SQLException {
    var drift = state.observed().comparison().flatMap(Comparison::drift).orElseThrow();
    var all = state.expected();
    var filter = state.filter(all);
    var ended = new ArrayList<Reverting.Ended>();
    state.underLock(
        () ->
            ended.add(
                new Reverting(state.session, state.place(), filter::apply, Purpose.DRIFT)
                    .run(filter.apply(all), Optional.of(drift.fingerprint()), () -> {})));
    for (var end : ended) {
      state.tell(
          resolution,
          end.kind(),
          end.message(),
          "Drift " + drift.fingerprint() + " (" + drift.summary() + "): ");
    }
  }
}
