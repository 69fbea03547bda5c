package dev.plumbline.postgres;

import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.ScriptError;
import dev.plumbline.migrate.ScriptPart;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Runs one migration, on the target and in the shadow database alike. */
final class MigrationRun {

  private static final int FIRST_PAUSE_MILLIS = 100;
  private static final int LONGEST_PAUSE_MILLIS = 5_000;

  private final Session session;
  private final HistoryTable table;
  private final Clock clock;
  private final Migration migration;
  private final List<ScriptPart> parts;
  private final String id = HistoryTable.newId();
  private final Instant started;

  /**
   * @param session that holds the lock, where one is needed
   * @param table where the row goes
   * @param migration to be run
   */
  MigrationRun(Session session, HistoryTable table, Clock clock, Migration migration) {
    this.session = session;
    this.table = table;
    this.clock = clock;
    this.migration = migration;
    this.parts = Script.parts(migration.script());
    this.started = now();
  }

  /** The way that a script asks for by its own words; the rehearsal may teach better. */
  Way wayByWords() {
    return Script.controlsTransactions(parts) ? Way.STATEMENTS : Way.ONE_TRANSACTION;
  }

  /**
   * Runs it.
   *
   * @param way how
   * @param retries how often it is tried again when a lock is not to be had
   * @return the failure, recorded in the history; empty when it is applied
   * @throws Stopped when it could not be tried, or when nothing is left of it and time may cure it:
   *     then nothing is recorded
   */
  Optional<Failure> run(Way way, int retries) {
    for (var attempt = 1; ; attempt++) {
      try (var watch = BlockerWatch.on(session)) {
        var error = way == Way.ONE_TRANSACTION ? inOneTransaction() : byStatements(retries);
        if (error.isEmpty()) {
          return Optional.empty();
        }
        if (attempt > retries || !isLockProblem(error.get().error().sqlState())) {
          return failed(error.get(), watch);
        }
      } catch (SQLException e) {
        throw SqlStates.stopped(
            "write the history of "
                + session.target().display()
                + " for migration `"
                + migration.name()
                + "`",
            e);
      }
      pause(attempt);
    }
  }

  private Optional<Broken> inOneTransaction() throws SQLException {
    var xid =
        session
            .query(
                "BEGIN; "
                    + table.startSql(id, migration, started)
                    + "; "
                    + session.settings().scriptSql()
                    + "; SELECT pg_current_xact_id()::text")
            .get(0)
            .text(0);
    try {
      session.script(migration.script());
    } catch (Wire.Failed e) {
      var ended = !session.isClosed() && !session.inTransaction() && e.error().completed() > 0;
      return Optional.of(broken(e.error(), ended ? Effects.UNKNOWN : Effects.ROLLED_BACK));
    }
    if (!session.inTransaction()) {
      return finishAfterItsOwnEnd();
    }
    try {
      // Deferred constraints are checked now, and the script may have changed its role.
      var same =
          session
              .query(
                  "SET CONSTRAINTS ALL IMMEDIATE; RESET SESSION AUTHORIZATION; "
                      + session.settings().roleSql()
                      + "SELECT pg_current_xact_id()::text")
              .get(0)
              .text(0)
              .equals(xid);
      if (same) {
        session.run(table.finishSql(id, now()) + "; COMMIT");
        session.run(session.settings().sql());
        return Optional.empty();
      }
      session.run("COMMIT");
    } catch (SQLException e) {
      return Optional.of(broken(Wire.described(e, parts.size()), Effects.ROLLED_BACK));
    }
    return finishAfterItsOwnEnd();
  }

  /** The script has ended our transaction: its row was kept or undone with it. */
  private Optional<Broken> finishAfterItsOwnEnd() throws SQLException {
    session.run(session.settings().sql());
    session.run(table.finishAnywaySql(id, migration, started, now()));
    return Optional.empty();
  }

  private Broken broken(ScriptError error, Effects effects) throws SQLException {
    if (!session.isClosed()) {
      session.reset();
    }
    return new Broken(error, effects);
  }

  private Optional<Broken> byStatements(int retries) throws SQLException {
    session.run(table.startSql(id, migration, started));
    session.run(session.settings().scriptSql());
    var lasting = 0;
    for (var number = 0; number < parts.size(); number++) {
      var part = parts.get(number);
      try {
        statement(part, retries);
      } catch (Wire.Failed e) {
        var effects =
            lasting > 0 || Script.isConcurrent(part) ? Effects.PARTIAL : Effects.ROLLED_BACK;
        return Optional.of(broken(placed(e.error(), number), effects));
      }
      if (!session.inTransaction()) {
        lasting = number + 1;
        progress(lasting);
      }
    }
    session.reset();
    session.run(table.finishAnywaySql(id, migration, started, now()));
    return Optional.empty();
  }

  private void statement(ScriptPart part, int retries) throws Wire.Failed, SQLException {
    var concurrent = Script.isConcurrent(part) && !session.inTransaction();
    var before = concurrent ? session.query("SHOW lock_timeout").get(0).text(0) : "";
    if (concurrent) {
      session.run("SET lock_timeout TO 0");
    }
    for (var attempt = 1; ; attempt++) {
      try {
        session.script(part.text());
        break;
      } catch (Wire.Failed e) {
        // A failed concurrent build leaves an invalid index: trying again would only find that.
        if (concurrent
            || attempt > retries
            || session.inTransaction()
            || !isLockProblem(e.error().sqlState())) {
          throw e;
        }
      }
      pause(attempt);
    }
    if (concurrent) {
      session.run("SET lock_timeout TO " + Sql.literal(before));
    }
  }

  /** Tells a later run how far this one has come, should it be killed now. */
  private void progress(int done) throws SQLException {
    if (done == parts.size()) {
      return;
    }
    var log =
        "This migration runs statement by statement.\n\nMigration name: %s\n\nStatement: %d of %d\n\nEffects: Partial (the statements before took effect)\n"
            .formatted(migration.name(), done + 1, parts.size());
    session.run(
        "UPDATE %s SET logs = %s WHERE id = %s"
            .formatted(table.qualified(), Sql.literal(log), Sql.literal(id)));
  }

  private Optional<Failure> failed(Broken broken, BlockerWatch watch) throws SQLException {
    var error = broken.error();
    var left = broken.effects() != Effects.ROLLED_BACK;
    if (!left && (SqlStates.isTransient(error.sqlState()) || session.isClosed())) {
      if (!session.isClosed()) {
        session.run(table.forgetSql(id));
      }
      throw passing(error, watch);
    }
    var failure = FailureLog.of(migration, parts, error, broken.effects(), started);
    if (session.isClosed()) {
      throw passing(error, watch);
    }
    session.run(table.logSql(id, migration, started, failure.log()));
    return Optional.of(failure);
  }

  private Stopped passing(ScriptError error, BlockerWatch watch) {
    var blockers = watch.blockers().isEmpty() ? "" : " Blocked by " + watch.blockers() + ".";
    var reason = SqlStates.reason(error.sqlState());
    // The answer to a commit may be lost on the way; the history row tells next time.
    var left =
        session.isClosed() && error.completed() >= parts.size()
            ? "Whether it was committed shows when it is tried again."
            : "Nothing of it is left; it is tried again.";
    return new Stopped(
        reason.weight() == Reason.Weight.TRANSIENT ? reason : Reason.UNREACHABLE,
        "Migration `%s` could not run on %s: %s (SQLSTATE %s).%s %s"
            .formatted(
                migration.name(),
                session.target().display(),
                error.message(),
                error.sqlState(),
                blockers,
                left));
  }

  /** A statement's error, as if it had been met in the whole script. */
  private ScriptError placed(ScriptError error, int number) {
    var start = parts.get(number).start();
    var before = migration.script().codePointCount(0, start);
    return new ScriptError(
        error.sqlState(),
        error.severity(),
        error.message(),
        error.detail(),
        error.hint(),
        error.where(),
        error.position().map(position -> position + before),
        number);
  }

  private static boolean isLockProblem(String sqlState) {
    return sqlState.equals("55P03") || sqlState.equals("40P01") || sqlState.equals("40001");
  }

  private static void pause(int attempt) {
    var most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 6));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(
          Reason.UNREACHABLE, "Interrupted between two attempts; it is tried again.", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private record Broken(ScriptError error, Effects effects) {}
}
