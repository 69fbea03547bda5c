package dev.plumbline.postgres;

import dev.plumbline.migrate.AdoptedMigrations;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Outcome;

/**
 * One look at one database, and what was done about it: the face that the operator and the command
 * line share.
 */
public interface Engine {

  /**
   * Observes, decides and carries out until there is nothing more to do or something stands in the
   * way.
   *
   * @param connections where the target and its shadow are
   * @param desired what should be
   * @param adopted where migrations made from drift are kept
   * @param onlooker hears of long work while it goes on
   * @return what was found and done; a database that can't be reached, a wrong password or a bad
   *     script are outcomes, not exceptions
   * @throws java.util.concurrent.CancellationException when the program was told to end, so that
   *     there is no outcome: the next run finds out how far this one came
   */
  Outcome run(
      Connections connections, Desired desired, AdoptedMigrations adopted, Onlooker onlooker);

  /** The same while nobody looks on. */
  default Outcome run(Connections connections, Desired desired, AdoptedMigrations adopted) {
    return run(connections, desired, adopted, Onlooker.NOBODY);
  }
}
