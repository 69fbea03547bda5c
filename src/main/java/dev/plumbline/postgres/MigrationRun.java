package dev.plumbline.postgres;

import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.ScriptPart;
import dev.plumbline.postgres.HistoryTable.Started;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Runs one migration, on the target and in the shadow database alike. */
final class MigrationRun {

  private final Session session;
  private final HistoryTable table;
  private final Clock clock;
  private final Started row;
  private final List<ScriptPart> parts;
  private BlockingRows rows = BlockingRows.UNASKED;

  /**
   * @param session that holds the lock, where one is needed
   * @param table where the row goes
   * @param migration to be run
   */
  MigrationRun(Session session, HistoryTable table, Clock clock, Migration migration) {
    this(
        session,
        table,
        clock,
        Started.now(migration, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /**
   * @param row of a run that died, or a new one
   */
  MigrationRun(Session session, HistoryTable table, Clock clock, Started row) {
    this.session = session;
    this.table = table;
    this.clock = clock;
    this.row = row;
    this.parts = Script.parts(row.migration().script());
  }

  /** A failure is explained by the rows in its way. */
  MigrationRun explainedBy(BlockingRows questions) {
    rows = questions;
    return this;
  }

  /** The way that a script asks for by its own words; the rehearsal may teach better. */
  Way wayByWords() {
    return Script.controlsTransactions(parts) || parts.stream().anyMatch(Script::isConcurrent)
        ? Way.STATEMENTS
        : Way.ONE_TRANSACTION;
  }

  /**
   * Runs it.
   *
   * @param way how
   * @param retries when a lock is not to be had
   * @return the failure, recorded in the history; empty when it is applied
   * @throws Stopped when it could not be tried, or when time may cure what stopped it: then the
   *     history holds nothing of it, or how far it came
   */
  Optional<Failure> run(Way way, Retries retries) {
    return run(way, retries, Witness.NOBODY);
  }

  /** The same while somebody looks on. */
  Optional<Failure> run(Way way, Retries retries, Witness witness) {
    return way == Way.STATEMENTS
        ? runFrom(0, retries, witness)
        : inOneTransaction(retries, witness);
  }

  /**
   * Goes on statement by statement.
   *
   * @param from the first statement to run, from 0
   */
  Optional<Failure> runFrom(int from, Retries retries) {
    return runFrom(from, retries, Witness.NOBODY);
  }

  private Optional<Failure> runFrom(int from, Retries retries, Witness witness) {
    try (var watch = BlockerWatch.on(session, retries.work())) {
      var broken =
          new StatementsRun(session, table, clock, row, parts, retries, from, witness).run();
      return broken.isEmpty() ? Optional.empty() : failed(broken.get(), watch);
    } catch (SQLException e) {
      throw noHistory(e);
    }
  }

  private Optional<Failure> inOneTransaction(Retries retries, Witness witness) {
    for (var attempt = 1; ; attempt++) {
      try (var watch = BlockerWatch.on(session, retries.work())) {
        var broken = new TransactionRun(session, table, clock, row, witness).run(parts.size());
        if (broken.isEmpty()) {
          return Optional.empty();
        }
        if (!retries.again(attempt, broken.get().error())) {
          return failed(broken.get(), watch);
        }
      } catch (SQLException e) {
        throw noHistory(e);
      }
    }
  }

  private Stopped noHistory(SQLException problem) {
    return SqlStates.stopped(
        "write the history of %s for migration `%s`"
            .formatted(session.target().display(), row.migration().name()),
        problem);
  }

  private Optional<Failure> failed(Broken broken, BlockerWatch watch) throws SQLException {
    var error = broken.error();
    if (session.isClosed()) {
      throw passing(broken, watch);
    }
    if (SqlStates.isTransient(error.sqlState())) {
      if (broken.resumable()) {
        throw passing(broken, watch);
      }
      if (broken.effects() == Effects.ROLLED_BACK) {
        session.run(table.forgetSql(row));
        throw passing(broken, watch);
      }
    }
    var failure =
        FailureLog.of(
            row.migration(), parts, error, broken.effects(), row.at(), rows.of(session, error));
    session.run(table.logSql(row, failure.log()));
    return Optional.of(failure);
  }

  private Stopped passing(Broken broken, BlockerWatch watch) {
    var error = broken.error();
    var blockers = watch.blockers().isEmpty() ? "" : " Blocked by " + watch.blockers() + ".";
    var reason = SqlStates.reason(error.sqlState());
    return new Stopped(
        reason.weight() == Reason.Weight.TRANSIENT ? reason : Reason.UNREACHABLE,
        "Migration `%s` could not run on %s: %s (SQLSTATE %s).%s %s"
            .formatted(
                row.migration().name(),
                session.target().display(),
                error.message(),
                error.sqlState(),
                blockers,
                next(broken)));
  }

  private String next(Broken broken) {
    if (broken.resumable()) {
      return "%d of its %d statements took effect; it goes on from there."
          .formatted(broken.error().completed(), parts.size());
    }
    if (broken.effects() == Effects.UNKNOWN) {
      return "Whether its last statement took effect shows when it is tried again.";
    }
    // The answer to a commit may be lost on the way; the history row tells next time.
    return session.isClosed() && broken.error().completed() >= parts.size()
        ? "Whether it was committed shows when it is tried again."
        : "Nothing of it is left; it is tried again.";
  }
}
