package dev.plumbline.migrate;

/**
 * Keeps migrations that were made from drift where the next run finds them among its desired ones.
 *
 * <p>A migration is kept before it is marked applied: a process that dies between the two leaves a
 * pending migration that explains the drift exactly, and the next run marks it applied without
 * running it.
 */
@FunctionalInterface
public interface AdoptedMigrations {

  /**
   * @param migration to be kept; when this returns it is
   * @throws RuntimeException when it could not be kept; the run stops and the history stays as it
   *     was
   */
  void keep(Migration migration);
}
