package dev.plumbline.kind;

import dev.plumbline.model.Identifiers;

/**
 * The values that a sequence may take. PostgreSQL refuses a range that leaves the sequence's
 * current value outside, so the value is moved to the nearest end of the range first.
 *
 * @param min the smallest
 * @param max the largest
 */
public record SequenceRange(long min, long max) {

  /**
   * What has to run before the range changes; nothing where the value is inside already.
   *
   * @param sequence its qualified name
   */
  public Ddl moveInto(SequenceRange next, String sequence) {
    var ddl = Ddl.of();
    if (isApartFrom(next)) {
      return ddl;
    }
    if (next.min > min) {
      ddl = ddl.and(setValue(sequence, next.min + ", false", "< " + next.min));
    }
    if (next.max < max) {
      ddl = ddl.and(setValue(sequence, next.max + ", true", "> " + next.max));
    }
    return ddl;
  }

  /** Behind the new range: where no value of the old one fits, the sequence begins anew. */
  public String restart(SequenceRange next) {
    return isApartFrom(next) ? " RESTART" : "";
  }

  private boolean isApartFrom(SequenceRange next) {
    return next.min > max || next.max < min;
  }

  private static String setValue(String sequence, String value, String when) {
    return "SELECT pg_catalog.setval("
        + Identifiers.literal(sequence)
        + ", "
        + value
        + ") FROM "
        + sequence
        + " WHERE last_value "
        + when;
  }
}
