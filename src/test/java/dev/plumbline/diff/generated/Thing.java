package dev.plumbline.diff.generated;

import java.util.Map;
import java.util.TreeMap;

/**
 * One object of a random schema. All its properties follow from its salt, except those that a
 * mutation has set.
 *
 * @param id by which it stays the same thing under another name
 * @param kind the name of its recipe
 * @param parent the id of the schema, table, column … that it belongs to; 0 for none
 * @param name unquoted
 * @param salt where its properties come from
 * @param set properties that a mutation has set
 */
record Thing(long id, String kind, long parent, String name, long salt, Map<String, Integer> set) {

  Thing with(String property, int value) {
    var changed = new TreeMap<>(set);
    changed.put(property, value);
    return new Thing(id, kind, parent, name, salt, changed);
  }

  Thing named(String other) {
    return new Thing(id, kind, parent, other, salt, set);
  }

  Thing salted(long other) {
    return new Thing(id, kind, parent, name, other, Map.of());
  }

  /** A number that only this thing and this property have. */
  long hash(String property) {
    return mix(salt + mix(property.hashCode()));
  }

  static long mix(long seed) {
    var z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
