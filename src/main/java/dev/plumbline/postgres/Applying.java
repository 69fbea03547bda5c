package dev.plumbline.postgres;

import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Progress;
import dev.plumbline.migrate.Reason;
import dev.plumbline.postgres.HistoryTable.Started;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Runs migrations on the target; the caller holds the lock. */
final class Applying {

  private static final System.Logger LOG = System.getLogger(Applying.class.getName());

  private final RunState state;

  Applying(RunState state) {
    this.state = state;
  }

  /** Runs migrations one after another, up to the first that fails. */
  void apply(List<Migration> migrations) throws SQLException {
    state.table.create(state.session);
    try {
      for (var migration : migrations) {
        // The last one, or the record of a failure, brings all before it to disk.
        state.session.waitForDisk(migration.equals(migrations.get(migrations.size() - 1)));
        state.failure(apply(migration));
        if (state.failure().isPresent()) {
          return;
        }
      }
    } finally {
      state.session.waitForDisk(true);
    }
  }

  private Optional<Failure> apply(Migration migration) {
    var run =
        new MigrationRun(state.session, state.table, state.clock, migration)
            .explainedBy(new BlockingRows(state.hazards(migration)));
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: applying migration {1}",
        state.session.target().display(),
        migration.name());
    return run.run(state.ways.getOrDefault(migration, run.wayByWords()), retries(migration));
  }

  /** Records what is in the database already, once that is proven. */
  void baseline(List<Migration> migrations) throws SQLException {
    var expected = state.shadow.expected(state.place(), migrations, migrations);
    var compared = state.compared(expected, state.current());
    if (!compared.same()) {
      throw new Stopped(
          Reason.BASELINE_MISMATCH,
          "Database %s is not what the migrations up to the baseline `%s` make: %s. Correct the baseline, or the database."
              .formatted(
                  state.observed().facts().database(),
                  state.desired().baseline().orElse(""),
                  compared.inWords()));
    }
    state.underLock(() -> new Writing(state).markApplied(migrations));
  }

  /** Goes on with a migration whose run died. */
  void resume(HistoryRow row, Migration migration, Progress progress) throws SQLException {
    var started = new Started(row.id(), migration, row.startedAt());
    var from = new Interrupted(state).next(migration, progress);
    if (from.isEmpty()) {
      var log = FailureLog.interrupted(migration, progress);
      state.session.run(state.table.logSql(started, log));
      return;
    }
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: going on with migration {1} at statement {2} of {3}",
        state.session.target().display(),
        migration.name(),
        from.getAsInt() + 1,
        progress.total());
    var run = new MigrationRun(state.session, state.table, state.clock, started);
    state.failure(run.runFrom(from.getAsInt(), retries(migration)));
  }

  private Retries retries(Migration migration) {
    return new Retries(
        state.desired().policy().lockRetries(), new LongWork(state.onlooker, migration.name()));
  }
}
