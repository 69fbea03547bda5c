package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.testing.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How scripts run, and what is left when they do not. */
class ExecutionTest {

  private static final Engine ENGINE = new PostgresEngine();

  private static EngineFixture on(int major) {
    return new EngineFixture(ENGINE, PostgresServer.shared(major));
  }

  private static Policy hasty(boolean retryIfClean, int lockRetries) {
    return hasty(Duration.ofMillis(300), retryIfClean, lockRetries);
  }

  private static Policy hasty(Duration lockTimeout, boolean retryIfClean, int lockRetries) {
    var base = Policy.DEFAULT;
    return new Policy(
        lockTimeout,
        Duration.ZERO,
        lockRetries,
        retryIfClean,
        false,
        base.onDrift(),
        base.beforeApply(),
        base.compare(),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void whatCannotRunInATransactionRunsStatementByStatement(int major) {
    var db =
        on(major)
            .migrations(
                "1", "CREATE TABLE t (a int);",
                "2", "SET lock_timeout = '1s';\nCREATE INDEX CONCURRENTLY t_a ON t (a);",
                "3",
                    "BEGIN;\nALTER TABLE t ADD b int;\nCOMMIT;\nCREATE INDEX CONCURRENTLY t_b ON t (b);",
                "4", "VACUUM t;\nSELECT 1;",
                "5",
                    "CREATE TYPE mood AS ENUM ('sad'); ALTER TYPE mood ADD VALUE 'ok'; CREATE TABLE m (m mood DEFAULT 'ok');",
                "6", "DO $$ BEGIN INSERT INTO t VALUES (1); COMMIT; END $$;",
                "7",
                    "CREATE FUNCTION two() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;",
                "8", "-- This is an empty migration.");

    var outcome = db.run();

    assertThat(outcome.message()).isEqualTo("All 8 migrations are applied.");
    assertThat(db.rows()).hasSize(8).allMatch(row -> row.endsWith(",t,f,null,1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void whatAFailureOfSeparateStatementsLeavesIsSaid(int major) {
    var db = on(major).migrations("1", "CREATE TABLE t (a int);");
    db.run();
    db.sql("INSERT INTO t VALUES (1), (1)");
    db.and("2", "CREATE TABLE u ();\nCREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a);\nSELECT 1;");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.MIGRATION_FAILED);
    var failure = outcome.history().orElseThrow().failed().orElseThrow();
    assertThat(failure.effects()).isEqualTo(Effects.PARTIAL);
    assertThat(failure.statement()).contains("2 of 3");
    assertThat(failure.line()).contains(2);
    assertThat(failure.sqlState()).contains("23505");
    assertThat(failure.log()).contains("Key (a)=(1) is duplicated", "CREATE UNIQUE INDEX");
    assertThat(db.run().history().orElseThrow().failed()).contains(failure);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void whatAScriptSetsDoesNotLeakIntoTheNext(int major) {
    var db =
        on(major)
            .migrations(
                "1", "CREATE SCHEMA other; SET search_path TO other; SET ROLE pg_read_all_data;",
                "2",
                    "SELECT pg_catalog.set_config('search_path', '', false); SET standard_conforming_strings TO off;",
                "3", "CREATE TABLE here ();");

    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.ask("select relnamespace::regnamespace from pg_class where relname = 'here'"))
        .isEqualTo("public");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aDeferredConstraintThatFailsAtTheEndUndoesEverything(int major) {
    var db =
        on(major)
            .migrations(
                "1",
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a DEFERRABLE INITIALLY DEFERRED);");
    db.run();
    db.sql("INSERT INTO a VALUES (1)");
    db.and("2", "CREATE TABLE c (); INSERT INTO b SELECT id + 1 FROM a;");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.MIGRATION_FAILED);
    var failure = outcome.history().orElseThrow().failed().orElseThrow();
    assertThat(failure.effects()).isEqualTo(Effects.ROLLED_BACK);
    assertThat(failure.sqlState()).contains("23503");
    assertThat(db.ask("select to_regclass('c')")).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aCleanFailureNeedsNoDecisionIfThePolicySaysSo(int major) {
    var db = on(major).migrations("1", "CREATE TABLE t (a int);").policy(hasty(true, 0));
    db.run();
    db.sql("INSERT INTO t VALUES (NULL)");
    db.and("2", "ALTER TABLE t ALTER a SET NOT NULL;");

    var failed = db.run();
    assertThat(failed.reason()).isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(failed.message()).contains("when its text changes");
    assertThat(db.rows()).last().isEqualTo("2,f,t,text,0");
    assertThat(db.run().reason())
        .as("the same text is not tried again")
        .isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(db.rows()).hasSize(2);

    db.resolve(new OfMigration("2", MigrationDecision.ROLLED_BACK, ""));
    assertThat(db.run().reason())
        .as("tried because a person said so")
        .isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(db.rows()).hasSize(3);

    db.resolve().and("2", "UPDATE t SET a = 0; ALTER TABLE t ALTER a SET NOT NULL;");
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aLockThatIsNotToBeHadNamesWhoHasItAndIsNoFailure(int major) throws SQLException {
    var db =
        on(major)
            .migrations("1", "CREATE TABLE t (a int);")
            .policy(hasty(Duration.ofSeconds(3), false, 1));
    db.run();
    db.and("2", "ALTER TABLE t ADD b int;");
    try (var other = db.server.connect(db.database);
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SET application_name TO 'nightly report'");
      statement.execute("LOCK TABLE t IN ACCESS SHARE MODE");

      var outcome = db.run();

      assertThat(outcome.reason()).isEqualTo(Reason.LOCK_NOT_AVAILABLE);
      assertThat(outcome.message()).contains("`2`", "Blocked by pid", "nightly report");
      assertThat(db.rows()).hasSize(1);
      other.rollback();
    }
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void theMigrationLockOfAnotherIsWaitedForAndNamed(int major) throws SQLException {
    var db = on(major).migrations("1", "CREATE TABLE t (a int);");
    try (var other = db.server.connect(db.database);
        var statement = other.createStatement()) {
      statement.execute("SET application_name TO 'prisma'");
      statement.execute("SELECT pg_advisory_lock(72707369)");

      var outcome = db.run();

      assertThat(outcome.reason()).isEqualTo(Reason.LOCK_NOT_AVAILABLE);
      assertThat(outcome.message()).contains("72707369", "application prisma");
      assertThat(db.ask("select to_regclass('_prisma_migrations')")).isEqualTo("null");
    }
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void manyEnginesOnOneDatabaseApplyEverythingOnce(int major) {
    var db =
        on(major)
            .migrations(
                "1", "CREATE TABLE t (a int); SELECT pg_sleep(0.1);",
                "2", "INSERT INTO t VALUES (1);",
                "3", "INSERT INTO t VALUES (2);");
    var runs =
        IntStream.range(0, 4)
            .mapToObj(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> new PostgresEngine().run(db.connections(), db.desired(), m -> {})))
            .toList();

    assertThat(runs)
        .allSatisfy(run -> assertThat(run.join().reason()).isEqualTo(Reason.UP_TO_DATE));
    assertThat(db.rows()).hasSize(3);
    assertThat(db.ask("select count(*) from t")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aBackendThatDiesLeavesNothingAndTheNextRunGoesOn(int major) {
    var db =
        on(major)
            .migrations(
                "1",
                "CREATE TABLE t (a int); SELECT pg_sleep(CASE WHEN current_database() LIKE 'test%' THEN 30 ELSE 0 END);");
    var run = CompletableFuture.supplyAsync(db::run);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                !db.askAll(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid()")
                    .isEmpty());

    var outcome = run.join();

    assertThat(outcome.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(db.ask("select to_regclass('t')")).isEqualTo("null");
    assertThat(db.rows()).isEmpty();
    db.migrations("1", "CREATE TABLE t (a int);");
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void aServerThatIsKilledLeavesNothingAndTheNextRunGoesOn() {
    try (var server = PostgresServer.start(18)) {
      var db = new EngineFixture(ENGINE, server);
      db.migrations(
          "1",
          "CREATE TABLE t (a int); SELECT pg_sleep(CASE WHEN current_database() LIKE 'test%' THEN 30 ELSE 0 END);");
      var run = CompletableFuture.supplyAsync(db::run);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  !db.askAll(
                          "select 1 from pg_stat_activity where datname = current_database() and query like '%CREATE TABLE t%' and pid <> pg_backend_pid() and state = 'active'")
                      .isEmpty());
      // A backend that is killed with -9 takes the whole server through crash recovery.
      var pid =
          db.ask(
              "select pid from pg_stat_activity where datname = current_database() and query like '%CREATE TABLE t%' and pid <> pg_backend_pid() and state = 'active'");
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);

      assertThat(run.join().reason()).isEqualTo(Reason.UNREACHABLE);
      db.migrations("1", "CREATE TABLE t (a int);");
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE));
      assertThat(db.rows()).containsExactly("1,t,f,null,1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void strangeNamesAreNames(int major) {
    var db =
        on(major)
            .historySchema("Str\"ange 'schema' \u00e9", "Str\"ange 'schema' \u00e9")
            .migrations(
                "1 it's \"quoted\"; DROP TABLE x --",
                    "CREATE TABLE \"T\"\"\u00e9 'x'\" (\"c\\\" int);",
                "2 \ud83d\ude00 %s $$",
                    "ALTER TABLE \"T\"\"\u00e9 'x'\" ADD \"%d {0}\" text DEFAULT E'\\\\';");

    var outcome = db.run();

    assertThat(outcome.message()).isEqualTo("All 2 migrations are applied.");
    db.sql("CREATE TABLE \"Str\"\"ange 'schema' \u00e9\".\"Stray\ntable\" ()");
    var drift = db.run().drift().drift().orElseThrow();
    db.resolve(
        new dev.plumbline.migrate.Resolution.OfDrift(
            drift.fingerprint(), dev.plumbline.migrate.Resolution.DriftDecision.REVERT, ""));
    assertThat(db.run().resolutions())
        .singleElement()
        .satisfies(
            each -> assertThat(each.outcome()).as(each.message()).isEqualTo(ResultKind.DONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aScriptOfFiveMegabytesGoesThrough(int major) {
    var row = "INSERT INTO t VALUES ('" + "x".repeat(1_000) + "');\n";
    var db = on(major).migrations("1", "CREATE TABLE t (a text);\n" + row.repeat(5_000));

    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.ask("select count(*) from t")).isEqualTo("5000");
  }
}
