package dev.plumbline.postgres;

import dev.plumbline.migrate.Assessment;
import dev.plumbline.migrate.Comparison;
import dev.plumbline.migrate.Deciding;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Observed;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.DriftCheck;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Outcome.PendingPlan;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Rehearsal;
import dev.plumbline.migrate.Remembered;
import dev.plumbline.migrate.Resolution.Result;
import dev.plumbline.migrate.TargetChange;
import dev.plumbline.model.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts what a run knows at its end into an outcome.
 *
 * @param plan what is pending, if anything is
 * @param failure seen in this run, richer than what the history table holds
 */
record Report(
    Desired desired,
    Observed observed,
    Optional<PendingPlan> plan,
    Optional<Failure> failure,
    List<Result> results,
    Optional<Snapshot> current) {

  private static final int RECENT = 10;

  Outcome outcome(Reason reason, String message) {
    return new Outcome(
        reason,
        message,
        Optional.of(server()),
        // The history of a database that nobody has accepted is not the one that is meant.
        reason == Reason.TARGET_CHANGED ? Optional.empty() : Optional.of(history()),
        plan,
        drift(),
        results);
  }

  private Outcome.Server server() {
    var facts = observed.facts();
    return new Outcome.Server(
        "PostgreSQL " + facts.version(),
        Remembered.of(facts, observed.history()),
        desired.known().flatMap(known -> TargetChange.between(known, facts, observed.history())),
        current.map(snapshot -> snapshot.fingerprint().hex()));
  }

  private Outcome.History history() {
    var assessment = Assessment.of(desired, observed.history());
    var applied = observed.history().applied();
    return new Outcome.History(
        assessment.applied().size(),
        desired.migrations().size(),
        Stream.concat(assessment.pending().stream(), assessment.waiting().stream())
            .map(Migration::name)
            .toList(),
        applied.isEmpty() ? Optional.empty() : Optional.of(applied.get(applied.size() - 1).name()),
        failed(assessment),
        observed.leftovers(),
        recent(applied));
  }

  private Optional<Failure> failed(Assessment assessment) {
    var recorded =
        Stream.concat(assessment.failed().stream(), assessment.heldByPolicy().stream()).findFirst();
    if (recorded.isEmpty()) {
      return observed.rehearsal().flatMap(Rehearsal::failure);
    }
    var name = recorded.get().name();
    return failure
        .filter(seen -> seen.migration().equals(name))
        .or(() -> recorded.map(FailureLog::read));
  }

  private static List<Outcome.Applied> recent(List<HistoryRow> applied) {
    var newestFirst = new ArrayList<>(applied);
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .limit(RECENT)
        .map(
            row -> {
              var finished = row.finishedAt().orElse(row.startedAt());
              return new Outcome.Applied(
                  row.name(), finished, Duration.between(row.startedAt(), finished));
            })
        .toList();
  }

  private DriftCheck drift() {
    if (observed.comparison().isEmpty()
        || observed.comparison().flatMap(Comparison::failure).isPresent()) {
      return DriftCheck.NOT_CHECKED;
    }
    var drift = observed.comparison().flatMap(Comparison::drift);
    if (drift.isEmpty()) {
      return DriftCheck.IN_SYNC;
    }
    var state =
        Deciding.isAccepted(desired, drift.get())
            ? DriftCheck.State.ACCEPTED
            : DriftCheck.State.DRIFTED;
    return new DriftCheck(state, drift);
  }
}
