package dev.plumbline.operator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as Kubernetes writes them. */
final class Times {

  private Times() {}

  /** To the second, in UTC: {@code 2026-01-31T12:00:00Z}. */
  static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** To the microsecond, as PostgreSQL keeps them: tells two events within a second apart. */
  static String exact(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
