package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.DriftCheck.State;
import dev.plumbline.migrate.Reason;
import dev.plumbline.postgres.Target.Password;
import dev.plumbline.postgres.Target.Tls;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each thing that can be wrong around a database has a reason and a sentence that says what to do.
 */
class BadInputTest {

  private static final Engine ENGINE = new PostgresEngine();

  private static EngineFixture on(int major) {
    return new EngineFixture(ENGINE, PostgresServer.shared(major))
        .migrations("1", "CREATE TABLE t (a int);");
  }

  private static Connections to(
      String host, int port, String database, String user, String password) {
    var target =
        new Target(
            host,
            port,
            database,
            user,
            new Password(password),
            Tls.PREFER,
            Optional.empty(),
            Map.of("connectTimeout", "3"));
    return new Connections(target, Optional.empty(), Optional.empty());
  }

  private static void isStopped(Outcome outcome, Reason reason, String... words) {
    assertThat(outcome.message()).contains(words).doesNotContain("hunter2");
    assertThat(outcome.reason()).isEqualTo(reason);
  }

  @Test
  void anUnreachableServer() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    isStopped(
        on(15).run(to("127.0.0.1", free, "d", "u", "hunter2")),
        Reason.UNREACHABLE,
        "127.0.0.1:" + free + "/d",
        "refused",
        "tried again");
    isStopped(
        on(15).run(to("no-such-host.invalid", 5432, "d", "u", "hunter2")),
        Reason.UNREACHABLE,
        "no-such-host.invalid",
        "unknown");
  }

  @Test
  void aServerThatAcceptsAndStaysSilent() throws IOException {
    try (var silent = new ServerSocket(0)) {
      var connections = to("127.0.0.1", silent.getLocalPort(), "d", "u", "hunter2");
      isStopped(on(15).run(connections), Reason.UNREACHABLE, "in time");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aMissingDatabase(int major) {
    var server = PostgresServer.shared(major);
    isStopped(
        on(major).run(to("127.0.0.1", server.port(), "nowhere", "postgres", "hunter2")),
        Reason.DATABASE_NOT_FOUND,
        "nowhere",
        "3D000",
        "Create the database");
  }

  @Test
  void aWrongPassword() throws IOException {
    try (var server = PostgresServer.start(18)) {
      server.execute("postgres", "CREATE ROLE shop LOGIN PASSWORD 'right'");
      var db = new EngineFixture(ENGINE, server).migrations("1", "SELECT 1;");
      var rules = Path.of(db.ask("show hba_file"));
      Files.writeString(
          rules, "host all shop all scram-sha-256\nhost all all all trust\nlocal all all trust\n");
      server.execute("postgres", "SELECT pg_reload_conf()");

      isStopped(
          db.run(to("127.0.0.1", server.port(), db.database, "shop", "hunter2")),
          Reason.AUTHENTICATION_FAILED,
          "shop",
          "28P01",
          "Secret");
      isStopped(
          db.run(to("127.0.0.1", server.port(), db.database, "shop", "")),
          Reason.AUTHENTICATION_FAILED,
          "Secret");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aUserWhoMayNotMakeAShadowDatabase(int major) {
    var db = on(major);
    var user = "poor_" + db.database;
    db.sql("CREATE ROLE " + user + " LOGIN; GRANT ALL ON SCHEMA public TO " + user);
    var poor = to("127.0.0.1", db.server.port(), db.database, user, "hunter2");

    isStopped(db.run(poor), Reason.SHADOW_FAILED, user, "CREATEDB", "spec.shadow");
    assertThat(db.ask("select to_regclass('_prisma_migrations')")).isEqualTo("null");

    var shadow = ConnectionUrl.parse(db.server.url("postgres")).target();
    var helped = new Connections(poor.target(), Optional.of(shadow), Optional.empty());
    assertThat(db.run(helped).reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void aShadowServerOfAnotherMajor() {
    var db = on(15);
    var shadow = ConnectionUrl.parse(PostgresServer.shared(18).url("postgres")).target();
    isStopped(
        db.run(new Connections(db.connections().target(), Optional.of(shadow), Optional.empty())),
        Reason.SHADOW_FAILED,
        "PostgreSQL 18",
        "PostgreSQL 15",
        "major");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aShadowTemplateThatIsNotThere(int major) {
    var db = on(major);
    isStopped(
        db.run(new Connections(db.connections().target(), Optional.empty(), Optional.of("nope"))),
        Reason.SHADOW_FAILED,
        "nope",
        "template");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aReadOnlyDatabase(int major) {
    var db = on(major);
    db.run();
    db.sql("ALTER DATABASE " + db.database + " SET default_transaction_read_only TO on");

    isStopped(db.run(), Reason.READ_ONLY, db.database, "read-only", "Observe");
  }

  @Test
  void aStandby(@TempDir Path directory) throws IOException {
    var data = directory.resolve("data");
    String database;
    try (var primary = PostgresServer.startOn(18, data)) {
      var db = new EngineFixture(ENGINE, primary).migrations("1", "CREATE TABLE t (a int);");
      assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
      database = db.database;
    }
    Files.writeString(data.resolve("standby.signal"), "");
    try (var standby = PostgresServer.startOn(18, data)) {
      var db =
          new EngineFixture(ENGINE, standby, database).migrations("1", "CREATE TABLE t (a int);");

      isStopped(db.run(), Reason.READ_ONLY, "standby", "primary");
      var observed = db.mode(Mode.OBSERVE).run();
      isStopped(observed, Reason.SHADOW_FAILED, "read-only", "spec.shadow");
      assertThat(observed.history().orElseThrow().applied()).isEqualTo(1);
      var shadow = ConnectionUrl.parse(PostgresServer.shared(18).url("postgres")).target();
      var elsewhere =
          new Connections(db.connections().target(), Optional.of(shadow), Optional.empty());
      assertThat(db.run(elsewhere).drift().state()).isEqualTo(State.IN_SYNC);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aHistoryThatBelongsToPrisma8(int major) {
    var db = on(major);
    db.sql("CREATE SCHEMA prisma_contract");
    isStopped(db.run(), Reason.PRISMA_CONTRACT, "prisma_contract", "Prisma 8");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aRoleThatIsNotThere(int major) {
    var db = on(major);
    var target = db.connections().target();
    var other =
        new Target(
            target.host(),
            target.port(),
            target.database(),
            target.user(),
            target.password(),
            target.tls(),
            Optional.of("nobody"),
            Map.of());
    isStopped(
        db.run(new Connections(other, Optional.empty(), Optional.empty())),
        Reason.INVALID_SPEC,
        "nobody");
  }

  @Test
  void migrationsThatCannotBe() {
    var db = on(15);
    isStopped(db.migrations("a/b", "SELECT 1").run(), Reason.INVALID_MIGRATIONS, "a/b", "rename");
    isStopped(
        db.migrations("x".repeat(256), "SELECT 1").run(), Reason.INVALID_MIGRATIONS, "256", "255");
    isStopped(
        db.migrations("1", "SELECT 1", "1", "SELECT 2").run(),
        Reason.INVALID_MIGRATIONS,
        "`1`",
        "twice");
    isStopped(db.migrations("1", "SELECT '\0'").run(), Reason.INVALID_MIGRATIONS, "NUL");
    isStopped(db.migrations("1", " \n").run(), Reason.INVALID_MIGRATIONS, "`1`", "empty");
    isStopped(
        db.migrations("1", "SELECT 1").upTo("2").run(),
        Reason.INVALID_SPEC,
        "migrations.target",
        "`2`");
    assertThat(db.ask("select to_regclass('_prisma_migrations')")).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aBomAndASyntaxErrorAreFoundInTheShadow(int major) {
    isStopped(
        on(major).and("2", "\uFEFFSELECT 1;").run(),
        Reason.REHEARSAL_FAILED,
        "`2`",
        "42601",
        "line 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void historiesThatDisagree(int major) {
    var db = on(major).and("2", "CREATE TABLE u ();");
    db.run();

    isStopped(
        db.and("2", "CREATE TABLE u (a int);").run(), Reason.MIGRATION_EDITED, "`2`", "Restore");
    assertThat(db.and("2", "CREATE TABLE u ();\r\n".replace("\r\n", "")).run().reason())
        .isEqualTo(Reason.UP_TO_DATE);
    isStopped(db.and("10", "SELECT 1;").run(), Reason.OUT_OF_ORDER, "`10`", "sort");
    isStopped(
        db.migrations("1", "CREATE TABLE t (a int);").run(),
        Reason.MIGRATION_MISSING,
        "`2`",
        "sources");
    isStopped(
        on(major).migrations("1_init", "SELECT 1;", "10_more", "SELECT 1;").run(),
        Reason.AMBIGUOUS_ORDER,
        "`1_init`",
        "`10_more`",
        "Rename");
  }
}
