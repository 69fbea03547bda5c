package dev.plumbline.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All objects of the managed schemas at one moment. The edges between them and the positions of
 * columns stand beside the objects, so they never make two equal objects differ.
 */
public final class Snapshot {

  private final int major;
  private final SortedMap<ObjectId, PgObject> objects;
  private final Edges dependsOn;
  private final Edges vanishesWith;
  private final Edges inherits;
  private final Map<ObjectId, Integer> positions;

  private Snapshot(
      int major,
      SortedMap<ObjectId, PgObject> objects,
      Edges dependsOn,
      Edges vanishesWith,
      Edges inherits,
      Map<ObjectId, Integer> positions) {
    this.major = major;
    this.objects = objects;
    this.dependsOn = dependsOn;
    this.vanishesWith = vanishesWith;
    this.inherits = inherits;
    this.positions = positions;
  }

  /**
   * @param major the server's major version
   * @param objects in any order; two of one id are an error of the reader
   * @param dependsOn needs the other object; edges to unknown objects are left out
   * @param vanishesWith is dropped by PostgreSQL itself when the other object is
   * @param inherits takes over what happens to the other object: a table its parent's or
   *     partitioned table's changes, a column those of the parent's column
   * @param positions the place of columns in their tables
   */
  public static Snapshot of(
      int major,
      Collection<? extends PgObject> objects,
      Edges dependsOn,
      Edges vanishesWith,
      Edges inherits,
      Map<ObjectId, Integer> positions) {
    var byId = new TreeMap<ObjectId, PgObject>();
    for (var object : objects) {
      var twin = byId.put(object.id(), object);
      if (twin != null) {
        throw new IllegalStateException("two objects are called " + object.id());
      }
    }
    var needs = dependsOn.within(byId.keySet());
    var goes = vanishesWith.within(byId.keySet());
    for (var object : byId.values()) {
      object
          .parent()
          .filter(byId::containsKey)
          .ifPresent(
              parent -> {
                needs.add(object.id(), parent);
                goes.add(object.id(), parent);
                if (object.binds()) {
                  object
                      .references()
                      .forEach(bound -> moveToBinding(needs, goes, object.id(), parent, bound));
                }
              });
      object.goesWith().stream().filter(byId::containsKey).forEach(id -> goes.add(object.id(), id));
      object.references().stream()
          .filter(byId::containsKey)
          .forEach(id -> needs.add(object.id(), id));
    }
    return new Snapshot(
        major, byId, needs, goes, inherits.within(byId.keySet()), new HashMap<>(positions));
  }

  /** A database of this major without any object. */
  public static Snapshot empty(int major) {
    return of(major, List.of(), new Edges(), new Edges(), new Edges(), Map.of());
  }

  private static void moveToBinding(
      Edges needs, Edges goes, ObjectId binding, ObjectId parent, ObjectId bound) {
    needs.remove(parent, bound);
    goes.remove(parent, bound);
    goes.add(binding, bound);
  }

  /** The server's major version. */
  public int major() {
    return major;
  }

  /** Every object, sorted by id. */
  public Collection<PgObject> objects() {
    return Collections.unmodifiableCollection(objects.values());
  }

  /** The object of this name. */
  public Optional<PgObject> find(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /** Whether the object is there. */
  public boolean has(ObjectId id) {
    return objects.containsKey(id);
  }

  /** Who needs whom. */
  public Edges dependsOn() {
    return dependsOn;
  }

  /** Who is dropped by PostgreSQL itself together with whom. */
  public Edges vanishesWith() {
    return vanishesWith;
  }

  /** Who takes over what happens to whom. */
  public Edges inherits() {
    return inherits;
  }

  /** The place of a column in its table; 0 for all else. */
  public int position(ObjectId id) {
    return positions.getOrDefault(id, 0);
  }

  /** This schema without some objects, and without what is inside or about them. */
  public Snapshot without(Predicate<PgObject> left) {
    var gone = new HashSet<ObjectId>();
    for (var object : objects.values()) {
      if (left.test(object)) {
        gone.add(object.id());
      }
    }
    if (gone.isEmpty()) {
      return this;
    }
    var grew = true;
    while (grew) {
      grew = false;
      for (var object : objects.values()) {
        if (!gone.contains(object.id()) && object.parent().filter(gone::contains).isPresent()) {
          grew |= gone.add(object.id());
        }
      }
    }
    var kept = new TreeMap<>(objects);
    kept.keySet().removeAll(gone);
    return new Snapshot(
        major,
        kept,
        dependsOn.within(kept.keySet()),
        vanishesWith.within(kept.keySet()),
        inherits.within(kept.keySet()),
        positions);
  }

  /**
   * This schema, and with it what another one has and only a part of it lacks: so that what is not
   * compared comes back when the object that it hangs on is built anew.
   *
   * @param whole the other schema
   * @param part the other schema {@linkplain #without without} what is not compared
   */
  public Snapshot completedBy(Snapshot whole, Snapshot part) {
    var all = new TreeMap<>(objects);
    var left = new TreeMap<>(whole.objects);
    left.keySet().removeAll(part.objects.keySet());
    left.keySet().removeAll(objects.keySet());
    var grew = true;
    while (grew) {
      grew =
          left.values()
              .removeIf(
                  object -> {
                    var fits = object.parent().filter(parent -> !all.containsKey(parent)).isEmpty();
                    if (fits) {
                      all.put(object.id(), object);
                    }
                    return fits;
                  });
    }
    var added = new HashSet<>(all.keySet());
    added.removeAll(objects.keySet());
    return new Snapshot(
        major,
        all,
        dependsOn.joinedBy(whole.dependsOn, added, all.keySet()),
        vanishesWith.joinedBy(whole.vanishesWith, added, all.keySet()),
        inherits.joinedBy(whole.inherits, added, all.keySet()),
        positions);
  }

  /** SHA-256 over the objects in canonical form; the same for two equal schemas anywhere. */
  public Fingerprint fingerprint() {
    var canonical = new StringBuilder();
    for (var object : objects.values()) {
      Components.canonical(object, canonical);
      canonical.append('\n');
    }
    return Fingerprint.of(canonical.toString());
  }
}
