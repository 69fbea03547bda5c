package dev.plumbline.model;

import java.util.List;
import java.util.Optional;

/**
 * One object of a database, or one property of it that can change on its own. Implemented by
 * records only: equality says "the same definition", so no OID, no position and nothing that moves
 * with data may be a component.
 */
public interface PgObject {

  /** The name by which this object is found in another database. */
  ObjectId id();

  /** The object with which this one vanishes, without a statement of its own. */
  default Optional<ObjectId> parent() {
    return Optional.empty();
  }

  /** Objects that this one names itself and that {@code pg_depend} does not tell of. */
  default List<ObjectId> references() {
    return List.of();
  }

  /** Other objects than the parent with which this one vanishes: a cluster mark with its index. */
  default List<ObjectId> goesWith() {
    return List.of();
  }

  /**
   * Whether the parent vanishes with what this object references: an owned sequence with its
   * column, a partition with the partitioned table.
   */
  default boolean binds() {
    return false;
  }
}
