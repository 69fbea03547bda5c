package dev.plumbline.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Looks, from a session of its own, at a session that runs a script: who keeps it waiting for a
 * lock (after {@code lock_timeout} has struck nobody can tell any more), how far it is, and who
 * waits for the migration lock meanwhile.
 */
final class BlockerWatch implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(5);

  private static final String BLOCKERS =
      "SELECT pid, coalesce(usename, '?'), coalesce(nullif(application_name, ''), '?'),"
          + " coalesce(extract(epoch FROM now() - xact_start)::bigint, 0),"
          + " pid IN (SELECT l.pid"
          + MigrationLock.UNGRANTED
          + ") FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids(%d)) ORDER BY pid";

  private final Target target;
  private final SessionSettings settings;
  private final int pid;
  private final LongWork work;
  private final Duration patience;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Duration longestWait;
  private volatile String blockers = "";
  private volatile boolean cancelled;
  private long waitingSince;

  private BlockerWatch(Session session, Duration longestWait, LongWork work) {
    this.work = work;
    this.target = session.target();
    this.settings =
        SessionSettings.reading(session.settings().role(), session.settings().searchPath());
    this.pid = session.pid();
    this.longestWait = longestWait;
    // Half of the timeout: a script that is not kept waiting so long costs no connection.
    var half = session.settings().lockTimeout().dividedBy(2);
    this.patience = half.isZero() || half.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : half;
  }

  /** Starts to look once the session could have waited for half of its {@code lock_timeout}. */
  static BlockerWatch on(Session session, LongWork work) {
    return started(session, Duration.ZERO, work);
  }

  /**
   * The same, and cancels what the session runs once it has waited for others this long without a
   * pause.
   */
  static BlockerWatch cancelling(Session session, Duration longestWait, LongWork work) {
    return started(session, longestWait, work);
  }

  private static BlockerWatch started(Session session, Duration longestWait, LongWork work) {
    var watch = new BlockerWatch(session, longestWait, work);
    if (work.isTold() || !session.settings().lockTimeout().isZero()) {
      var thread = new Thread(watch::look, "blocker-watch");
      thread.setDaemon(true);
      thread.start();
    }
    return watch;
  }

  /** Who was last seen in the way, for people; empty when nobody was. */
  String blockers() {
    return blockers;
  }

  /** Whether this watch has ended a wait. */
  boolean cancelled() {
    return cancelled;
  }

  private void look() {
    try {
      if (done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      try (var session = Sessions.open(target, settings)) {
        while (!done.await(0, TimeUnit.MILLISECONDS)) {
          ask(session);
          if (done.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | Stopped e) {
      // Nothing but the words about blockers depends on this session.
    }
  }

  private void ask(Session session) throws SQLException {
    var seen =
        session.results(
            BLOCKERS.formatted(pid)
                + ";\n"
                + ServerProgress.SQL.formatted(pid)
                + ";\n"
                + MigrationLock.WAITERS);
    var blocked = !seen.get(0).isEmpty();
    if (blocked) {
      endTooLongWait(session);
      blockers = words(seen.get(0));
      work.blockedBy(blockers);
    } else {
      waitingSince = 0;
    }
    if (done.getCount() > 0) {
      var progress = ServerProgress.of(seen.get(1));
      work.looked(
          progress.doing(), progress.percent(), MigrationLock.waiters(seen.get(2)), blocked);
    }
  }

  private static String words(List<Session.Row> rows) {
    return rows.stream()
        .map(
            row ->
                "pid %s, user %s, application %s, in a transaction for %s s%s"
                    .formatted(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.flag(4) ? " (" + MigrationLock.HOW_TO_END_A_WAITER + ")" : ""))
        .collect(Collectors.joining("; "));
  }

  private void endTooLongWait(Session session) throws SQLException {
    var now = System.nanoTime();
    if (waitingSince == 0) {
      waitingSince = now;
    }
    if (!longestWait.isZero() && now - waitingSince > longestWait.toNanos()) {
      cancelled = true;
      session.query("SELECT pg_cancel_backend(" + pid + ")");
    }
  }

  @Override
  public void close() {
    done.countDown();
  }
}
