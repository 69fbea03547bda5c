package dev.plumbline.model;

import java.util.Locale;
import java.util.Optional;

/**
 * How large a table of a live database is, by the statistics that the database keeps.
 *
 * @param rows about how many; empty when the table was never analyzed
 * @param bytes on disk, without its indexes
 */
public record TableSize(Optional<Long> rows, long bytes) {

  private static final long LARGE_FROM = 64L << 20;
  private static final long HUGE_FROM = 10L << 30;

  /** What reading or rewriting it means: nothing, a moment, a wait that users notice, an outage. */
  public enum Level {
    EMPTY,
    SMALL,
    /** 64 MiB or more. */
    LARGE,
    /** 10 GiB or more. */
    HUGE
  }

  /** A table and its partitions, or two tables that one step works on. */
  public TableSize and(TableSize other) {
    return new TableSize(
        rows.flatMap(own -> other.rows.map(theirs -> own + theirs)), bytes + other.bytes);
  }

  /** Whether there is nothing on disk. */
  public boolean isEmpty() {
    return bytes == 0;
  }

  /** For people: {@code about 1,200 rows, 64 MiB}. */
  public String words() {
    if (isEmpty()) {
      return "empty";
    }
    var unit =
        bytes >= 1L << 30
            ? (bytes >> 30) + " GiB"
            : bytes >= 1L << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
    return rows.map(count -> "about %s, ".formatted(counted(rounded(count)))).orElse("") + unit;
  }

  private static String counted(long rows) {
    return rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
  }

  /** Statistics are no better than two digits. */
  private static long rounded(long count) {
    var unit = 1L;
    while (count / unit >= 100) {
      unit *= 10;
    }
    return (count + unit / 2) / unit * unit;
  }

  /** How large that is. */
  public Level level() {
    if (isEmpty()) {
      return Level.EMPTY;
    }
    return bytes < LARGE_FROM ? Level.SMALL : bytes < HUGE_FROM ? Level.LARGE : Level.HUGE;
  }
}
