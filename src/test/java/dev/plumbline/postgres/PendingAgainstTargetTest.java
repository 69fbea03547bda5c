package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.lint.LintPolicy;
import dev.plumbline.lint.LintPolicy.Waiver;
import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Reason;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.testing.PostgresServer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was seen in the shadow database is held against the target as it is. */
class PendingAgainstTargetTest {

  private static final String BASE =
      "create table orders (id int primary key, note text, qty int); create table audit (id int)";

  private final Engine engine = new PostgresEngine(Clock.systemUTC());

  private EngineFixture begun() {
    var db = new EngineFixture(engine, PostgresServer.shared(18)).migrations("1_init", BASE);
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    return db;
  }

  private static List<MigrationHazard> of(Outcome outcome, Code code) {
    return outcome.plan().orElseThrow().hazards().stream()
        .filter(each -> each.hazard().code() == code)
        .toList();
  }

  @Test
  void whatIsRenamedAndThenDroppedIsHeldUnderTheNameThatTheTargetKnows() {
    var db = begun();
    db.sql("insert into orders values (1, 'x', 1)");
    var outcome =
        db.and("2_rename", "alter table orders rename to old_orders")
            .and("3_drop", "drop table old_orders")
            .run();
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.DATA_LOSS_HELD);
    assertThat(outcome.message()).contains("public.orders with 1 row");
  }

  @Test
  void aRenamedColumnThatIsDroppedIsHeldToo() {
    var db = begun();
    db.sql("insert into orders values (1, 'x', 1)");
    var outcome =
        db.and("2_rename", "alter table orders rename note to remark")
            .and("3_drop", "alter table orders drop column remark")
            .run();
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.DATA_LOSS_HELD);
    assertThat(outcome.message()).contains("public.orders.note with 1 value");
  }

  @Test
  void aRenameLosesNothing() {
    var db = begun();
    db.sql("insert into orders values (1, 'x', 1)");
    var outcome =
        db.and("2_rename", "alter table orders rename to o; alter table o rename note to remark")
            .run();
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void aColumnThatIsMadeAnewUnderItsNameLosesItsValues() {
    var db = begun();
    db.sql("insert into orders values (1, 'x', 1)");
    var outcome =
        db.and("2_anew", "alter table orders drop column note; alter table orders add note text")
            .run();
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.DATA_LOSS_HELD);
  }

  @Test
  void truncateAndDeleteAreHeldWhereThereAreRows() {
    var db = begun();
    assertThat(db.and("2_empty", "truncate orders; delete from audit").run().reason())
        .isEqualTo(Reason.UP_TO_DATE);
    db.sql("insert into orders values (1, 'x', 1), (2, 'y', 2)");
    var truncated = db.and("3_truncate", "truncate orders").run();
    assertThat(truncated.reason()).isEqualTo(Reason.DATA_LOSS_HELD);
    assertThat(truncated.message()).contains("public.orders with 2 rows");
    var deleted = db.and("3_truncate", "delete from orders where id = 1").run();
    assertThat(deleted.reason()).isEqualTo(Reason.DATA_LOSS_HELD);
    assertThat(db.ask("select count(*) from orders")).isEqualTo("2");

    db.approve(deleted.plan().orElseThrow().fingerprint());
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(db.ask("select count(*) from orders")).isEqualTo("1");
  }

  @Test
  void aCommentLiftsNoDataLossAndARuleDoes() {
    var db = begun();
    db.sql("insert into orders values (1, 'x', 1)");
    db.and("2_drop", "-- atlas:nolint\nalter table orders drop column note");
    assertThat(db.run().reason()).isEqualTo(Reason.DATA_LOSS_HELD);
    var rule = new Waiver(Code.DL03, "public.orders.note", Optional.empty(), Optional.empty());
    db.policy(Policy.DEFAULT.with(LintPolicy.of(List.of("Error"), List.of(rule))));
    var outcome = db.run();
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void anExtensionThatTheTargetCannotInstallIsToldBefore() {
    var db = begun();
    db.sql("alter database " + db.database + " set extension_control_path to '/nowhere'");
    var outcome = db.and("2_hstore", "create extension hstore").run();
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.REHEARSAL_FAILED);
    assertThat(outcome.message()).contains("OP05 hstore", "2_hstore");
    assertThat(db.ask("select count(*) from _prisma_migrations")).isEqualTo("1");

    db.sql("alter database " + db.database + " reset extension_control_path");
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void rowsInTheWayAreCounted() {
    var db = begun();
    db.sql("insert into orders select i, 'same', null from generate_series(1, 250) i");
    var outcome =
        db.and("2_must", "alter table orders alter qty set not null")
            .and("3_one", "create unique index one on orders (note)")
            .and("4_ok", "alter table orders add check (id > 0)")
            .mode(Mode.OBSERVE)
            .run();
    assertThat(of(outcome, Code.MF04).get(0).rows().orElseThrow().count()).isEqualTo(250);
    assertThat(of(outcome, Code.MF01).get(0).rows().orElseThrow().count()).isEqualTo(1);
    assertThat(of(outcome, Code.MF06).get(0).rows().orElseThrow().count()).isZero();
    assertThat(of(outcome, Code.MF06).get(0).severityWord()).isEqualTo("Info");
    assertThat(of(outcome, Code.MF04).get(0).severityWord()).isEqualTo("Error");
  }

  @Test
  void aCountThatTakesTooLongEnds() {
    var db =
        new EngineFixture(engine, PostgresServer.shared(18))
            .migrations(
                "1_init",
                BASE
                    + "; create function slow(int) returns boolean language plpgsql as"
                    + " 'begin perform pg_sleep(0.2); return true; end'");
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    db.sql("insert into orders select i, 'x', i from generate_series(1, 1000) i");
    var started = System.nanoTime();
    var outcome =
        db.and("2_check", "alter table orders add check (slow(qty))").mode(Mode.OBSERVE).run();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    var hazard = of(outcome, Code.MF06).get(0);
    assertThat(hazard.message()).contains("took too long");
    assertThat(hazard.severityWord()).isEqualTo("Error");
  }

  @Test
  void anInvalidIndexIsTold() throws SQLException {
    var db = begun();
    db.sql("insert into orders values (1, 'x', 1), (2, 'x', 2)");
    try {
      db.sql("create unique index concurrently broken on orders (note)");
    } catch (IllegalStateException duplicates) {
      assertThat(duplicates).hasMessageContaining("broken");
    }
    var outcome = db.and("2_more", "alter table orders add column x int").run();
    assertThat(of(outcome, Code.LK28)).hasSize(1);
    assertThat(of(outcome, Code.LK28).get(0).message()).contains("public.broken");
  }

  @Test
  void openTransactionsAreTold() throws SQLException {
    var db = begun();
    try (var other = db.server.connect(db.database);
        var session =
            Databases.open(
                db.connections().target(), SessionSettings.reading(Optional.empty(), "public"))) {
      other.setAutoCommit(false);
      other.createStatement().execute("set application_name to 'backup'; select 1");
      assertThat(new TargetLook(session).longTransactions(Duration.ofMinutes(1))).isEmpty();
      var told = new TargetLook(session).longTransactions(Duration.ZERO);
      assertThat(told).hasSize(1);
      assertThat(told.get(0).message()).contains("application backup");
    }
  }

  @Test
  void whatReachesBeyondTheDatabaseIsNotRehearsed() {
    var db = begun();
    var role = "role_" + System.nanoTime();
    for (var statement :
        List.of(
            "create role " + role,
            "drop database postgres",
            "alter system set work_mem to '1GB'",
            "create table fine (); alter database " + db.database + " set work_mem to '1GB'")) {
      var outcome = db.and("2_it", statement).run();
      assertThat(outcome.reason()).as(statement).isEqualTo(Reason.REHEARSAL_FAILED);
      assertThat(outcome.message()).contains("2_it", "reaches beyond its database", "line 1");
    }
    assertThat(db.ask("select count(*) from pg_roles where rolname = '" + role + "'"))
        .isEqualTo("0");
    var guarded =
        "do $$ begin if not exists (select from pg_roles where rolname = '%s') then create role %s; end if; end $$"
            .formatted(role, role);
    assertThat(db.and("2_it", guarded).run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void manyPendingMigrationsKeepTheirOwnHazards() {
    var db = begun();
    db.sql("insert into orders values (1, 'x', 1)");
    var names = new ArrayList<String>();
    for (var number = 10; number < 80; number++) {
      db.and("2_" + number, "create table t_" + number + " (id int)");
      names.add("2_" + number);
    }
    db.and("2_44", "alter table orders drop column note");
    var outcome = db.run();
    assertThat(outcome.reason()).isEqualTo(Reason.DATA_LOSS_HELD);
    assertThat(of(outcome, Code.DL03).get(0).migration()).isEqualTo("2_44");
    assertThat(outcome.plan().orElseThrow().seen()).hasSize(names.size());
  }
}
