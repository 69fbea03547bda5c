package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Leftovers;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As somebody whose migration failed half-way outside a transaction, I want to see what it left,
 * and have it undone or completed by one word.
 */
class LeftoversTest {

  private static final Engine ENGINE = new PostgresEngine();

  private static final String SCRIPT =
      "CREATE TABLE u (b int);\nCREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a);\nCREATE VIEW v AS SELECT 1 AS one;";

  private static EngineFixture halfWay(int major) {
    var db =
        new EngineFixture(ENGINE, PostgresServer.shared(major))
            .migrations("1", "CREATE TABLE t (a int);");
    db.run();
    db.sql("INSERT INTO t VALUES (1), (1)");
    db.and("2", SCRIPT);
    assertThat(db.run().reason()).isEqualTo(Reason.MIGRATION_FAILED);
    return db;
  }

  private static Leftovers leftovers(Outcome outcome) {
    return outcome.history().orElseThrow().leftovers().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void bothWaysOutAreShown(int major) {
    var db = halfWay(major);

    var outcome = db.run();

    assertThat(outcome.message()).contains("Resolve it as RolledBack", "or as Applied");
    var left = leftovers(outcome);
    assertThat(left.state()).isEqualTo(Leftovers.State.SOME);
    assertThat(left.rollbackSql()).contains("DROP TABLE public.u");
    assertThat(left.completeSql())
        .contains("CREATE UNIQUE INDEX t_a ON public.t", "CREATE VIEW public.v")
        .doesNotContain("CREATE TABLE");
    assertThat(db.ask("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
        .as("the broken build is gone")
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void rolledBackUndoesWhatIsLeftAndTheCorrectedTextRuns(int major) {
    var db = halfWay(major);
    db.and("2", SCRIPT.replace("UNIQUE ", ""));
    db.resolve(new OfMigration("2", MigrationDecision.ROLLED_BACK, ""));

    var outcome = db.run();

    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(outcome.resolutions())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.outcome()).as(result.message()).isEqualTo(ResultKind.DONE);
              assertThat(result.message()).contains("was undone", "marked as rolled back");
            });
    assertThat(db.rows()).containsExactly("1,t,f,null,1", "2,f,t,text,0", "2,t,f,null,1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void appliedCompletesWhatIsLacking(int major) {
    var db = halfWay(major);
    db.resolve(new OfMigration("2", MigrationDecision.APPLIED, ""));

    var refused = db.run();

    assertThat(refused.reason()).isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(refused.resolutions())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.outcome()).isEqualTo(ResultKind.FAILED);
              assertThat(result.message()).contains("duplicated", "Nothing was recorded");
            });
    assertThat(db.ask("SELECT to_regclass('v')")).as("all of it or nothing").isEqualTo("null");

    db.sql("DELETE FROM t");
    var outcome = db.run();

    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.rows()).containsExactly("1,t,f,null,1", "2,f,t,text,0", "2,t,f,empty,0");
    assertThat(db.ask("SELECT one FROM v")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void dataThatARollbackWouldDeleteIsHeld(int major) {
    var db = halfWay(major);
    db.sql("INSERT INTO u VALUES (7)");
    db.resolve(new OfMigration("2", MigrationDecision.ROLLED_BACK, ""));

    var outcome = db.run();

    assertThat(outcome.resolutions())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.outcome()).isEqualTo(ResultKind.REFUSED);
              assertThat(result.message()).contains("public.u with 1 row", "Nothing was recorded");
            });
    assertThat(db.ask("SELECT b FROM u")).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void whatWasUndoneOrCompletedByHandIsOnlyRecorded(int major) {
    var undone = halfWay(major);
    undone.sql("DROP TABLE u");
    assertThat(leftovers(undone.run()).state()).isEqualTo(Leftovers.State.NONE);
    undone.resolve(new OfMigration("2", MigrationDecision.ROLLED_BACK, "")).and("2", "SELECT 1;");
    assertThat(undone.run().reason()).isEqualTo(Reason.UP_TO_DATE);

    var completed = halfWay(major);
    completed.sql(
        "DELETE FROM t; CREATE UNIQUE INDEX t_a ON t (a); CREATE VIEW v AS SELECT 1 AS one");
    assertThat(leftovers(completed.run()).state()).isEqualTo(Leftovers.State.ALL);
    completed.resolve(new OfMigration("2", MigrationDecision.APPLIED, ""));
    assertThat(completed.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }
}
