package dev.plumbline.postgres;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.model.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pending migrations did in the shadow database.
 *
 * @param before the schema they met
 * @param after the schema after each of them; only the last one where the others were not asked for
 * @param ways how each ran
 * @param failure of the one that failed; those after it did not run
 */
record Rehearsed(
    Snapshot before, List<Snapshot> after, Map<Migration, Way> ways, Optional<Failure> failure) {

  Rehearsed {
    after = List.copyOf(after);
    ways = Map.copyOf(ways);
  }

  /** The schema after all of them, or before any where none succeeded. */
  Snapshot last() {
    return after.isEmpty() ? before : after.get(after.size() - 1);
  }
}
