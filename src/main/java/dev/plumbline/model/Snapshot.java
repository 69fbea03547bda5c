package dev.plumbline.model;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All objects of the managed schemas at one moment. The edges between them and the positions of
 * columns stand beside the objects, so they never make two equal objects differ.
 */
public final class Snapshot {

  private final int major;
  private final Map<ObjectId, PgObject> objects;
  private final Map<ObjectId, Integer> positions;
  private volatile @Nullable List<PgObject> sorted;

  /** Changes, drift and plan are three looks at one comparison. */
  private record Compared(WeakReference<Snapshot> other, List<ObjectId> differences) {}

  private volatile @Nullable Compared compared;

  // Most comparisons find nothing and never ask how things hang together.
  private @Nullable Supplier<Structure> toStructure;
  private @Nullable Structure structure;

  private Snapshot(
      int major,
      Map<ObjectId, PgObject> objects,
      Supplier<Structure> toStructure,
      Map<ObjectId, Integer> positions) {
    this.major = major;
    this.objects = objects;
    this.toStructure = toStructure;
    this.positions = positions;
  }

  /**
   * @param major the server's major version
   * @param objects in any order; two of one id are an error of the reader
   * @param dependsOn needs the other object; edges to unknown objects are left out. These and the
   *     next edges are the snapshot's from now on
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
    var said = new Structure(dependsOn, vanishesWith, inherits);
    return of(major, objects, () -> said, positions);
  }

  /**
   * The same, with edges that are made only when somebody asks for them.
   *
   * @param structure is asked once at most, and let go then
   */
  public static Snapshot of(
      int major,
      Collection<? extends PgObject> objects,
      Supplier<Structure> structure,
      Map<ObjectId, Integer> positions) {
    var byId = new HashMap<ObjectId, PgObject>(objects.size() * 4 / 3 + 1);
    for (var object : objects) {
      var twin = byId.put(object.id(), object);
      if (twin != null) {
        throw new IllegalStateException("two objects are called " + object.id());
      }
    }
    return new Snapshot(major, byId, () -> structure.get().completed(byId), positions);
  }

  /** A database of this major without any object. */
  public static Snapshot empty(int major) {
    return of(major, List.of(), new Edges(), new Edges(), new Edges(), Map.of());
  }

  /** The server's major version. */
  public int major() {
    return major;
  }

  /** Every object, sorted by id. */
  public Collection<PgObject> objects() {
    var list = sorted;
    if (list == null) {
      list = objects.values().stream().sorted(Comparator.comparing(PgObject::id)).toList();
      sorted = list;
    }
    return list;
  }

  /** The objects of one kind, sorted by id. */
  public List<PgObject> objects(ObjectKind kind) {
    return objects.values().stream()
        .filter(object -> object.id().kind() == kind)
        .sorted(Comparator.comparing(PgObject::id))
        .toList();
  }

  /** What only one of the two schemas has, and what they have differently, sorted. */
  public List<ObjectId> differences(Snapshot other) {
    var last = compared;
    if (last == null || last.other().get() != other) {
      last = new Compared(new WeakReference<>(other), findDifferences(other));
      compared = last;
    }
    return last.differences();
  }

  private List<ObjectId> findDifferences(Snapshot other) {
    var found = new ArrayList<ObjectId>();
    var common = 0;
    for (var object : objects.values()) {
      var twin = other.objects.get(object.id());
      common += twin == null ? 0 : 1;
      if (!object.equals(twin)) {
        found.add(object.id());
      }
    }
    if (common < other.objects.size()) {
      for (var id : other.objects.keySet()) {
        if (!objects.containsKey(id)) {
          found.add(id);
        }
      }
    }
    found.sort(Comparator.naturalOrder());
    return List.copyOf(found);
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
    return structure().dependsOn();
  }

  /** Who is dropped by PostgreSQL itself together with whom. */
  public Edges vanishesWith() {
    return structure().vanishesWith();
  }

  /** Who takes over what happens to whom. */
  public Edges inherits() {
    return structure().inherits();
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
    var kept = new HashMap<>(objects);
    kept.keySet().removeAll(gone);
    return new Snapshot(major, kept, () -> structure().within(kept.keySet()), positions);
  }

  /**
   * This schema, and with it what another one has and only a part of it lacks: so that what is not
   * compared comes back when the object that it hangs on is built anew.
   *
   * @param whole the other schema
   * @param part the other schema {@linkplain #without without} what is not compared
   */
  public Snapshot completedBy(Snapshot whole, Snapshot part) {
    var all = new HashMap<>(objects);
    var left = new HashMap<>(whole.objects);
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
        major, all, () -> structure().joinedBy(whole.structure(), added, all.keySet()), positions);
  }

  private synchronized Structure structure() {
    var known = structure;
    if (known == null) {
      known = Objects.requireNonNull(toStructure).get();
      structure = known;
      toStructure = null;
    }
    return known;
  }

  /** SHA-256 over the objects in canonical form; the same for two equal schemas anywhere. */
  public Fingerprint fingerprint() {
    var canonical = new StringBuilder();
    for (var object : objects()) {
      Components.canonical(object, canonical);
      canonical.append('\n');
    }
    return Fingerprint.of(canonical.toString());
  }
}
