package dev.plumbline.postgres;

import dev.plumbline.migrate.Checksums;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Leftovers;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Reason;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what a failed migration left in the schema. */
final class Examining {

  private final RunState state;

  Examining(RunState state) {
    this.state = state;
  }

  Leftovers examine(HistoryRow row) throws SQLException {
    try {
      var back = state.compared(before(), state.current());
      var after = after(row);
      var forward =
          after.isPresent()
              ? Optional.of(state.compared(after.get(), state.current()))
              : Optional.<SchemaComparison>empty();
      return leftovers(back, forward);
    } catch (Stopped e) {
      if (e.reason() != Reason.SHADOW_FAILED) {
        throw e;
      }
      return Leftovers.unknown(e.sentence());
    }
  }

  /** The schema that the migration met. */
  Snapshot before() {
    return state.expected();
  }

  /** The schema that it would have left; empty when its text is not at hand or fails elsewhere. */
  Optional<Snapshot> after(HistoryRow row) {
    var migration =
        state.desired().migrations().stream()
            .filter(each -> each.name().equals(row.name()))
            .filter(each -> Checksums.match(row.checksum(), each.script()))
            .findFirst();
    if (migration.isEmpty()) {
      return Optional.empty();
    }
    var rehearsed = rehearsed(migration.get());
    return rehearsed.failure().isPresent() ? Optional.empty() : Optional.of(rehearsed.last());
  }

  private Rehearsed rehearsed(Migration migration) {
    return state.shadow.rehearse(
        state.place(), state.assessment().applied(), List.of(migration), false);
  }

  private static Leftovers leftovers(SchemaComparison back, Optional<SchemaComparison> forward) {
    var rollback = back.rollback();
    var complete = forward.map(SchemaComparison::rollback);
    var whole = forward.map(SchemaComparison::same).orElse(false);
    var unresolvable = new ArrayList<>(cannot("rollback.sql", rollback));
    complete.ifPresent(plan -> unresolvable.addAll(cannot("complete.sql", plan)));
    if (complete.isEmpty()) {
      unresolvable.add(
          "complete.sql: the text that failed is not among the sources (any more), or fails in the shadow database");
    }
    return new Leftovers(
        back.same() ? Leftovers.State.NONE : whole ? Leftovers.State.ALL : Leftovers.State.SOME,
        back.same() ? "" : rollback.script(),
        whole ? "" : complete.map(Plan::script).orElse(""),
        rollback.hazards().stream()
            .filter(Hazard::deletesData)
            .map(SchemaComparison::line)
            .toList(),
        unresolvable);
  }

  private static List<String> cannot(String file, Plan plan) {
    return plan.cannot().stream()
        .map(each -> file + ": " + each.object() + ": " + each.reason())
        .toList();
  }
}
