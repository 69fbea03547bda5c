package dev.plumbline.faults;

import static dev.plumbline.faults.Situations.AT_THE_END;
import static dev.plumbline.faults.Situations.IN_THE_MIDDLE;
import static dev.plumbline.faults.Stop.advisory;
import static dev.plumbline.faults.Stop.after;
import static dev.plumbline.faults.Stop.afterInShadow;
import static dev.plumbline.faults.Stop.before;
import static dev.plumbline.faults.Stop.beforeInShadow;

import dev.plumbline.migrate.Outcome.Effects;
import java.util.List;

/** Every step of a run, in its order. */
final class Moments {

  private static final String ROW_OF_WORK = "(?s)INSERT INTO .*_prisma_migrations.*'2_work'";
  private static final String ROW_OF_MORE = "(?s)INSERT INTO .*_prisma_migrations.*'3_more'";
  private static final String COMMIT = "(?s)COMMIT;?\\s*$";

  static final List<Moment> OF_LOOKING =
      List.of(
          Moment.of(
              "while the server says what it is",
              Situations.TRANSACTION,
              after("pg_is_in_recovery")),
          Moment.of(
              "in the drift check's catalog read", Situations.AT_REST, after("pg_get_indexdef")),
          Moment.of(
              "while the shadow database is made",
              Situations.TRANSACTION,
              after("CREATE DATABASE plumbline_shadow")),
          Moment.of(
              "in the rehearsal",
              Situations.TRANSACTION,
              afterInShadow("create table work \\(step int\\)")),
          Moment.of(
              "in the shadow's catalog read",
              Situations.TRANSACTION,
              beforeInShadow("pg_get_indexdef")));

  static final List<Moment> OF_A_TRANSACTION =
      List.of(
          Moment.of("before the lock", Situations.TRANSACTION, before("pg_try_advisory_lock")),
          Moment.of("waiting for the lock", Situations.TRANSACTION, new Stop.LockHeld()),
          Moment.of("in the lock", Situations.TRANSACTION, after("pg_try_advisory_lock")),
          Moment.of(
              "while the history is made", Situations.EMPTY, after("CREATE TABLE IF NOT EXISTS")),
          Moment.of("before the row", Situations.TRANSACTION, before(ROW_OF_WORK)),
          Moment.of("in statement 3 of 5", Situations.TRANSACTION, advisory(IN_THE_MIDDLE))
              .whenCancelled(Effects.ROLLED_BACK),
          Moment.of("before the commit", Situations.TRANSACTION, advisory(AT_THE_END))
              .whenCancelled(Effects.ROLLED_BACK),
          Moment.of("after the commit", Situations.TRANSACTION, after(COMMIT)),
          Moment.of("before the next migration", Situations.TRANSACTION, before(ROW_OF_MORE)),
          Moment.of(
              "before the lock is given back",
              Situations.TRANSACTION,
              before("pg_advisory_unlock")));

  static final List<Moment> OF_STATEMENTS =
      List.of(
          Moment.of("row is written", Situations.STATEMENTS, after(ROW_OF_WORK)),
          Moment.of("in statement 3 of 5", Situations.STATEMENTS, advisory(IN_THE_MIDDLE))
              .whenCancelled(Effects.PARTIAL),
          Moment.of(
              "before CONCURRENTLY", Situations.STATEMENTS, before("create index concurrently")),
          Moment.of(
                  "in CONCURRENTLY",
                  Situations.STATEMENTS,
                  new Stop.Blocked("insert into customer values (3, null)"))
              .whenCancelled(Effects.PARTIAL),
          Moment.of(
              "between CONCURRENTLY and its record",
              Situations.STATEMENTS,
              after("create index concurrently")),
          Moment.of(
              "between the last statement and the mark",
              Situations.STATEMENTS,
              before("(?s)finished_at = excluded.finished_at")),
          Moment.of("in its own transaction", Situations.OWN_COMMITS, advisory(IN_THE_MIDDLE))
              .whenCancelled(Effects.PARTIAL),
          Moment.of("in its own commit", Situations.OWN_COMMITS, advisory(AT_THE_END))
              .whenCancelled(Effects.PARTIAL),
          Moment.of("after its own commit", Situations.OWN_COMMITS, after("^commit")),
          Moment.of("in a procedure that commits", Situations.PROCEDURE, advisory(IN_THE_MIDDLE))
              .whenCancelled(Effects.UNKNOWN)
              .whenKilled(Effects.UNKNOWN));

  static final List<Moment> OF_DECISIONS =
      List.of(
          Moment.of(
              "in the revert of drift",
              Situations.REVERT,
              new Stop.Blocked("lock table customer in row share mode")),
          Moment.of("before the revert's commit", Situations.REVERT, before(COMMIT)),
          Moment.of("after the revert's commit", Situations.REVERT, after(COMMIT)),
          Moment.of(
              "in the rehearsal of an adoption",
              Situations.ADOPT,
              afterInShadow("ADD COLUMN note")),
          Moment.of(
              "before the adoption's mark",
              Situations.ADOPT,
              before("(?s)INSERT INTO .*_prisma_migrations")),
          Moment.of(
              "after the adoption's mark",
              Situations.ADOPT,
              after("(?s)INSERT INTO .*_prisma_migrations")),
          Moment.of(
              "in rollback.sql",
              Situations.ROLLED_BACK,
              new Stop.Blocked("lock table half in access share mode")),
          Moment.of("after rollback.sql's commit", Situations.ROLLED_BACK, after(COMMIT)),
          Moment.of(
              "in complete.sql",
              Situations.APPLIED,
              new Stop.Blocked("lock table customer in access share mode")),
          Moment.of("before complete.sql's commit", Situations.APPLIED, before(COMMIT)));

  /** Where a disk that is full is noticed. */
  static final List<Moment> OF_LARGE_WORK =
      List.of(
          Moment.of("before the index", Situations.LARGE_TRANSACTION, advisory(IN_THE_MIDDLE)),
          Moment.of("before the index", Situations.LARGE_STATEMENTS, advisory(IN_THE_MIDDLE)));

  private Moments() {}
}
