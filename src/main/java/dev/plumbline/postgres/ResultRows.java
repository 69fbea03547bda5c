package dev.plumbline.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Tuple;

/**
 * The rows of one result, one after the other. A value that is the same as in the row before is the
 * same string: a table has many columns, and names its schema and itself in each of them.
 */
final class ResultRows {

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Tuple> tuples;
  private final byte[][] lastBytes;
  private final @Nullable String[] lastTexts;
  private int position = -1;

  ResultRows(Field[] fields, List<Tuple> tuples) {
    for (var column = 0; column < fields.length; column++) {
      columns.putIfAbsent(fields[column].getColumnLabel(), column);
    }
    this.tuples = tuples;
    this.lastBytes = new byte[fields.length][];
    this.lastTexts = new String[fields.length];
  }

  /** Goes to the next row, the first at first. */
  boolean next() {
    position++;
    return position < tuples.size();
  }

  /** The place of a column. */
  int column(String name) {
    var column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("the query has no column " + name);
    }
    return column;
  }

  /** A value of the current row as text; null is NULL. */
  @Nullable String text(int column) {
    var bytes = tuples.get(position).get(column);
    if (bytes == null) {
      return null;
    }
    if (!Arrays.equals(bytes, lastBytes[column])) {
      lastBytes[column] = bytes;
      lastTexts[column] = new String(bytes, StandardCharsets.UTF_8);
    }
    return lastTexts[column];
  }

  /** A {@code bytea} of the current row, which comes as {@code \\x} and hexadecimal digits. */
  byte[] binary(int column) {
    var digits = tuples.get(position).get(column);
    if (digits == null) {
      return new byte[0];
    }
    var bytes = new byte[digits.length / 2 - 1];
    for (var at = 0; at < bytes.length; at++) {
      var high = Character.digit(digits[2 * at + 2], 16);
      bytes[at] = (byte) (high << 4 | Character.digit(digits[2 * at + 3], 16));
    }
    return bytes;
  }

  /** Whether a value of the current row is NULL. */
  boolean isNull(int column) {
    return tuples.get(position).get(column) == null;
  }

  /** A whole number of the current row; NULL is 0. */
  long number(int column) {
    var bytes = tuples.get(position).get(column);
    if (bytes == null || bytes.length == 0) {
      return 0;
    }
    var negative = bytes[0] == '-';
    long number = 0;
    for (var at = negative ? 1 : 0; at < bytes.length; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        throw new NumberFormatException(new String(bytes, StandardCharsets.UTF_8));
      }
      // counted downwards, where there is room for the smallest number of all
      number = Math.subtractExact(Math.multiplyExact(number, 10L), bytes[at] - '0');
    }
    return negative ? number : Math.negateExact(number);
  }

  /** A boolean of the current row; NULL is false. */
  boolean flag(int column) {
    var bytes = tuples.get(position).get(column);
    return bytes != null && bytes.length > 0 && bytes[0] == 't';
  }
}
