package dev.plumbline.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Ends sessions whose answer can't come any more. A statement may take hours, so that no limit on
 * the time of an answer could tell; and keep-alive probes are answered by whatever stands between
 * us and the server, such as a load balancer that has lost the server. So the server itself is
 * asked, over a connection of its own, what it does for a session that has been waiting for long.
 *
 * <p>A session is given up when the server does not know it, when the server has been waiting for
 * us twice in a row, or when the server can't be asked twice in a row. What it held is then free:
 * the server's side of it is ended where the server can be asked.
 */
final class AnswerWatch {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  /** A long statement is not asked about so often, when it was found at work. */
  private static final Duration BETWEEN_WHILE_AT_WORK = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(AnswerWatch.class.getName());

  private final Session session;
  private Optional<String> idleSince = Optional.empty();
  private boolean notReached;

  private AnswerWatch(Session session) {
    this.session = session;
  }

  /** Watches over all sessions of this process, for as long as it lives. */
  static void start() {
    daemon(AnswerWatch::watch);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "answer-watch");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void watch() {
    Map<Session, Thread> asking = new HashMap<>();
    try {
      while (true) {
        Thread.sleep(BETWEEN.toMillis());
        asking.values().removeIf(thread -> !thread.isAlive());
        for (var session : OpenSessions.all()) {
          if (session.waited().compareTo(PATIENCE) > 0 && !asking.containsKey(session)) {
            asking.put(session, daemon(() -> new AnswerWatch(session).look()));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks again and again, until the answer has come or is known not to come. */
  private void look() {
    var asked = 0;
    try {
      while (session.waited().compareTo(PATIENCE) > 0) {
        var lost = isLost();
        if (lost.isPresent() && session.waited().compareTo(PATIENCE) > 0) {
          LOG.log(
              System.Logger.Level.WARNING,
              "{0}: the connection is given up after {1} s without an answer: {2}",
              session.target().display(),
              session.waited().toSeconds(),
              lost.get());
          session.abort();
          return;
        }
        asked++;
        var suspicious = notReached || idleSince.isPresent();
        Thread.sleep((suspicious || asked < 2 ? BETWEEN : BETWEEN_WHILE_AT_WORK).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why the answer can't come; empty when it still may. */
  private Optional<String> isLost() {
    var settings = SessionSettings.reading(Optional.empty(), "public");
    try (var other = Sessions.open(session.target(), settings)) {
      notReached = false;
      var rows =
          other.query(
              "SELECT state LIKE 'idle%', state_change::text FROM pg_stat_activity WHERE pid = "
                  + session.pid());
      if (rows.isEmpty()) {
        return Optional.of("the server does not know it any more");
      }
      var row = rows.get(0);
      var idle = row.maybe(0).filter("t"::equals).flatMap(yes -> row.maybe(1));
      if (idle.isPresent() && idle.equals(idleSince)) {
        other.query("SELECT pg_terminate_backend(" + session.pid() + ")");
        return Optional.of("the server has given it, and waits for us");
      }
      idleSince = idle;
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.empty();
    } catch (Stopped e) {
      return notReached(e);
    }
  }

  private Optional<String> notReached(Stopped problem) {
    // Too many connections, for instance, says nothing about this one.
    var silent =
        problem.getCause() instanceof SQLException e && SqlStates.state(e).startsWith("08");
    if (silent && notReached) {
      return Optional.of("the server can't be reached");
    }
    notReached = silent;
    return Optional.empty();
  }
}
