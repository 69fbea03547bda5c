package dev.plumbline.migrate;

import java.util.List;
import java.util.Optional;

/**
 * What a database should look like and what may be done to get there; where the database is stands
 * beside it.
 *
 * @param migrations in the order of application, names unique, adopted ones included
 * @param upTo the last migration to apply; empty: all
 * @param baseline everything up to here is in the database already; checked before it is believed
 * @param historySchema where {@code _prisma_migrations} lives, and the first schema of the search
 *     path
 * @param schemas the schemas that are managed
 * @param mode how far a run may go
 * @param approval the fingerprint of the plan that was approved
 * @param resolutions what people decided: those not handled yet, and every {@code Accept} that
 *     still stands
 * @param policy what may be done and how
 * @param known the database that was met so far; empty: none, or nobody remembers
 */
public record Desired(
    List<Migration> migrations,
    Optional<String> upTo,
    Optional<String> baseline,
    String historySchema,
    List<String> schemas,
    Mode mode,
    Optional<String> approval,
    List<Resolution> resolutions,
    Policy policy,
    Optional<Remembered> known) {

  public Desired {
    migrations = migrations.stream().sorted(Migration.ORDER).toList();
    schemas = List.copyOf(schemas);
    resolutions = List.copyOf(resolutions);
  }

  /** Where nothing is remembered of the database. */
  public Desired(
      List<Migration> migrations,
      Optional<String> upTo,
      Optional<String> baseline,
      String historySchema,
      List<String> schemas,
      Mode mode,
      Optional<String> approval,
      List<Resolution> resolutions,
      Policy policy) {
    this(
        migrations,
        upTo,
        baseline,
        historySchema,
        schemas,
        mode,
        approval,
        resolutions,
        policy,
        Optional.empty());
  }

  /** The same for a database that was met before, or for whatever database is there. */
  public Desired knowing(Optional<Remembered> database) {
    return new Desired(
        migrations,
        upTo,
        baseline,
        historySchema,
        schemas,
        mode,
        approval,
        resolutions,
        policy,
        database);
  }

  /** The same with other migrations. */
  public Desired with(List<Migration> others) {
    return new Desired(
        others, upTo, baseline, historySchema, schemas, mode, approval, resolutions, policy, known);
  }

  /**
   * Names the content of all migrations: 64 hex digits of SHA-256 over names and scripts in order
   * of application. {@code spec.migrations.expectedDigest} is this with {@code sha256:} before it.
   */
  public String digest() {
    return digest(migrations);
  }

  /**
   * @param migrations in any order
   * @return as {@link #digest()}
   */
  public static String digest(List<Migration> migrations) {
    return Sha256.hexOf(
        migrations.stream()
            .sorted(Migration.ORDER)
            .flatMap(each -> java.util.stream.Stream.of(each.name(), each.script()))
            .toList());
  }
}
