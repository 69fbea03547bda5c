package dev.plumbline.postgres;

import dev.plumbline.diff.Weights;
import dev.plumbline.lint.Directives;
import dev.plumbline.lint.Lock;
import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.lint.MigrationHazards;
import dev.plumbline.lint.MigrationHazards.Schemas;
import dev.plumbline.lint.Observation;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Snapshot;
import dev.plumbline.model.TableSize;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins what a rehearsal showed with what the target is, and says what policy makes of it. */
final class Linting {

  /** A transaction that is open for so long is no matter of a moment. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private final RunState state;
  private final TargetLook target;
  private final List<MigrationHazard> hazards = new ArrayList<>();
  private Optional<Map<ObjectId, TableSize>> sizes = Optional.empty();

  Linting(RunState state) {
    this.state = state;
    this.target = new TargetLook(state.session);
  }

  /** Every hazard, migration by migration; last what is about the target as it is. */
  List<MigrationHazard> hazards(Rehearsed rehearsed) throws SQLException {
    var before = rehearsed.before();
    var from = before;
    for (var step : rehearsed.steps()) {
      migration(step.seen(), before, from, step.after());
      from = step.after().orElse(from);
    }
    if (takesLocks(rehearsed)) {
      for (var each : target.invalidIndexes(state.desired().schemas())) {
        hazards.add(judged(each, Optional.empty()));
      }
      for (var each : target.longTransactions(LONG)) {
        hazards.add(judged(each, Optional.empty()));
      }
    }
    return hazards;
  }

  private void migration(Observation seen, Snapshot before, Snapshot from, Optional<Snapshot> after)
      throws SQLException {
    var lockTimeout = !state.desired().policy().lockTimeout().isZero();
    var found =
        MigrationHazards.of(seen, after.map(to -> new Schemas(before, from, to)), lockTimeout);
    var directives = Optional.of(new Directives(seen.statements()));
    for (var each : found.hazards()) {
      hazards.add(judged(weighed(each, before, after.orElse(from)), directives));
    }
    for (var each : target.missing(seen.migration(), found.needs())) {
      hazards.add(judged(each, directives));
    }
  }

  private MigrationHazard weighed(MigrationHazard each, Snapshot before, Snapshot after)
      throws SQLException {
    var hazard = each.hazard();
    if (hazard.code().growsWithSize()) {
      if (sizes.isEmpty()) {
        sizes = Optional.of(target.sizes());
      }
      hazard = Weights.weigh(hazard, before, after, sizes.get());
    }
    return each.with(hazard, target.rows(hazard));
  }

  private MigrationHazard judged(MigrationHazard hazard, Optional<Directives> directives) {
    var today = LocalDate.ofInstant(state.clock.instant(), ZoneOffset.UTC);
    return state.desired().policy().lint().judged(hazard, directives, today);
  }

  private static boolean takesLocks(Rehearsed rehearsed) {
    return rehearsed.steps().stream()
        .flatMap(step -> step.seen().transactions().stream())
        .flatMap(each -> each.tables().stream())
        .anyMatch(each -> each.lock().compareTo(Lock.SHARE_UPDATE_EXCLUSIVE) >= 0);
  }
}
