package dev.plumbline.faults;

import dev.plumbline.migrate.Outcome.Effects;
import java.util.Optional;

/**
 * A step of a run.
 *
 * @param name for people
 * @param situation in which
 * @param stop what keeps a run there
 * @param whenCancelled what a statement that is cancelled here leaves of its migration, which is
 *     then a failure; empty: no migration's statement runs here
 * @param whenKilled the same for a session that ends here; empty: the next run finishes it
 */
record Moment(
    String name,
    Situation situation,
    Stop stop,
    Optional<Effects> whenCancelled,
    Optional<Effects> whenKilled) {

  static Moment of(String name, Situation situation, Stop stop) {
    return new Moment(name, situation, stop, Optional.empty(), Optional.empty());
  }

  Moment whenCancelled(Effects effects) {
    return new Moment(name, situation, stop, Optional.of(effects), whenKilled);
  }

  Moment whenKilled(Effects effects) {
    return new Moment(name, situation, stop, whenCancelled, Optional.of(effects));
  }
}
