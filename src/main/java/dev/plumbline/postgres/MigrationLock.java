package dev.plumbline.postgres;

import dev.plumbline.migrate.Reason;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prisma's own advisory lock: one writer at a time, across operators, command lines and Prisma
 * itself.
 *
 * <p>It is polled and never waited for: a session that waits in {@code pg_advisory_lock} holds a
 * snapshot, and {@code CREATE INDEX CONCURRENTLY} of the holder would wait for that for ever.
 */
final class MigrationLock {

  /** The number that Prisma's engine locks. */
  static final int KEY = 72_707_369;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final String LOCKS =
      " FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid"
          + " WHERE l.locktype = 'advisory' AND l.classid = 0 AND l.objid = "
          + KEY
          + " AND l.objsubid = 1 AND l.database ="
          + " (SELECT oid FROM pg_database WHERE datname = current_database())";
  private static final String GRANTED = LOCKS + " AND l.granted";

  /** From where those come who wait for it in a blocking call, as Prisma's command line does. */
  static final String UNGRANTED = LOCKS + " AND NOT l.granted";

  /** Asks who waits for it in a blocking call. */
  static final String WAITERS =
      "SELECT l.pid, coalesce(a.usename, '?'), coalesce(nullif(a.application_name, ''), '?'),"
          + " coalesce(extract(epoch FROM now() - a.query_start)::bigint, 0)"
          + UNGRANTED
          + " ORDER BY 1";

  /** What such a session does to {@code CONCURRENTLY}. */
  static final String HOW_TO_END_A_WAITER =
      "it waits for the migration lock in a blocking call, as the Prisma CLI does, and CONCURRENTLY waits for it: end it with pg_terminate_backend";

  private MigrationLock() {}

  /** What is done as the only writer. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /**
   * Does something as the only writer.
   *
   * @param session that does the work, and holds the lock meanwhile
   * @throws Stopped when somebody else holds it for too long, or when the session does not keep its
   *     backend, as behind a transaction pooler
   */
  static void holding(Session session, Work work) throws SQLException {
    refuseTransactionPooler(session);
    take(session);
    try {
      checkThatItIsOurs(session);
      work.run();
    } finally {
      release(session);
    }
  }

  private static void take(Session session) throws SQLException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!session.query("SELECT pg_try_advisory_lock(" + KEY + ")").get(0).flag(0)) {
      if (System.nanoTime() > deadline) {
        throw new Stopped(
            Reason.LOCK_NOT_AVAILABLE,
            "The migration lock (advisory lock %d) in %s is held by another session: %s. It is tried again; end that session if it hangs."
                .formatted(KEY, session.target().display(), holder(session)));
      }
      sleep();
    }
  }

  private static void checkThatItIsOurs(Session session) throws SQLException {
    var ours = session.query("SELECT count(*)" + GRANTED + " AND l.pid = pg_backend_pid()");
    if (ours.get(0).number(0) == 0) {
      throw transactionPooler(session.target());
    }
  }

  /**
   * Before a lock is taken that nobody could release: it would stay with a session of the pool. A
   * pooler makes up the process id that it tells when a client connects; whether it lends sessions
   * for a transaction only shows a second client, which gets the session of the first.
   */
  private static void refuseTransactionPooler(Session session) throws SQLException {
    var backend = backend(session);
    if (backend == session.pid()) {
      return;
    }
    var settings =
        SessionSettings.reading(session.settings().role(), session.settings().searchPath());
    try (var other = Sessions.open(session.target(), settings)) {
      other.run("BEGIN");
      var shared = backend(other) == backend || backend(session) != backend;
      other.run("ROLLBACK");
      if (shared) {
        throw transactionPooler(session.target());
      }
    }
  }

  private static int backend(Session session) throws SQLException {
    return session.query("SELECT pg_backend_pid()").get(0).number(0);
  }

  private static Stopped transactionPooler(Target target) {
    return new Stopped(
        Reason.INVALID_SPEC,
        "%s is a transaction pooler: the server's session changes between statements, so that no lock can be held. Give the URL of the server itself."
            .formatted(target.display()));
  }

  /** Answers to {@link #WAITERS}, for people; empty when nobody waits. */
  static String waiters(List<Session.Row> rows) {
    return rows.stream()
        .map(
            row ->
                "pid %s, user %s, application %s, for %s s"
                    .formatted(row.text(0), row.text(1), row.text(2), row.text(3)))
        .collect(Collectors.joining("; "));
  }

  private static String holder(Session session) throws SQLException {
    var rows =
        session.query(
            "SELECT l.pid, coalesce(a.usename, '?'), coalesce(nullif(a.application_name, ''), '?'),"
                + " coalesce(extract(epoch FROM now() - a.backend_start)::bigint, 0)"
                + GRANTED);
    return rows.stream()
        .findFirst()
        .map(
            row ->
                "pid %s, user %s, application %s, connected for %s s"
                    .formatted(row.text(0), row.text(1), row.text(2), row.text(3)))
        .orElse("it has just been released");
  }

  private static void sleep() {
    try {
      Thread.sleep(BETWEEN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(
          Reason.UNREACHABLE,
          "Interrupted while waiting for the migration lock; it is tried again.",
          e);
    }
  }

  private static void release(Session session) {
    try {
      session.run("SELECT pg_advisory_unlock(" + KEY + ")");
    } catch (SQLException e) {
      // The session is gone, and its locks with it.
    }
  }
}
