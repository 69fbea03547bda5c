package dev.plumbline.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * What is told of one migration while it runs: sparingly, since each word is a write elsewhere. The
 * first one when it has gone on for long, or at once when it is tried again because of a lock;
 * further ones each half minute or each 10 %.
 */
final class LongWork {

  /** Nobody hears of it. */
  static final LongWork UNTOLD = new LongWork(Onlooker.NOBODY, "");

  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Duration BETWEEN_STEPS = Duration.ofSeconds(5);
  private static final int STEP_PERCENT = 10;

  private final Onlooker onlooker;
  private final String migration;
  private final long begun = System.nanoTime();
  private String statement = "";
  private String blockers = "";
  private Optional<Long> told = Optional.empty();
  private Optional<Long> retried = Optional.empty();
  private int toldPercent;

  /**
   * @param onlooker who hears of it
   * @param migration its name
   */
  LongWork(Onlooker onlooker, String migration) {
    this.onlooker = onlooker;
    this.migration = migration;
  }

  /** Whether anybody hears of it. */
  boolean isTold() {
    return onlooker != Onlooker.NOBODY;
  }

  /** A statement begins of a script that runs one after another; from 0. */
  synchronized void statement(int number, int of) {
    if (isTold()) {
      statement = ", statement %d of %d".formatted(number + 1, of);
    }
  }

  /** Somebody is seen in the way of the migration. */
  synchronized void blockedBy(String sessions) {
    if (isTold()) {
      blockers = sessions;
    }
  }

  /**
   * A look from outside, while it runs.
   *
   * @param doing what the server says of its progress; empty when it says nothing
   * @param percent of that, or 0
   * @param waiters who waits for the migration lock meanwhile; empty when nobody does
   * @param blocked whether it waits right now for those who were last seen in the way
   */
  synchronized void looked(String doing, int percent, String waiters, boolean blocked) {
    if (!isTold() || since(begun).compareTo(onlooker.patience()) < 0) {
      return;
    }
    var further = percent >= toldPercent + STEP_PERCENT || percent < toldPercent;
    if (told.isPresent() && since(told.get()).compareTo(further ? BETWEEN_STEPS : BETWEEN) < 0) {
      return;
    }
    toldPercent = percent;
    tell(
        "Migration `%s` has been running for %s%s%s%s%s."
            .formatted(
                migration,
                seconds(),
                statement,
                doing.isEmpty() ? "" : ": " + doing,
                blocked ? "; it waits for " + blockers : "",
                waiters.isEmpty() ? "" : "; the migration lock is waited for by " + waiters));
  }

  /**
   * It is tried again after a pause, because of a lock.
   *
   * @param attempts made so far
   * @param most attempts that there will be
   * @param why the server's words
   */
  synchronized void triedAgain(int attempts, int most, String why) {
    if (!isTold() || (retried.isPresent() && since(retried.get()).compareTo(BETWEEN) < 0)) {
      return;
    }
    retried = Optional.of(System.nanoTime());
    tell(
        "Migration `%s`%s is tried again (attempt %d of %d, for %s so far): %s%s."
            .formatted(
                migration,
                statement,
                attempts + 1,
                most,
                seconds(),
                why,
                blockers.isEmpty() ? "" : ", blocked by " + blockers));
  }

  private void tell(String message) {
    told = Optional.of(System.nanoTime());
    onlooker.hear(message);
  }

  private String seconds() {
    var time = since(begun);
    return time.toMinutes() < 2
        ? time.toSeconds() + " s"
        : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
