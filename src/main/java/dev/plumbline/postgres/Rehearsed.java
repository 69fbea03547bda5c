package dev.plumbline.postgres;

import dev.plumbline.lint.Observation;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.model.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What pending migrations did in the shadow database.
 *
 * @param before the schema they met
 * @param steps those that succeeded, in order
 * @param failure of the one that failed; those after it did not run
 */
record Rehearsed(Snapshot before, List<Step> steps, Optional<Failure> failure) {

  Rehearsed {
    steps = List.copyOf(steps);
  }

  /**
   * One migration.
   *
   * @param migration which
   * @param way how it ran
   * @param seen what it did
   * @param after the schema after it, where it was read
   */
  record Step(Migration migration, Way way, Observation seen, Optional<Snapshot> after) {}

  /** The schemas that were read: as many as there are steps where each was. */
  List<Snapshot> after() {
    return steps.stream().flatMap(step -> step.after().stream()).toList();
  }

  /** The schema after all of them, or before any where none succeeded. */
  Snapshot last() {
    return steps.isEmpty() ? before : steps.get(steps.size() - 1).after().orElse(before);
  }
}
