package dev.plumbline.postgres;

import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.ScriptError;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often something is tried again that met a lock, a deadlock or a serialization failure, with
 * pauses that grow and differ, so that two who met do not meet again.
 *
 * @param most after the first attempt
 * @param work what is told of it
 */
record Retries(int most, LongWork work) {

  private static final int FIRST_PAUSE_MILLIS = 100;
  private static final int LONGEST_PAUSE_MILLIS = 5_000;

  /** Nothing is tried again. */
  static final Retries NONE = new Retries(0, LongWork.UNTOLD);

  /** Whether to try again after this many attempts; then the pause is over when this returns. */
  boolean again(int attempts, ScriptError error) {
    if (attempts > most || !isLockProblem(error.sqlState())) {
      return false;
    }
    work.triedAgain(attempts, most + 1, error.message());
    pause(attempts);
    return true;
  }

  private static boolean isLockProblem(String sqlState) {
    return sqlState.equals("55P03") || sqlState.equals("40P01") || sqlState.equals("40001");
  }

  private static void pause(int attempts) {
    var longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempts, 6));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(longest / 2, longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(
          Reason.UNREACHABLE, "Interrupted between two attempts; it is tried again.", e);
    }
  }
}
