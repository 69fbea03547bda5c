package dev.plumbline.postgres;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Progress;
import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * Finds out at which statement a migration goes on whose run died. Where a statement ran alone, its
 * record did not share its transaction: then the catalog tells whether it took effect.
 */
final class Interrupted {

  private final RunState state;

  Interrupted(RunState state) {
    this.state = state;
  }

  /**
   * @return the statement to go on with, from 0 (the number of statements when all took effect);
   *     empty when nobody can tell
   */
  OptionalInt next(Migration migration, Progress progress) throws SQLException {
    if (!progress.alone()) {
      return OptionalInt.of(progress.done());
    }
    var part = Script.parts(migration.script()).get(progress.done());
    var around =
        state.shadow.around(
            state.place(), state.assessment().applied(), migration, progress.done());
    if (around.isEmpty()) {
      return OptionalInt.empty();
    }
    if (Script.isConcurrent(part)) {
      InvalidIndexes.besides(state.session, around.get().before()).dropNew();
    }
    if (Script.isRepeatable(part)) {
      return OptionalInt.of(progress.done());
    }
    var current = CatalogReader.read(state.session.connection(), state.place().scope());
    var asBefore = state.compared(around.get().before(), current).same();
    var asAfter = state.compared(around.get().after(), current).same();
    if (asBefore == asAfter) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(asBefore ? progress.done() : progress.done() + 1);
  }
}
