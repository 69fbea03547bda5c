package dev.plumbline.postgres;

import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.postgres.Reverting.Purpose;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Undoes the migration that was applied last: the schema returns to what the history before it
 * says, in one transaction that proves itself and takes the history row along.
 */
final class Undoing {

  private final RunState state;

  Undoing(RunState state) {
    this.state = state;
  }

  /** The database is what its history says: that was found out before. */
  void undo(OfMigration resolution) throws SQLException {
    var name = resolution.migration();
    var before = state.expectedBefore(name);
    var difference = state.compared(before, state.expected());
    var filter = state.filter(before);
    MigrationLock.Work record = () -> new Writing(state).reverted(name);
    var ended = new ArrayList<Reverting.Ended>();
    state.underLock(
        () ->
            ended.add(
                new Reverting(state.session, state.place(), filter::apply, Purpose.UNDOING)
                    .run(filter.apply(before), Optional.of(difference.fingerprint()), record)));
    for (var end : ended) {
      state.tell(Optional.of(resolution), end.kind(), told(name, end), "");
    }
  }

  private static String told(String name, Reverting.Ended end) {
    return end.kind() == ResultKind.DONE
        ? "Migration `%s` was reverted. %s Remove it from the sources or change its text; the same text is not applied again by itself."
            .formatted(name, end.message())
        : end.message() + " Nothing was recorded.";
  }
}
