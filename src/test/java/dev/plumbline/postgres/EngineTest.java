package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome.DriftCheck.State;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Policy.BeforeApply;
import dev.plumbline.migrate.Policy.OnDrift;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.testing.PostgresServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories of a database's life, on real servers. */
class EngineTest {

  private static final String USERS =
      "CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL UNIQUE);";
  private static final String POSTS =
      "CREATE TABLE posts (id serial PRIMARY KEY, author int NOT NULL REFERENCES users);";
  private static final Engine ENGINE = new PostgresEngine();

  private static EngineFixture on(int major) {
    return new EngineFixture(ENGINE, PostgresServer.shared(major));
  }

  private static EngineFixture applied(int major) {
    var db = on(major).migrations("20260101000000_users", USERS, "20260102000000_posts", POSTS);
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    return db;
  }

  static Policy policy(OnDrift onDrift, BeforeApply beforeApply, boolean allowDataLoss) {
    return new Policy(
        Duration.ofSeconds(2),
        Duration.ZERO,
        2,
        false,
        allowDataLoss,
        onDrift,
        beforeApply,
        Policy.Compare.DEFAULT,
        List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void appliesMigrationsInOrderAndRests(int major) {
    var db = on(major).migrations("20260101000000_users", USERS, "20260102000000_posts", POSTS);

    var outcome = db.run();

    assertThat(outcome.message()).isEqualTo("All 2 migrations are applied.");
    assertThat(outcome.reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(outcome.drift().state()).isEqualTo(State.IN_SYNC);
    assertThat(outcome.history().orElseThrow().applied()).isEqualTo(2);
    assertThat(db.rows())
        .containsExactly("20260101000000_users,t,f,null,1", "20260102000000_posts,t,f,null,1");

    var again = db.run();
    assertThat(again.reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(again.drift().state()).isEqualTo(State.IN_SYNC);
    assertThat(db.ask("select count(*) from pg_database where datname like 'plumbline_shadow_%'"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aMigrationThatFailsInTheShadowNeverTouchesTheTarget(int major) {
    var db = applied(major).and("20260103000000_bad", "SELECT 1;\n\nALTER TABLE usrs ADD age int;");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.REHEARSAL_FAILED);
    assertThat(outcome.message()).contains("20260103000000_bad", "usrs", "42P01", "line 3");
    var failure = outcome.history().orElseThrow().failed().orElseThrow();
    assertThat(failure.statement()).contains("2 of 2");
    assertThat(failure.line()).contains(3);
    assertThat(failure.sqlState()).contains("42P01");
    assertThat(db.rows()).hasSize(2);

    assertThat(db.and("20260103000000_bad", "ALTER TABLE users ADD age int;").run().reason())
        .isEqualTo(Reason.UP_TO_DATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void notNullOnRowsFailsOnTheTargetAndIsResolvedByRollingBackAndFixing(int major) {
    var db = applied(major);
    db.sql("INSERT INTO users (email) VALUES ('a@b')");
    db.and(
        "20260103000000_age", "-- every user has an age\nALTER TABLE users ADD age int NOT NULL;");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(outcome.message()).contains("23502", "RolledBack", "left nothing behind");
    var failure = outcome.history().orElseThrow().failed().orElseThrow();
    assertThat(failure.effects()).isEqualTo(Effects.ROLLED_BACK);
    assertThat(failure.line()).contains(2);
    assertThat(failure.statement()).contains("1 of 1");
    assertThat(db.rows()).last().isEqualTo("20260103000000_age,f,f,text,0");
    var later = db.run().history().orElseThrow().failed().orElseThrow();
    assertThat(later).isEqualTo(failure);

    db.and("20260103000000_age", "ALTER TABLE users ADD age int NOT NULL DEFAULT 0;")
        .resolve(new OfMigration("20260103000000_age", MigrationDecision.ROLLED_BACK, ""));
    var fixed = db.run();

    assertThat(fixed.message()).isEqualTo("All 3 migrations are applied.");
    assertThat(fixed.resolutions())
        .singleElement()
        .satisfies(each -> assertThat(each.outcome()).isEqualTo(ResultKind.DONE));
    assertThat(db.rows())
        .containsExactly(
            "20260101000000_users,t,f,null,1",
            "20260102000000_posts,t,f,null,1",
            "20260103000000_age,f,t,text,0",
            "20260103000000_age,t,f,null,1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void driftIsReportedWithItsScriptsAndReverted(int major) {
    var db = applied(major);
    db.sql("CREATE TABLE stray (id int PRIMARY KEY); ALTER TABLE users ADD nick text;");

    var drift = db.run().drift();

    assertThat(drift.state()).isEqualTo(State.DRIFTED);
    var found = drift.drift().orElseThrow();
    assertThat(found.changes())
        .extracting(each -> each.name())
        .contains("public.stray", "public.users.nick");
    assertThat(found.rollbackSql()).contains("DROP TABLE");

    db.resolve(new OfDrift("000000000000", DriftDecision.REVERT, ""));
    assertThat(db.run().resolutions())
        .singleElement()
        .satisfies(each -> assertThat(each.outcome()).isEqualTo(ResultKind.STALE));

    db.resolve(new OfDrift(found.fingerprint(), DriftDecision.REVERT, ""));
    var reverted = db.run();

    assertThat(reverted.resolutions())
        .singleElement()
        .satisfies(
            each -> assertThat(each.outcome()).as(each.message()).isEqualTo(ResultKind.DONE));
    assertThat(reverted.drift().state()).isEqualTo(State.IN_SYNC);
    assertThat(db.ask("select to_regclass('stray')")).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aRevertThatWouldDeleteRowsIsRefusedUnlessAllowed(int major) {
    var db = applied(major);
    db.sql("CREATE TABLE stray (id int PRIMARY KEY); INSERT INTO stray VALUES (1), (2)");
    var fingerprint = db.run().drift().drift().orElseThrow().fingerprint();

    db.resolve(new OfDrift(fingerprint, DriftDecision.REVERT, ""));
    var refused = db.run();

    assertThat(refused.resolutions())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.outcome()).isEqualTo(ResultKind.REFUSED);
              assertThat(each.message()).contains("public.stray with 2 rows");
            });
    assertThat(db.ask("select count(*) from stray")).isEqualTo("2");

    db.policy(policy(OnDrift.REPORT, BeforeApply.BLOCK, true));
    assertThat(db.run().drift().state()).isEqualTo(State.IN_SYNC);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void driftIsAdoptedAsAMigrationThatIsMarkedApplied(int major) {
    var db = applied(major);
    db.sql("CREATE TABLE stray (id int PRIMARY KEY)");
    var fingerprint = db.run().drift().drift().orElseThrow().fingerprint();

    db.resolve(new OfDrift(fingerprint, DriftDecision.ADOPT, ""));
    var adopted = db.run();

    assertThat(adopted.resolutions())
        .singleElement()
        .satisfies(
            each -> assertThat(each.outcome()).as(each.message()).isEqualTo(ResultKind.DONE));
    assertThat(adopted.drift().state()).isEqualTo(State.IN_SYNC);
    assertThat(db.adopted)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).matches("\\d{14}_adopted");
              assertThat(each.script()).contains("CREATE TABLE");
            });
    assertThat(db.rows()).last().asString().endsWith("_adopted,t,f,empty,0");

    db.resolve();
    assertThat(db.run().message()).isEqualTo("All 3 migrations are applied.");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void acceptedDriftIsSilencedExactlyAsItIs(int major) {
    var db = applied(major);
    db.sql("CREATE TABLE stray (id int PRIMARY KEY)");
    var fingerprint = db.run().drift().drift().orElseThrow().fingerprint();

    db.resolve(new OfDrift(fingerprint, DriftDecision.ACCEPT, ""));
    assertThat(db.run().drift().state()).isEqualTo(State.ACCEPTED);
    assertThat(db.and("20260103000000_more", "CREATE TABLE more ()").run().reason())
        .isEqualTo(Reason.UP_TO_DATE);

    db.sql("CREATE TABLE another ()");
    assertThat(db.run().drift().state()).isEqualTo(State.DRIFTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aPendingMigrationThatExplainsTheDriftIsMarkedAppliedAndNotRun(int major) {
    var db = applied(major);
    db.sql("CREATE TABLE orders (id int PRIMARY KEY)");
    db.and("20260103000000_orders", "CREATE TABLE orders (id int PRIMARY KEY);")
        .and("20260104000000_more", "CREATE TABLE more ();");

    var outcome = db.run();

    assertThat(outcome.message()).isEqualTo("All 4 migrations are applied.");
    assertThat(db.rows())
        .contains("20260103000000_orders,t,f,empty,0", "20260104000000_more,t,f,null,1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void pendingMigrationsWaitOnADriftedDatabase(int major) {
    var db = applied(major);
    db.sql("CREATE TABLE stray ()");
    db.and("20260103000000_more", "CREATE TABLE more ();");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.BLOCKED_BY_DRIFT);
    assertThat(outcome.message()).contains("1 table added", "Revert, Adopt or Accept");
    assertThat(db.ask("select to_regclass('more')")).isEqualTo("null");

    db.policy(policy(OnDrift.REPORT, BeforeApply.WARN, false));
    var warned = db.run();
    assertThat(warned.reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(warned.drift().state()).isEqualTo(State.DRIFTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void policyRevertsOrAdoptsUnasked(int major) {
    var db = applied(major).policy(policy(OnDrift.REVERT, BeforeApply.BLOCK, false));
    db.sql("CREATE TABLE stray ()");

    var reverted = db.run();

    assertThat(reverted.message()).contains("Reverted");
    assertThat(reverted.drift().state()).isEqualTo(State.IN_SYNC);

    db.sql("CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");
    var held = db.run();
    assertThat(held.message()).contains("public.kept with 1 row");
    assertThat(held.drift().state()).isEqualTo(State.DRIFTED);

    db.policy(policy(OnDrift.ADOPT, BeforeApply.BLOCK, false));
    var adopted = db.run();
    assertThat(adopted.message()).contains("Adopted as migration");
    assertThat(adopted.drift().state()).isEqualTo(State.IN_SYNC);
    assertThat(db.ask("select count(*) from kept")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aPlanWaitsForItsApprovalAndNoOther(int major) {
    var db = on(major).migrations("20260101000000_users", USERS).mode(Mode.PLAN);

    var planned = db.run();

    assertThat(planned.reason()).isEqualTo(Reason.APPROVAL_PENDING);
    var plan = planned.plan().orElseThrow();
    assertThat(plan.fingerprint()).hasSize(12);
    assertThat(plan.script()).contains("-- 20260101000000_users", USERS);
    assertThat(db.ask("select to_regclass('_prisma_migrations')")).isEqualTo("null");

    db.approve("000000000000");
    assertThat(db.run().reason()).isEqualTo(Reason.APPROVAL_PENDING);
    db.approve(plan.fingerprint());
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.and("20260102000000_posts", POSTS).run().reason())
        .isEqualTo(Reason.APPROVAL_PENDING);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void migrationsThatDeleteRowsAreHeldUntilApproved(int major) {
    var db = applied(major);
    db.and("20260103000000_drop", "ALTER TABLE users DROP COLUMN email;");
    assertThat(db.run().reason()).as("nothing is in it").isEqualTo(Reason.UP_TO_DATE);
    db.sql("INSERT INTO users DEFAULT VALUES");
    db.and("20260104000000_drop", "DROP TABLE posts; DROP TABLE users;");

    var held = db.run();

    assertThat(held.reason()).isEqualTo(Reason.DATA_LOSS_HELD);
    assertThat(held.message()).contains("public.users with 1 row");
    assertThat(held.plan().orElseThrow().hazards()).isNotEmpty();
    db.approve(held.plan().orElseThrow().fingerprint());
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void observingWritesNothing(int major) {
    var db = on(major).migrations("20260101000000_users", USERS).mode(Mode.OBSERVE);

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.PENDING);
    assertThat(outcome.plan()).isPresent();
    assertThat(db.ask("select to_regclass('_prisma_migrations')")).isEqualTo("null");
    db.resolve(new OfMigration("20260101000000_users", MigrationDecision.APPLIED, ""));
    assertThat(db.run().resolutions())
        .singleElement()
        .satisfies(each -> assertThat(each.outcome()).isEqualTo(ResultKind.REFUSED));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void theTargetStopsBeforeLaterMigrations(int major) {
    var db =
        on(major)
            .migrations("20260101000000_users", USERS, "20260102000000_posts", POSTS)
            .upTo("20260101000000_users");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(outcome.history().orElseThrow().pending()).containsExactly("20260102000000_posts");
    assertThat(db.rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aBaselineIsCheckedBeforeItIsBelieved(int major) {
    var db = on(major).migrations("20260101000000_users", USERS, "20260102000000_posts", POSTS);
    db.sql(USERS);
    assertThat(db.run().reason()).isEqualTo(Reason.NOT_EMPTY);

    db.baseline("20260102000000_posts");
    var mismatch = db.run();
    assertThat(mismatch.reason()).isEqualTo(Reason.BASELINE_MISMATCH);
    assertThat(mismatch.message()).contains("public.posts");

    db.baseline("20260101000000_users");
    assertThat(db.run().message()).isEqualTo("All 2 migrations are applied.");
    assertThat(db.rows())
        .containsExactly("20260101000000_users,t,f,empty,0", "20260102000000_posts,t,f,null,1");
  }
}
