package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Progress;
import dev.plumbline.migrate.Reason;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * As somebody whose operator is killed in the middle of a migration that cannot be one transaction,
 * I want the next one to go on where it stopped.
 */
class InterruptedTest {

  private static final Engine ENGINE = new PostgresEngine();

  private static final String SCRIPT =
      """
      SET search_path TO public;
      CREATE TABLE first (a int);
      INSERT INTO first SELECT count(*) FROM t;
      CREATE INDEX CONCURRENTLY t_a ON t (a);
      INSERT INTO first SELECT count(*) FROM t;
      CREATE TABLE last ();
      """;

  /** A database in which {@code t} has rows and migration 2 was started and not finished. */
  private static EngineFixture interrupted(int major, Progress progress, String... done) {
    var db =
        new EngineFixture(ENGINE, PostgresServer.shared(major))
            .migrations("1", "CREATE TABLE t (a int);");
    db.run();
    db.sql("INSERT INTO t VALUES (1), (1)");
    for (var sql : done) {
      db.sql(sql);
    }
    db.and("2", SCRIPT);
    var log = progress.log("2").replace("'", "''");
    db.sql(
        "INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('x', '%s', '2', '%s')"
            .formatted(new Migration("2", SCRIPT).checksum(), log));
    return db;
  }

  private static void assertFinished(EngineFixture db, int major) {
    var outcome = db.run();
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.rows()).as("on " + major).containsExactly("1,t,f,null,1", "2,t,f,null,1");
    assertThat(db.ask("SELECT count(*) FROM first")).as("each insert ran once").isEqualTo("2");
    assertThat(db.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass"))
        .isEqualTo("t");
    assertThat(db.run().drift().drift()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"15", "18"})
  void goesOnAtTheStatementThatIsRecorded(int major) {
    var db =
        interrupted(
            major,
            new Progress(3, 6, false),
            "CREATE TABLE first (a int)",
            "INSERT INTO first VALUES (2)");

    assertFinished(db, major);
  }

  @ParameterizedTest
  @CsvSource({"15", "18"})
  void asksTheCatalogWhetherAStatementTookEffectThatRanAlone(int major) {
    var notYet =
        interrupted(
            major,
            new Progress(3, 6, true),
            "CREATE TABLE first (a int)",
            "INSERT INTO first VALUES (2)");
    assertFinished(notYet, major);

    var done =
        interrupted(
            major,
            new Progress(3, 6, true),
            "CREATE TABLE first (a int)",
            "INSERT INTO first VALUES (2)",
            "CREATE INDEX t_a ON t (a)");
    assertFinished(done, major);
  }

  @ParameterizedTest
  @CsvSource({"15", "18"})
  void dropsTheInvalidIndexThatABrokenBuildLeft(int major) {
    var db =
        interrupted(
            major,
            new Progress(3, 6, true),
            "CREATE TABLE first (a int)",
            "INSERT INTO first VALUES (2)",
            "CREATE INDEX t_a ON t (a)",
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 't_a'::regclass");

    assertFinished(db, major);
  }

  @Test
  void whatNobodyCanTellWaitsForADecision() {
    var db =
        interrupted(
            18, new Progress(3, 6, true), "CREATE TABLE first (a int)", "CREATE TABLE stranger ()");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(outcome.message()).contains("died while statement 4", "rollback.sql");
    assertThat(outcome.history().orElseThrow().failed().orElseThrow().statement())
        .contains("4 of 6");
  }

  @Test
  void anotherTextIsNotContinued() {
    var db = interrupted(18, new Progress(1, 6, false));
    db.and("2", "CREATE TABLE other ();");

    assertThat(db.run().reason()).isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(db.ask("SELECT to_regclass('other')")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({"15", "18"})
  void aProcessThatIsKilledIsContinued(int major) throws IOException {
    var db =
        new EngineFixture(ENGINE, PostgresServer.shared(major))
            .migrations(
                "1",
                """
                CREATE TABLE t (a int);
                INSERT INTO t VALUES (1);
                CREATE INDEX CONCURRENTLY t_a ON t (a);
                INSERT INTO t SELECT 2 FROM (SELECT pg_sleep(CASE WHEN current_database() LIKE 'test%' AND count(*) = 1 THEN 30 ELSE 0 END) FROM t) slow;
                CREATE TABLE u ();
                """);
    var process =
        EngineProcess.start(
            db.server.url(db.database), "1", db.desired().migrations().get(0).script());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                !db.askAll(
                        "select 1 from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid() and state = 'active'")
                    .isEmpty());
    process.destroyForcibly();
    db.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid()");
    db.sql("INSERT INTO t VALUES (3)");

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE));

    assertThat(db.ask("SELECT string_agg(a::text, ',' ORDER BY a) FROM t")).isEqualTo("1,2,3");
    assertThat(db.rows()).containsExactly("1,t,f,null,1");
  }
}
