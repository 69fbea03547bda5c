package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As somebody who deployed a bad migration, I take the last one back with one word: what it made of
 * the schema goes, nothing else does, and it does not come again by itself.
 */
class RevertedTest {

  private static final Engine ENGINE = new PostgresEngine();
  private static final String SECOND =
      "CREATE TABLE u (id int PRIMARY KEY, t int REFERENCES t);\n"
          + "ALTER TABLE t ADD note text;\nCREATE VIEW v AS SELECT note FROM t;";

  private static EngineFixture deployed(int major) {
    var db =
        new EngineFixture(ENGINE, PostgresServer.shared(major))
            .migrations(
                "1", "CREATE TABLE t (id int PRIMARY KEY);",
                "2", SECOND,
                "3", "CREATE INDEX t_note ON t (note);");
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    return db;
  }

  private static Resolution revert(String migration) {
    return new OfMigration(migration, MigrationDecision.REVERTED, "");
  }

  private static Resolution.Result only(Outcome outcome) {
    assertThat(outcome.resolutions()).hasSize(1);
    return outcome.resolutions().get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void theLastOneIsUndoneAndHeldUntilItsTextChanges(int major) {
    var db = deployed(major).resolve(revert("3"));

    var outcome = db.run();

    assertThat(only(outcome).outcome()).as(only(outcome).message()).isEqualTo(ResultKind.DONE);
    assertThat(outcome.reason()).isEqualTo(Reason.MIGRATION_REVERTED);
    assertThat(outcome.message()).contains("`3`", "resolve it as RolledBack");
    assertThat(db.ask("select to_regclass('t_note'), to_regclass('v') is null"))
        .isEqualTo("null,f");
    assertThat(db.rows()).last().isEqualTo("3,t,t,text,1");
    assertThat(db.resolve().run().reason()).isEqualTo(Reason.MIGRATION_REVERTED);

    db.and("3", "CREATE INDEX t_note_lower ON t (lower(note));");
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.rows()).hasSize(4).last().isEqualTo("3,t,f,null,1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void itLeavesTheSourcesOrIsAllowedAgain(int major) {
    var gone = deployed(major).resolve(revert("3"));
    gone.run();
    gone.resolve().migrations("1", "CREATE TABLE t (id int PRIMARY KEY);", "2", SECOND);
    var without = gone.run();
    assertThat(without.reason()).as(without.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(without.drift()).isEqualTo(Outcome.DriftCheck.IN_SYNC);

    var again = deployed(major).resolve(revert("3"));
    again.run();
    again.resolve(new OfMigration("3", MigrationDecision.ROLLED_BACK, ""));
    assertThat(again.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(again.ask("select to_regclass('t_note') is not null")).isEqualTo("t");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void severalAreUndoneFromTheNewestWhateverTheirOrder(int major) {
    var db = deployed(major).resolve(revert("2"));
    assertThat(only(db.run()).message()).contains("`3` was applied after it");

    db.resolve(revert("2"), revert("3"));
    var outcome = db.run();

    assertThat(outcome.resolutions())
        .extracting(result -> result.resolution().subject() + " " + result.outcome())
        .containsExactly("3 DONE", "2 DONE");
    assertThat(outcome.message()).contains("`2`, `3`");
    assertThat(db.ask("select to_regclass('u'), to_regclass('v'), to_regclass('t') is null"))
        .isEqualTo("null,null,f");
    assertThat(db.ask("select count(*) from information_schema.columns where table_name = 't'"))
        .isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void dataThatWouldGoIsNamedAndHeld(int major) {
    var db = deployed(major).resolve(revert("3"));
    db.run();
    db.sql("INSERT INTO t VALUES (1, 'kept'); INSERT INTO u VALUES (7, 1)");
    db.resolve(revert("2"));

    var held = db.run();

    assertThat(only(held).outcome()).isEqualTo(ResultKind.REFUSED);
    assertThat(only(held).message())
        .contains("public.u with 1 row", "public.t.note with 1 value", "Nothing was recorded");
    assertThat(db.ask("select id from u")).isEqualTo("7");

    var base = Policy.DEFAULT;
    db.policy(
        new Policy(
            base.lockTimeout(),
            base.statementTimeout(),
            base.lockRetries(),
            base.retryIfClean(),
            true,
            base.onDrift(),
            base.beforeApply(),
            base.compare(),
            base.ignore()));
    assertThat(only(db.run()).outcome()).isEqualTo(ResultKind.DONE);
    assertThat(db.ask("select id from t")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aDriftedDatabaseHasNoKnownWayBack(int major) {
    var db = deployed(major).resolve(revert("3"));
    db.sql("CREATE TABLE by_hand ()");

    var outcome = db.run();

    assertThat(only(outcome).outcome()).isEqualTo(ResultKind.REFUSED);
    assertThat(only(outcome).message()).contains("drifted", "resolve drift");
    assertThat(db.ask("select to_regclass('t_note') is null")).isEqualTo("f");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aMigrationThatChangedNothingButRowsIsOnlyRecorded(int major) {
    var db = deployed(major).and("4", "INSERT INTO t VALUES (4);");
    db.run();

    var outcome = db.resolve(revert("4")).run();

    assertThat(only(outcome).outcome()).isEqualTo(ResultKind.DONE);
    assertThat(only(outcome).message()).contains("rows that it changed are as they are");
    assertThat(db.ask("select id from t")).isEqualTo("4");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void theWayBackIsKnownBeforeTheMigrationsRun(int major) {
    var db =
        new EngineFixture(ENGINE, PostgresServer.shared(major))
            .mode(Mode.PLAN)
            .migrations("1", "CREATE TABLE t (id int PRIMARY KEY);", "2", SECOND);

    var plan = db.run().plan().orElseThrow();

    assertThat(plan.rollback())
        .containsSubsequence("-- 2\n", "DROP TABLE public.u", "-- 1\n", "DROP TABLE public.t;");
    db.mode(Mode.APPLY).run();
    db.sql(plan.rollback());
    assertThat(
            db.ask(
                "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relname not like '%prisma%'"))
        .isEqualTo("0");
  }
}
