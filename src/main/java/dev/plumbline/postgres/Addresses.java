package dev.plumbline.postgres;

import dev.plumbline.model.ObjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From the addresses that {@code pg_depend} uses to the objects that were read. An address is a
 * class, an object and a column; the three fit into one number, since the OIDs of system catalogs
 * are below 16384 and no table has more than 1600 columns.
 */
final class Addresses {

  /** No address. */
  static final long NONE = -1;

  private final Map<Long, ObjectId> objects = new HashMap<>();
  private final Map<Long, Long> aliases = new HashMap<>();

  /** Class, object and column, as the server counts them, in one number. */
  static long address(long classid, long objid, long subid) {
    return (classid << 43) | (objid << 11) | (subid & 0x7ff);
  }

  /** The number of the column in an address; 0 for what is no column. */
  static int subid(long address) {
    return (int) (address & 0x7ff);
  }

  private static long whole(long address) {
    return address & ~0x7ffL;
  }

  void put(long address, ObjectId id) {
    objects.put(address, id);
  }

  /** The object that was read at exactly this address. */
  Optional<ObjectId> exactly(long address) {
    return address == NONE ? Optional.empty() : Optional.ofNullable(objects.get(address));
  }

  /**
   * What has an address of its own but is a part of something else: array and row types, the
   * indexes of constraints, sequences of identity columns, the rules of views, and all members of
   * extensions.
   */
  void alias(long alias, long of) {
    if (!objects.containsKey(alias)) {
      aliases.put(alias, of);
    }
  }

  /** The object that this address belongs to, by itself or as a part of something else. */
  Optional<ObjectId> resolve(long address) {
    var at = address;
    // the array of the row type of a view: a few hops at most, and never round in circles
    for (var hop = 0; hop < 6; hop++) {
      var object = objects.get(at);
      if (object != null) {
        return Optional.of(object);
      }
      var next = aliases.get(at);
      if (next == null && subid(at) != 0) {
        var whole = objects.get(whole(at));
        if (whole != null) {
          return Optional.of(whole);
        }
        next = aliases.get(whole(at));
      }
      if (next == null) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.empty();
  }
}
