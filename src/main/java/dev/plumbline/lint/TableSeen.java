package dev.plumbline.lint;

import dev.plumbline.model.ObjectId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a transaction of a migration did to a table that was there before the first pending
 * migration.
 *
 * @param table as the target calls it
 * @param before its name before the migration
 * @param after its name after the migration
 * @param lock the strongest that was held at the end
 * @param signs of what happened
 */
public record TableSeen(
    ObjectId table, ObjectId before, ObjectId after, Lock lock, Set<Sign> signs) {

  public TableSeen {
    signs = Collections.unmodifiableSet(signs.isEmpty() ? Set.of() : EnumSet.copyOf(signs));
  }

  /** What can be seen in catalogs, counters and locks. */
  public enum Sign {
    /** Its rows are in a new file: they were written anew, or are gone. */
    NEW_FILE,
    /** What holds its long values is another one: it was written anew. */
    NEW_TOAST,
    /** {@code LOGGED} or {@code UNLOGGED} changed. */
    LOGGING,
    /** Its tablespace or access method changed. */
    PLACE,
    /** It or one of its indexes was read from one end to the other. */
    SCANNED,
    /** Rows were written, or would have been if there had been any. */
    WRITTEN,
    /** Rows were deleted. */
    DELETED,
    /** Rows were updated. */
    UPDATED,
    /** It is a partitioned table: its rows are in others. */
    PARTITIONED,
    /** It is a materialized view. */
    MATERIALIZED
  }

  /** Whether there is a sign. */
  public boolean is(Sign sign) {
    return signs.contains(sign);
  }

  /** Whether this is the table, by any of its names. */
  boolean isCalled(ObjectId id) {
    return table.equals(id) || before.equals(id) || after.equals(id);
  }
}
