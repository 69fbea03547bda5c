package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Reason;
import dev.plumbline.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As somebody who waits for a migration, I hear while it goes on how far it is and who is in its
 * way; and whoever works beside it, nobody hangs for ever.
 */
class LocksTest {

  private static final Engine ENGINE = new PostgresEngine();

  /** Somebody who wants to hear soon. */
  private static final class Heard implements Onlooker {
    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Override
    public void hear(String message) {
      messages.add(message);
    }

    @Override
    public Duration patience() {
      return Duration.ofMillis(500);
    }

    /** Waits for words, as long as the run goes on. */
    void await(CompletableFuture<Outcome> run, String... parts) {
      Awaitility.await(String.join(", ", parts))
          .atMost(Duration.ofSeconds(60))
          .failFast(() -> assertThat(run).as("%s", messages).isNotDone())
          .untilAsserted(
              () -> assertThat(messages).anySatisfy(each -> assertThat(each).contains(parts)));
    }

    void await(String... parts) {
      Awaitility.await(String.join(", ", parts))
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(messages).anySatisfy(each -> assertThat(each).contains(parts)));
    }
  }

  private static EngineFixture on(int major, Duration lockTimeout) {
    var base = Policy.DEFAULT;
    var db =
        new EngineFixture(ENGINE, PostgresServer.shared(major))
            .migrations("1", "CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 9);")
            .policy(
                new Policy(
                    lockTimeout,
                    Duration.ZERO,
                    50,
                    false,
                    false,
                    base.onDrift(),
                    base.beforeApply(),
                    base.compare(),
                    List.of()));
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    return db;
  }

  private static CompletableFuture<Outcome> start(EngineFixture db, Onlooker onlooker) {
    return CompletableFuture.supplyAsync(
        () -> ENGINE.run(db.connections(), db.desired(), made -> {}, onlooker));
  }

  private static Connection session(EngineFixture db, String name, String... sql)
      throws SQLException {
    var connection = db.server.connect(db.database);
    try (var statement = connection.createStatement()) {
      statement.execute("SET application_name TO '" + name + "'");
      for (var each : sql) {
        statement.execute(each);
      }
    }
    return connection;
  }

  private static void awaitWaitingFor(EngineFixture db, int advisoryLock) {
    Awaitility.await("somebody who waits for " + advisoryLock)
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                db.ask(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = "
                            + advisoryLock
                            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                    .equals("1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void whoHoldsATableIsNamedWhileItIsTriedAgain(int major) throws SQLException {
    var db = on(major, Duration.ofSeconds(3)).and("2", "ALTER TABLE t ADD b int;");
    var heard = new Heard();
    try (var other = session(db, "nightly report", "BEGIN", "LOCK TABLE t IN ACCESS SHARE MODE")) {
      var run = start(db, heard);

      heard.await(
          "`2`", "is tried again", "of 51", "lock timeout", "nightly report", "user postgres");

      other.createStatement().execute("COMMIT");
      assertThat(run.join().reason()).isEqualTo(Reason.UP_TO_DATE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aLongBuildTellsHowFarItIsAndForWhomItWaits(int major) throws SQLException {
    var db =
        on(major, Duration.ofSeconds(1))
            .and("2", "SELECT 1;\nCREATE INDEX CONCURRENTLY t_a ON t (a);");
    var heard = new Heard();
    try (var other =
        session(
            db,
            "old snapshot",
            "BEGIN ISOLATION LEVEL REPEATABLE READ",
            "SELECT count(*) FROM pg_class")) {
      var run = start(db, heard);

      heard.await(
          "`2` has been running for",
          "statement 2 of 2",
          "on t, waiting for old snapshots",
          "it waits for pid",
          "old snapshot");

      other.createStatement().execute("COMMIT");
      assertThat(run.join().reason()).isEqualTo(Reason.UP_TO_DATE);
    }
    assertThat(db.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass"))
        .isEqualTo("t");
  }

  /** The Prisma CLI gives up after 10 s, but its session goes on to wait where it was cut off. */
  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aSessionThatWaitsForTheMigrationLockIsNamedWhereItBlocksABuild(int major)
      throws SQLException {
    var db =
        on(major, Duration.ofSeconds(30))
            .and("2", "SELECT pg_advisory_xact_lock(5);\nCREATE INDEX CONCURRENTLY t_a ON t (a);");
    var heard = new Heard();
    try (var gate = session(db, "gate", "SELECT pg_advisory_lock(5)");
        var prisma = session(db, "prisma", "SET deadlock_timeout TO '60s'")) {
      var run = start(db, heard);
      awaitWaitingFor(db, 5);
      var waiter =
          CompletableFuture.runAsync(
              () -> {
                try (var statement = prisma.createStatement()) {
                  statement.execute("SELECT pg_advisory_lock(72707369)");
                } catch (SQLException e) {
                  // It is ended below.
                }
              });
      awaitWaitingFor(db, MigrationLock.KEY);
      gate.createStatement().execute("SELECT pg_advisory_unlock(5)");

      heard.await(run, "`2`", "application prisma", "in a blocking call", "pg_terminate_backend");

      db.sql(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'prisma' AND datname = current_database()");
      waiter.join();
      var outcome = run.join();
      assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    }
    assertThat(db.ask("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aDeadlockWithAUserOfPsqlIsTriedAgain(int major) throws SQLException {
    var db =
        on(major, Duration.ofSeconds(30))
            .and("2", "CREATE TABLE u (); SELECT pg_advisory_xact_lock(6); LOCK TABLE t;");
    var heard = new Heard();
    try (var psql =
        session(
            db,
            "psql",
            // Whoever looks first is the victim: this one looks late.
            "SET deadlock_timeout TO '60s'",
            "SELECT pg_advisory_lock(6)",
            "BEGIN",
            "LOCK TABLE t")) {
      var run = start(db, heard);
      awaitWaitingFor(db, 6);
      // The migration has the row of its start; this session asks for it behind its own lock.
      var blocked =
          CompletableFuture.runAsync(
              () -> {
                try (var statement = psql.createStatement()) {
                  statement.execute("SELECT pg_advisory_unlock(6)");
                  statement.execute("LOCK TABLE _prisma_migrations");
                  statement.execute("COMMIT");
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });

      heard.await("`2`", "is tried again", "deadlock detected");
      blocked.join();
      assertThat(run.join().reason()).isEqualTo(Reason.UP_TO_DATE);
    }
    assertThat(db.rows()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void twoEnginesAPrismaAndAUserOfPsqlAllGetThrough(int major) throws SQLException {
    var db =
        on(major, Duration.ofSeconds(1))
            .and("2", "ALTER TABLE t ADD b int;")
            .and("3", "INSERT INTO t VALUES (10);");
    try (var psql = session(db, "psql", "BEGIN", "LOCK TABLE t IN ACCESS SHARE MODE");
        var prisma = session(db, "prisma")) {
      var heard = new Heard();
      var first = start(db, heard);
      var second =
          CompletableFuture.supplyAsync(
              () -> new PostgresEngine().run(db.connections(), db.desired(), made -> {}, heard));
      heard.await("`2`", "is tried again");
      var third =
          CompletableFuture.runAsync(
              () -> {
                try (var statement = prisma.createStatement()) {
                  statement.execute("SELECT pg_advisory_lock(72707369)");
                  statement.execute("SELECT pg_advisory_unlock(72707369)");
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      awaitWaitingFor(db, MigrationLock.KEY);
      psql.createStatement().execute("COMMIT");

      for (var run : List.of(first, second)) {
        assertThat(run.join().reason())
            .as(run.join().message())
            .isIn(Reason.UP_TO_DATE, Reason.LOCK_NOT_AVAILABLE);
      }
      third.join();
    }
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.rows()).hasSize(3);
    assertThat(db.ask("SELECT count(*) FROM t WHERE a = 10")).isEqualTo("1");
  }
}
