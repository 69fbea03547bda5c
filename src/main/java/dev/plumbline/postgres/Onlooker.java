package dev.plumbline.postgres;

import java.time.Duration;

/** Hears of long work while it goes on. */
@FunctionalInterface
public interface Onlooker {

  /** Wants to hear nothing. */
  Onlooker NOBODY = message -> {};

  /**
   * @param message a sentence about what goes on and for how long, and who is in the way if anybody
   *     is; without secrets. Told by any thread, and not after the work has ended
   */
  void hear(String message);

  /** How long work goes on before the first word about it. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }
}
