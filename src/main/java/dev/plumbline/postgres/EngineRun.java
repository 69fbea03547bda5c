package dev.plumbline.postgres;

import dev.plumbline.migrate.AdoptedMigrations;
import dev.plumbline.migrate.Deciding;
import dev.plumbline.migrate.Decision;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.PendingPlan;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Rehearsal;
import java.sql.SQLException;
import java.util.Optional;

/** One run: decides, carries out, and decides again with what came of it, until it settles. */
final class EngineRun {

  private static final System.Logger LOG = System.getLogger(EngineRun.class.getName());

  /** Far more than any run needs: what goes round in circles is a mistake of ours. */
  private static final int MOST_DECISIONS = 200;

  private final RunState state;
  private final AdoptedMigrations adopted;

  EngineRun(RunState state, AdoptedMigrations adopted) {
    this.state = state;
    this.adopted = adopted;
  }

  Outcome run() {
    var target = state.session.target().display();
    try {
      for (var number = 0; number < MOST_DECISIONS; number++) {
        var decision = Deciding.next(state.desired(), state.observed(), state.clock.instant());
        if (decision instanceof Decision.Settle settled) {
          return report(state.waitingPlan()).outcome(settled.reason(), settled.message());
        }
        LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", target, decision);
        carryOut(decision);
      }
      return outcome(
          Reason.INTERNAL_ERROR,
          "The run did not come to an end after %d decisions; it is tried again. Please report this."
              .formatted(MOST_DECISIONS));
    } catch (Stopped e) {
      return outcome(e.reason(), e.sentence());
    } catch (SQLException e) {
      var stopped = SqlStates.stopped("work on " + target, e);
      if (stopped.reason() == Reason.INTERNAL_ERROR) {
        LOG.log(System.Logger.Level.ERROR, stopped.sentence(), e);
      }
      return outcome(stopped.reason(), stopped.sentence());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A run on " + target + " failed", e);
      return outcome(
          Reason.INTERNAL_ERROR,
          "Something that nobody foresaw (%s): see the log; it is tried again."
              .formatted(e.getClass().getSimpleName()));
    }
  }

  private void carryOut(Decision decision) throws SQLException {
    if (decision instanceof Decision.AcceptTarget accept) {
      state.acceptTarget(accept);
    } else if (decision instanceof Decision.Answer answer) {
      state.handled(answer.result());
    } else if (decision instanceof Decision.Compare) {
      state.observed(state.observed().with(state.compare()));
    } else if (decision instanceof Decision.Examine examine) {
      state.observed(state.observed().with(new Examining(state).examine(examine.row())));
    } else if (decision instanceof Decision.Rehearse rehearse) {
      state.observed(state.observed().with(new Rehearsing(state).rehearse(rehearse.pending())));
    } else if (decision instanceof Decision.Baseline baseline) {
      new Applying(state).baseline(baseline.migrations());
    } else if (decision instanceof Decision.MarkApplied mark) {
      state.underLock(() -> new Writing(state).markApplied(mark.migrations()));
    } else if (decision instanceof Decision.RollBack rollBack) {
      state.underLock(() -> new Writing(state).rollBackByPolicy(rollBack.row()));
    } else if (decision instanceof Decision.Resume resume) {
      state.underLock(
          () -> new Applying(state).resume(resume.row(), resume.migration(), resume.progress()));
    } else if (decision instanceof Decision.Resolve resolve) {
      new Resolving(state).resolve(resolve.resolution());
    } else if (decision instanceof Decision.RevertMigration undo) {
      new Undoing(state).undo(undo.resolution());
    } else if (decision instanceof Decision.Revert revert) {
      new Resolving(state).revert(revert.resolution());
    } else if (decision instanceof Decision.Adopt adopt) {
      new Adopting(state, adopted).adopt(adopt.resolution(), adopt.name());
    } else if (decision instanceof Decision.Apply apply) {
      state.underLock(() -> new Applying(state).apply(apply.migrations()));
    } else {
      throw new IllegalStateException("unknown decision " + decision);
    }
  }

  /** What is known when a run did not come to its end. */
  private Outcome outcome(Reason reason, String message) {
    return report(state.observed().rehearsal().map(Rehearsal::plan)).outcome(reason, message);
  }

  private Report report(Optional<PendingPlan> plan) {
    return new Report(
        state.desired(),
        state.observed(),
        plan,
        state.failure(),
        state.results(),
        state.lastRead());
  }
}
