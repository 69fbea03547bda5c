package dev.plumbline.operator;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as Go and Kubernetes write them: {@code 1m30s}, {@code 500ms}. */
final class Durations {

  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + ")+");

  private Durations() {}

  /**
   * @param text such as {@code 1m30s}; null stands for the default
   * @param field of the spec, for the message
   * @throws BadInput when it is no such text
   */
  static Duration parse(@Nullable String text, String field, Duration defaultValue) {
    if (text == null) {
      return defaultValue;
    }
    if (!WHOLE.matcher(text).matches()) {
      throw BadInput.spec(
          "spec.%s is `%s`: write a duration such as 30s, 500ms or 1m30s.".formatted(field, text));
    }
    var total = Duration.ZERO;
    for (var part = PART.matcher(text); part.find(); ) {
      var nanos = new BigDecimal(part.group(1)).multiply(nanosOf(part.group(2)));
      total = total.plusNanos(nanos.longValue());
    }
    return total;
  }

  /** The shortest text of a duration that is measured, such as {@code 1.25s} or {@code 12ms}. */
  static String text(Duration duration) {
    if (duration.toSeconds() < 1) {
      return duration.toMillis() + "ms";
    }
    if (duration.toMinutes() < 1) {
      var seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
      return seconds.toPlainString() + "s";
    }
    if (duration.toHours() < 1) {
      return duration.toMinutes() + "m" + duration.toSecondsPart() + "s";
    }
    return duration.toHours() + "h" + duration.toMinutesPart() + "m";
  }

  private static BigDecimal nanosOf(String unit) {
    return switch (unit) {
      case "ms" -> BigDecimal.valueOf(1_000_000L);
      case "s" -> BigDecimal.valueOf(1_000_000_000L);
      case "m" -> BigDecimal.valueOf(60_000_000_000L);
      default -> BigDecimal.valueOf(3_600_000_000_000L);
    };
  }
}
