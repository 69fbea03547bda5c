package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome.ChangeLine;
import dev.plumbline.migrate.Outcome.DriftCheck.State;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Policy.Compare;
import dev.plumbline.migrate.Policy.IgnoreRule;
import dev.plumbline.migrate.Policy.Privileges;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles, schemas, what is compared, and what a killed process leaves behind. */
class EngineCornersTest {

  private static EngineFixture on(int major) {
    return new EngineFixture(new PostgresEngine(), PostgresServer.shared(major));
  }

  private static Policy comparing(Compare compare, IgnoreRule... rules) {
    var base = Policy.DEFAULT;
    return new Policy(
        base.lockTimeout(),
        base.statementTimeout(),
        base.lockRetries(),
        false,
        false,
        base.onDrift(),
        base.beforeApply(),
        compare,
        List.of(rules));
  }

  private static List<String> changed(EngineFixture db) {
    return db.run().drift().drift().map(drift -> drift.changes()).orElse(List.of()).stream()
        .map(ChangeLine::name)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aKilledProcessLeavesNothingAndTheNextRunGoesOn(int major) throws Exception {
    var db = on(major);
    var script =
        "CREATE TABLE t (a int); SELECT pg_sleep(CASE WHEN current_database() LIKE 'test%' THEN 60 ELSE 0 END);";
    var process = EngineProcess.start(db.server.url(db.database), "1", script);
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(90))
          .until(
              () ->
                  !db.askAll(
                          "select 1 from pg_stat_activity where datname = current_database() and query like '%CREATE TABLE t%' and pid <> pg_backend_pid() and state = 'active'")
                      .isEmpty());
    } finally {
      process.destroyForcibly().waitFor();
    }
    db.migrations("1", "CREATE TABLE t (a int);");

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE));
    assertThat(db.rows()).containsExactly("1,t,f,null,1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void whatIsInNoSchemaIsComparedWhereAMigrationMadeIt(int major) {
    var db =
        on(major)
            .migrations(
                "1", "CREATE TABLE t (a int PRIMARY KEY); CREATE PUBLICATION ours FOR TABLE t;");
    db.run();

    db.sql("CREATE PUBLICATION somebody_elses FOR ALL TABLES");
    assertThat(db.run().drift().state()).isEqualTo(State.IN_SYNC);

    db.sql("DROP PUBLICATION ours");
    assertThat(db.run().drift().drift().orElseThrow().summary()).isEqualTo("1 publication removed");
    assertThat(db.run().drift().drift().orElseThrow().rollbackSql())
        .contains("ours")
        .doesNotContain("somebody_elses");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void shadowDatabasesOfKilledProcessesAreDropped(int major) {
    var db = on(major).migrations("1", "SELECT 1;");
    var old = "plumbline_shadow_1600000000_" + "%08x".formatted(major);
    var young = "plumbline_shadow_4000000000_" + "%08x".formatted(major);
    db.server.execute("postgres", "CREATE DATABASE " + old);
    db.server.execute("postgres", "CREATE DATABASE " + young);

    db.run();

    assertThat(
            db.askAll(
                "select datname from pg_database where datname in ('" + old + "','" + young + "')"))
        .containsExactly(young);
    db.server.execute("postgres", "DROP DATABASE " + young);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aRoleOwnsWhatIsMade(int major) {
    var db = on(major).migrations("1", "CREATE TABLE t (a int);");
    var owner = "owner_" + db.database;
    var login = "login_" + db.database;
    db.sql(
        "CREATE ROLE "
            + owner
            + "; CREATE ROLE "
            + login
            + " LOGIN CREATEDB; GRANT "
            + owner
            + " TO "
            + login
            + "; GRANT ALL ON SCHEMA public TO "
            + owner);
    var target = db.connections().target();
    var asLogin =
        new Connections(
            new Target(
                target.host(),
                target.port(),
                target.database(),
                login,
                target.password(),
                target.tls(),
                Optional.of(owner),
                target.parameters()),
            Optional.empty(),
            Optional.empty());

    var outcome = db.run(asLogin);

    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(
            db.ask(
                "select string_agg(distinct tableowner, ',') from pg_tables where schemaname = 'public'"))
        .isEqualTo(owner);
    assertThat(outcome.drift().state()).isEqualTo(State.IN_SYNC);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void theHistoryLivesInASchemaOfItsOwn(int major) {
    var db =
        on(major)
            .historySchema("app", "app", "audit")
            .migrations(
                "1",
                "CREATE TABLE here (a int); CREATE SCHEMA IF NOT EXISTS audit; CREATE TABLE audit.log ();");
    db.sql("CREATE TABLE unmanaged ()");

    var outcome = db.run();

    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(
            db.ask(
                "select to_regclass('app.here') is not null and to_regclass('app._prisma_migrations') is not null"))
        .isEqualTo("t");
    db.sql("CREATE TABLE audit.more (); CREATE TABLE unmanaged2 ()");
    assertThat(changed(db)).containsExactly("audit.more");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void whatIsIgnoredIsNoDriftUntilTheRuleExpires(int major) {
    var db = on(major).migrations("1", "CREATE TABLE t (a int);");
    db.run();
    db.sql(
        "CREATE TABLE events_p1 (); CREATE TABLE other (); COMMENT ON TABLE t IS 'hello'; CREATE FUNCTION events_p() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    var noComments = new Compare(Privileges.AUTO, false, false, false);
    var rule =
        new IgnoreRule(
            Optional.of("Table"), "public.events_p*", Optional.empty(), Optional.empty());
    var expired =
        new IgnoreRule(
            Optional.empty(), "*", Optional.empty(), Optional.of(LocalDate.of(2020, 1, 1)));

    assertThat(changed(db.policy(comparing(noComments, rule, expired))))
        .hasSize(2)
        .contains("public.other")
        .anyMatch(name -> name.contains("events_p()"));
    assertThat(changed(db.policy(comparing(Compare.DEFAULT, rule))))
        .contains("public.t", "public.other")
        .doesNotContain("public.events_p1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aDbasGrantsAreNoDriftUnlessTheHistoryGrantsToTheSame(int major) {
    var db = on(major);
    var app = "app_" + db.database;
    var dba = "dba_" + db.database;
    db.sql("CREATE ROLE " + app + "; CREATE ROLE " + dba);
    db.migrations(
        "1", "CREATE TABLE t (a int); CREATE TABLE u (); GRANT SELECT ON t TO " + app + ";");
    assertThat(db.run().drift().state()).isEqualTo(State.IN_SYNC);

    db.sql("GRANT SELECT ON t TO " + dba + ", PUBLIC");
    assertThat(db.run().drift().state()).isEqualTo(State.IN_SYNC);
    db.sql("GRANT SELECT ON u TO " + app);
    var drift = db.run().drift();
    assertThat(drift.state()).isEqualTo(State.DRIFTED);
    assertThat(
            db.policy(comparing(new Compare(Privileges.NEVER, true, false, false)))
                .run()
                .drift()
                .state())
        .isEqualTo(State.IN_SYNC);
    assertThat(changed(db.policy(comparing(new Compare(Privileges.ALWAYS, true, false, false)))))
        .hasSizeGreaterThan(1);

    db.policy(Policy.DEFAULT)
        .resolve(new OfDrift(drift.drift().orElseThrow().fingerprint(), DriftDecision.REVERT, ""));
    assertThat(db.run().drift().state()).isEqualTo(State.IN_SYNC);
    assertThat(db.ask("select has_table_privilege('" + dba + "', 't', 'select')")).isEqualTo("t");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aMigrationThatCannotBeKeptIsNotMarkedApplied(int major) throws IOException {
    var db = on(major).migrations("1", "CREATE TABLE t (a int);");
    db.run();
    db.sql("CREATE TABLE stray ()");
    var fingerprint = db.run().drift().drift().orElseThrow().fingerprint();
    db.resolve(new OfDrift(fingerprint, DriftDecision.ADOPT, ""));

    var outcome =
        new PostgresEngine()
            .run(
                db.connections(),
                db.desired(),
                made -> {
                  throw new IllegalStateException("the ConfigMap is full");
                });

    assertThat(outcome.reason()).isEqualTo(Reason.INTERNAL_ERROR);
    assertThat(outcome.message()).contains("could not be kept", "the ConfigMap is full");
    assertThat(outcome.resolutions()).isEmpty();
    assertThat(db.rows()).hasSize(1);
  }
}
