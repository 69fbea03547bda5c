package dev.plumbline.postgres;

import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.History;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.RevertedLog;
import java.sql.SQLException;
import java.util.List;

/** What is recorded in a history without running a script; the caller holds the lock. */
final class Writing {

  private final RunState state;
  private final Session session;
  private final HistoryTable table;

  Writing(RunState state) {
    this.state = state;
    this.session = state.session;
    this.table = state.table;
  }

  /** Marks migrations applied, all or none. */
  void markApplied(List<Migration> migrations) throws SQLException {
    table.create(session);
    session.run(table.markAppliedSql(migrations, state.now()));
  }

  /** Records what a person decided, in one transaction. */
  void resolve(OfMigration resolution, Migration migration, History history) throws SQLException {
    var undo = table.rollBackSql(resolution.migration(), state.now());
    if (resolution.decision() == MigrationDecision.APPLIED) {
      table.create(session);
      session.run(undo + ";\n" + table.markAppliedSql(List.of(migration), state.now()));
      return;
    }
    session.run(undo);
    var newest = history.newest(resolution.migration()).filter(FailureLog::isRolledBackByPolicy);
    if (history.newest(resolution.migration()).filter(RevertedLog::holds).isPresent()) {
      session.run(
          table.logSql(
              history.newest(resolution.migration()).orElseThrow(), RevertedLog.allowed()));
    }
    if (newest.isPresent()) {
      var log = FailureLog.decidedByPerson(newest.get().logs().orElse(""));
      session.run(table.rollBackSql(newest.get(), log, state.now()));
    }
  }

  /** Records that an applied migration was undone. */
  void reverted(String migration) throws SQLException {
    session.run(table.revertSql(migration, RevertedLog.text(), state.now()));
  }

  /** Marks a failure rolled back that left nothing behind. */
  void rollBackByPolicy(HistoryRow row) throws SQLException {
    var log = FailureLog.rolledBackByPolicy(row.logs().orElse(""));
    session.run(table.rollBackSql(row, log, state.now()));
  }
}
