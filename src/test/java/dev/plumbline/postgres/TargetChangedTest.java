package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution.OfTarget;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.migrate.Resolution.TargetDecision;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As an operator of databases, I am told when another database than before is behind the name, and
 * nothing is written to it until I say that it is the one I mean.
 */
class TargetChangedTest {

  private static final Engine ENGINE = new PostgresEngine();

  private static EngineFixture known(int major) {
    return known(PostgresServer.shared(major));
  }

  private static EngineFixture known(PostgresServer server) {
    var db = new EngineFixture(ENGINE, server).migrations("1", "CREATE TABLE t (a int);");
    return db.remember(db.run());
  }

  private static OfTarget accept(String fingerprint) {
    return new OfTarget(fingerprint, TargetDecision.ACCEPT, "");
  }

  private static String fingerprint(Outcome outcome) {
    return outcome.server().orElseThrow().change().orElseThrow().fingerprint();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aDatabaseThatWasMadeAnewWaitsForADecision(int major) {
    var db = known(major);
    db.server.dropDatabase(db.database);
    db.server.execute("postgres", "create database " + db.database);

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.TARGET_CHANGED);
    assertThat(outcome.message())
        .contains(
            db.database, "OID", "Nothing was written", "resolve target " + fingerprint(outcome));
    assertThat(db.ask("select to_regclass('t'), to_regclass('_prisma_migrations')"))
        .isEqualTo("null,null");
    assertThat(db.ask("select count(*) from pg_database where datname like 'plumbline_shadow%'"))
        .as("nothing is replayed for it either")
        .isEqualTo("0");

    db.resolve(accept("000000000000"));
    var other = db.run();
    assertThat(other.reason()).isEqualTo(Reason.TARGET_CHANGED);
    assertThat(other.resolutions())
        .singleElement()
        .satisfies(result -> assertThat(result.outcome()).isEqualTo(ResultKind.STALE));

    db.resolve(accept(fingerprint(outcome)));
    var accepted = db.run();
    assertThat(accepted.reason()).as(accepted.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(accepted.resolutions())
        .singleElement()
        .satisfies(result -> assertThat(result.outcome()).isEqualTo(ResultKind.DONE));
    assertThat(db.rows()).containsExactly("1,t,f,null,1");

    assertThat(db.run().reason())
        .as("an acceptance that was not kept in mind is given again")
        .isEqualTo(Reason.UP_TO_DATE);
    db.remember(accepted).resolve();
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void aConnectionThatLeadsToAnotherServerWaitsForADecision() {
    var db = known(18);
    var other = new EngineFixture(ENGINE, PostgresServer.shared(17));

    var outcome = db.run(other.connections());

    assertThat(outcome.reason()).isEqualTo(Reason.TARGET_CHANGED);
    assertThat(outcome.message()).contains("another server", "system identifier");
    assertThat(other.ask("select to_regclass('t')")).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aHistoryThatLostWhatWasAppliedWaitsForADecision(int major) {
    var db = known(major);
    db.and("2", "CREATE TABLE u ();");
    db.remember(db.run());
    db.sql("DROP TABLE u; DELETE FROM _prisma_migrations WHERE migration_name = '2'");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.TARGET_CHANGED);
    assertThat(outcome.message()).contains("lost the row", "`2`", "restored to an earlier state");
    assertThat(db.ask("select to_regclass('u')")).isEqualTo("null");
    db.resolve(accept(fingerprint(outcome)));
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.rows()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void anotherNameForTheSameDatabaseIsNoChange(int major) {
    var db = known(major);
    var renamed = new EngineFixture(ENGINE, db.server, db.database + "_renamed");
    db.server.execute(
        "postgres", "alter database " + db.database + " rename to " + renamed.database);
    var target = ConnectionUrl.parse(db.server.url(renamed.database)).target();
    var elsewhere =
        ConnectionUrl.parse(db.server.url(renamed.database).replace("127.0.0.1", "localhost"))
            .target();

    for (var each : List.of(target, elsewhere)) {
      var outcome = db.run(new Connections(each, Optional.empty(), Optional.empty()));
      assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    }
  }

  /** A physical copy of a server is what a standby is, and what a restored base backup is. */
  @Test
  void aPromotedStandbyIsNoChangeAndAnEarlierStateOfTheServerIsOne(@TempDir Path directory)
      throws IOException {
    var primary = directory.resolve("primary");
    var standby = directory.resolve("standby");
    var backup = directory.resolve("backup");
    EngineFixture db;
    try (var server = PostgresServer.startOn(18, primary)) {
      db = known(server);
    }
    var port = db.server.port();
    copy(primary, backup);
    try (var server = PostgresServer.startOn(18, primary, port)) {
      assertThat(server.port()).isEqualTo(port);
      var outcome = db.and("2", "CREATE TABLE u ();").run();
      assertThat(outcome.reason()).as("a restart").isEqualTo(Reason.UP_TO_DATE);
      db.remember(outcome);
    }
    copy(primary, standby);
    try (var server = PostgresServer.startOn(18, standby, port)) {
      assertThat(db.run().reason()).as("a fail-over").isEqualTo(Reason.UP_TO_DATE);

      var url = server.url(db.database).replace("127.0.0.1", "localhost");
      var outcome =
          db.run(
              new Connections(
                  ConnectionUrl.parse(url).target(), Optional.empty(), Optional.empty()));
      assertThat(outcome.reason()).as("another server").isEqualTo(Reason.TARGET_CHANGED);
      assertThat(outcome.message()).contains("leads to localhost", "led to 127.0.0.1");
    }
    try (var server = PostgresServer.startOn(18, backup, port)) {
      assertThat(server.port()).isEqualTo(port);
      var outcome = db.run();
      assertThat(outcome.reason()).as("a backup").isEqualTo(Reason.TARGET_CHANGED);
      assertThat(outcome.message()).contains("lost the row", "`2`");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
