package dev.plumbline.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Looks, from a session of its own, who keeps a script waiting for a lock. After {@code
 * lock_timeout} has struck nobody can tell any more.
 */
final class BlockerWatch implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final Target target;
  private final SessionSettings settings;
  private final int pid;
  private final Duration patience;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Duration longestWait;
  private volatile String blockers = "";
  private volatile boolean cancelled;
  private long waitingSince;

  private BlockerWatch(Session session, Duration longestWait) {
    this.target = session.target();
    this.settings =
        SessionSettings.reading(session.settings().role(), session.settings().searchPath());
    this.pid = session.pid();
    // Half of the timeout: a script that is not kept waiting so long costs no connection.
    this.longestWait = longestWait;
    this.patience = session.settings().lockTimeout().dividedBy(2);
  }

  /** Starts to look once the session could have waited for half of its {@code lock_timeout}. */
  static BlockerWatch on(Session session) {
    return started(session, Duration.ZERO);
  }

  /**
   * The same, and cancels what the session runs once it has waited for others this long without a
   * pause.
   */
  static BlockerWatch cancelling(Session session, Duration longestWait) {
    return started(session, longestWait);
  }

  private static BlockerWatch started(Session session, Duration longestWait) {
    var watch = new BlockerWatch(session, longestWait);
    if (!session.settings().lockTimeout().isZero()) {
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
    var rows =
        session.query(
            "SELECT pid, coalesce(usename, '?'), coalesce(nullif(application_name, ''), '?'),"
                + " coalesce(extract(epoch FROM now() - xact_start)::bigint, 0)"
                + " FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids("
                + pid
                + ")) ORDER BY pid");
    if (rows.isEmpty()) {
      waitingSince = 0;
    } else {
      endTooLongWait(session);
      blockers =
          rows.stream()
              .map(
                  row ->
                      "pid %s, user %s, application %s, in a transaction for %s s"
                          .formatted(row.text(0), row.text(1), row.text(2), row.text(3)))
              .collect(Collectors.joining("; "));
    }
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
