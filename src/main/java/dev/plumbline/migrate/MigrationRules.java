package dev.plumbline.migrate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What every migration must obey before any database is asked. */
public final class MigrationRules {

  /** What {@code migration_name VARCHAR(255)} holds. */
  public static final int LONGEST_NAME = 255;

  private MigrationRules() {}

  /**
   * @param migrations all that are desired
   * @return the first offence as a sentence that names the migration and the way out; empty when
   *     all is well
   */
  public static Optional<String> problem(List<Migration> migrations) {
    var names = new HashSet<String>();
    for (var migration : migrations) {
      var problem = nameProblem(migration.name()).or(() -> scriptProblem(migration));
      if (problem.isPresent()) {
        return problem;
      }
      if (!names.add(migration.name())) {
        return Optional.of(
            "Migration `" + migration.name() + "` is there twice: remove or rename one of them.");
      }
    }
    return Optional.empty();
  }

  /**
   * @param name a migration's name
   * @return the offence as a sentence; empty when the name is good
   */
  public static Optional<String> nameProblem(String name) {
    if (name.isBlank()) {
      return Optional.of("A migration has an empty name: give it one.");
    }
    if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      return Optional.of(
          "The name of migration `"
              + name.replace('\0', '?')
              + "` holds a slash or a NUL, which no directory's name can hold: rename it.");
    }
    var length = name.codePointCount(0, name.length());
    if (length > LONGEST_NAME) {
      return Optional.of(
          "The name of migration `%s…` is %d characters long, and the history table holds %d: shorten it."
              .formatted(name.substring(0, name.offsetByCodePoints(0, 40)), length, LONGEST_NAME));
    }
    return Optional.empty();
  }

  private static Optional<String> scriptProblem(Migration migration) {
    if (migration.script().indexOf('\0') >= 0) {
      return Optional.of(
          "The script of migration `"
              + migration.name()
              + "` holds a NUL character, which PostgreSQL can't take: remove it.");
    }
    return Optional.empty();
  }
}
