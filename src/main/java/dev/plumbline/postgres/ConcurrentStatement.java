package dev.plumbline.postgres;

import dev.plumbline.migrate.ScriptPart;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs a {@code CONCURRENTLY} statement. It waits for old snapshots of all sessions, a wait that
 * {@code lock_timeout} would end and that leaves an {@code INVALID} index, so that is off
 * meanwhile; a watch from another session ends a wait that takes too long.
 */
final class ConcurrentStatement {

  /**
   * As many times {@code lock_timeout} may it wait for others. Not less: what it has built by then
   * may have taken hours.
   */
  private static final int PATIENCE = 100;

  private final Session session;
  private final ScriptPart part;
  private final Retries retries;

  ConcurrentStatement(Session session, ScriptPart part, Retries retries) {
    this.session = session;
    this.part = part;
    this.retries = retries;
  }

  /**
   * Runs it, and drops what a failed attempt left behind.
   *
   * @return its command tag
   * @throws Wire.Failed when it fails for good
   */
  List<String> run() throws Wire.Failed, SQLException {
    var leftovers = InvalidIndexes.before(session);
    var lockTimeout = session.query("SHOW lock_timeout; SET lock_timeout TO 0").get(0).text(0);
    for (var attempt = 1; ; attempt++) {
      var watch =
          BlockerWatch.cancelling(
              session, session.settings().lockTimeout().multipliedBy(PATIENCE), retries.work());
      try (watch) {
        var tags = session.script(part.text());
        session.run("SET lock_timeout TO " + Sql.literal(lockTimeout));
        return tags;
      } catch (Wire.Failed e) {
        clean(leftovers, lockTimeout, e);
        if (watch.cancelled()) {
          throw waitedTooLong(watch);
        }
        var explained = explained(e);
        if (!retries.again(attempt, explained.error())) {
          throw explained;
        }
      }
    }
  }

  /**
   * The server finds a deadlock at once where a session waits for our migration lock, since this
   * statement waits for that session's snapshot. It is found each time, until that session ends.
   */
  private Wire.Failed explained(Wire.Failed failed) throws SQLException {
    if (!failed.error().sqlState().equals("40P01") || session.isClosed()) {
      return failed;
    }
    var waiters = MigrationLock.waiters(session.query(MigrationLock.WAITERS));
    return waiters.isEmpty()
        ? failed
        : new Wire.Failed(
            new SQLException(
                "deadlock with %s: %s".formatted(waiters, MigrationLock.HOW_TO_END_A_WAITER),
                "40P01"),
            failed.error().completed());
  }

  /** Drops what an attempt left, which waits for other sessions no longer than anything else. */
  private void clean(InvalidIndexes leftovers, String lockTimeout, Wire.Failed failed)
      throws Wire.Failed, SQLException {
    try {
      if (!session.isClosed()) {
        session.run("SET lock_timeout TO " + Sql.literal(lockTimeout));
        leftovers.dropNew();
        session.run("SET lock_timeout TO 0");
      }
    } catch (SQLException e) {
      if (SqlStates.isTransient(failed.error().sqlState())) {
        // The row says that the statement runs alone: the next run begins with dropping it.
        throw e;
      }
      throw failed;
    }
  }

  private Wire.Failed waitedTooLong(BlockerWatch watch) {
    var message =
        "cancelled after waiting %d s for other sessions: %s"
            .formatted(
                session.settings().lockTimeout().multipliedBy(PATIENCE).toSeconds(),
                watch.blockers());
    return new Wire.Failed(new SQLException(message, "55P03"), 0);
  }
}
