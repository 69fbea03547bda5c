package dev.plumbline.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The runs of one engine, and their end when the program is told to end. */
final class Runs {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  /** The current thread begins a run; false when none may begin any more. */
  boolean begin() {
    running.add(Thread.currentThread());
    if (ending) {
      end();
    }
    return !ending;
  }

  /** The current thread's run has ended. */
  void end() {
    running.remove(Thread.currentThread());
    synchronized (this) {
      notifyAll();
    }
  }

  /** Whether the program ends. */
  boolean ending() {
    return ending;
  }

  /** No run begins any more, and those that run are made to end. */
  void endAll(Duration limit) {
    ending = true;
    var deadline = System.nanoTime() + limit.toNanos();
    try {
      while (!running.isEmpty() && System.nanoTime() < deadline) {
        // Again and again: a session may just have been between two statements.
        cancel(OpenSessions.of(running));
        synchronized (this) {
          if (!running.isEmpty()) {
            wait(BETWEEN.toMillis());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each from a thread of its own: who can't be reached does not keep the others waiting. */
  private static void cancel(List<Session> sessions) {
    for (var session : sessions) {
      var thread = new Thread(session::end, "ending");
      thread.setDaemon(true);
      thread.start();
    }
  }
}
