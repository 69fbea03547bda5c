package dev.plumbline.postgres;

import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.ScriptError;
import dev.plumbline.postgres.HistoryTable.Started;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a script as it is written in one transaction with its history row: a kill at any moment
 * leaves either all of it or nothing. Two journeys to the server: one begins and runs the script,
 * one ends it and sets the session up anew.
 */
final class TransactionRun {

  private final Session session;
  private final HistoryTable table;
  private final Clock clock;
  private final Started row;
  private final Witness witness;

  TransactionRun(Session session, HistoryTable table, Clock clock, Started row, Witness witness) {
    this.session = session;
    this.table = table;
    this.clock = clock;
    this.row = row;
    this.witness = witness;
  }

  /**
   * @param statements how many the script has
   * @return why it failed; empty when it is applied and recorded
   */
  Optional<Broken> run(int statements) throws SQLException {
    List<String> tags;
    try {
      tags = session.script(beginning(), row.migration().script());
    } catch (Wire.Failed e) {
      var ended = !session.isClosed() && !session.inTransaction() && e.error().completed() > 0;
      return Optional.of(broken(e.error(), ended ? Effects.UNKNOWN : Effects.ROLLED_BACK));
    }
    if (!session.inTransaction()) {
      witness.afterAlone(session, tags);
      return finishAfterItsOwnEnd();
    }
    witness.beforeCommit(session, tags);
    try {
      // Deferred constraints are checked now, and the script may have changed its role. Had it
      // begun a transaction of its own, our row would have been kept or undone with ours.
      var finished =
          session.results(
              "SET CONSTRAINTS ALL IMMEDIATE; RESET SESSION AUTHORIZATION; "
                  + session.settings().roleSql()
                  + table.finishSql(row, now())
                  + "; COMMIT; "
                  + session.settings().sql());
      return finished.get(0).isEmpty() ? finishAfterItsOwnEnd() : Optional.empty();
    } catch (SQLException e) {
      return Optional.of(broken(Wire.described(e, statements), Effects.ROLLED_BACK));
    }
  }

  /** The session is as it should be: whoever used it last has set it up anew. */
  private List<String> beginning() {
    var all = new ArrayList<>(List.of("BEGIN", table.startSql(row)));
    all.addAll(session.beforeScriptSql());
    return all;
  }

  /** The script has ended our transaction: its row was kept or undone with it. */
  private Optional<Broken> finishAfterItsOwnEnd() throws SQLException {
    session.run(session.settings().sql());
    session.run(table.finishAnywaySql(row, now()));
    return Optional.empty();
  }

  private Broken broken(ScriptError error, Effects effects) throws SQLException {
    if (!session.isClosed()) {
      session.reset();
    }
    return new Broken(error, effects);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
