package dev.plumbline.diff;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Kinds;
import dev.plumbline.kind.Stage;
import dev.plumbline.kind.table.Columns.Column;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of every object that does not simply stay: first by comparing the two versions, then
 * by what its neighbours' fates force on it.
 */
final class Fates {

  enum Fate {
    CREATED,
    DROPPED,
    ALTERED,
    REBUILT
  }

  private static final Set<ObjectKind> TYPES =
      EnumSet.of(
          ObjectKind.ENUM,
          ObjectKind.COMPOSITE_TYPE,
          ObjectKind.RANGE_TYPE,
          ObjectKind.DOMAIN,
          ObjectKind.COLLATION);

  private final Snapshot from;
  private final Snapshot to;
  private final Overloads overloads;
  private final Reshaped reshaped;
  private final Map<ObjectId, Fate> fates = new TreeMap<>();
  private final Map<ObjectId, Alteration.InPlace> alterations = new TreeMap<>();
  private final SortedSet<ObjectId> displaced = new TreeSet<>();
  private final SortedSet<ObjectId> moving = new TreeSet<>();
  private final List<Plan.Inexpressible> cannot = new ArrayList<>();
  private final Deque<ObjectId> unsettled = new ArrayDeque<>();

  private Fates(Snapshot from, Snapshot to) {
    this.from = from;
    this.to = to;
    this.overloads = new Overloads(to);
    this.reshaped = new Reshaped(from, to);
  }

  /**
   * @param online whether steps may have transactions of their own
   */
  static Fates of(Snapshot from, Snapshot to, boolean online) {
    var fates = new Fates(from, to);
    fates.match();
    fates.settle();
    if (!online) {
      fates.reconsider();
      fates.settle();
    }
    fates.changeDetached();
    fates.makeRoomForAttached();
    fates.settle();
    fates.handDown();
    return fates;
  }

  /** The objects that do not simply stay, sorted. */
  Collection<ObjectId> moved() {
    return fates.keySet();
  }

  Optional<Fate> of(ObjectId id) {
    return Optional.ofNullable(fates.get(id));
  }

  /** Whether the version of {@code from} ceases to be. */
  boolean gone(ObjectId id) {
    var fate = fates.get(id);
    return fate == Fate.DROPPED || fate == Fate.REBUILT;
  }

  /** Whether a new object comes to be. */
  boolean created(ObjectId id) {
    var fate = fates.get(id);
    return fate == Fate.CREATED || fate == Fate.REBUILT;
  }

  /** Whether it is in both schemas and never away in between. */
  boolean stays(ObjectId id) {
    var fate = fates.get(id);
    return fate == null || fate == Fate.ALTERED;
  }

  boolean altered(ObjectId id) {
    return fates.get(id) == Fate.ALTERED;
  }

  /** Types that stand aside under another name until the columns have moved to their successor. */
  boolean displaced(ObjectId id) {
    return displaced.contains(id);
  }

  /** The alteration for a database in use; what comes by itself has none. */
  List<Stage> stages(ObjectId id) {
    var alteration = alterations.get(id);
    return alteration == null ? List.of() : alteration.stages();
  }

  Ddl alteration(ObjectId id) {
    var alteration = alterations.get(id);
    return alteration == null ? Ddl.of() : alteration.ddl();
  }

  List<Plan.Inexpressible> cannot() {
    return cannot;
  }

  private void match() {
    var different = from.differences(to);
    for (var id : different) {
      if (!to.has(id) && touchable(from.find(id).orElseThrow())) {
        fates.put(id, Fate.DROPPED);
        unsettled.add(id);
      }
    }
    for (var id : different) {
      var before = from.find(id);
      var after = to.find(id);
      if (after.isPresent() && before.isPresent()) {
        settle(id, compare(before.get(), after.get()));
      } else if (after.isPresent() && touchable(after.get())) {
        fates.put(id, Fate.CREATED);
        comesByInheritance(after.get()).ifPresent(this::rebuild);
      }
    }
  }

  /**
   * A column that is to be there by inheritance alone comes with the parent's new column or with
   * the table: in a table that is there already, one of its own would stay one of its own.
   */
  private Optional<ObjectId> comesByInheritance(PgObject object) {
    var table = object.parent();
    return table
        .filter(each -> from.has(each) && to.has(each))
        .filter(each -> Kinds.of(object).handedDown(object, false))
        .filter(
            each ->
                to.inherits().from(object.id()).stream()
                    .noneMatch(leader -> !from.has(leader) && inheritsAlready(each, leader)));
  }

  private boolean inheritsAlready(ObjectId table, ObjectId leader) {
    return to.find(leader)
        .flatMap(PgObject::parent)
        .filter(above -> from.inherits().has(table, above))
        .isPresent();
  }

  private Alteration compare(PgObject before, PgObject after) {
    if (!before.parent().equals(after.parent())) {
      return Alteration.rebuild(); // a table became a foreign one: nothing of it stays
    }
    var kind = Kinds.of(before);
    var leader =
        to.inherits().from(after.id()).stream()
            .filter(each -> from.inherits().has(before.id(), each))
            .findFirst();
    if (leader.isPresent()) {
      return kind.follow(
          before,
          after,
          from.find(leader.get()).orElseThrow(),
          to.find(leader.get()).orElseThrow());
    }
    return kind.alter(before, after);
  }

  private void settle(ObjectId id, Alteration alteration) {
    if (alteration instanceof Alteration.Impossible impossible) {
      cannot.add(new Plan.Inexpressible(id, impossible.reason()));
    } else if (alteration instanceof Alteration.InPlace inPlace) {
      fates.put(id, Fate.ALTERED);
      alterations.put(id, inPlace);
      if (!inPlace.takesDown().isEmpty()) {
        unsettled.add(id);
      }
    } else if (alteration instanceof Alteration.RebuildParent) {
      rebuild(to.find(id).flatMap(PgObject::parent).orElseThrow());
    } else {
      rebuild(id);
    }
  }

  private boolean touchable(PgObject object) {
    var reason = Kinds.of(object).untouchable(object);
    reason.ifPresent(why -> cannot.add(new Plan.Inexpressible(object.id(), why)));
    return reason.isEmpty();
  }

  private void rebuild(ObjectId id) {
    if (!touchable(from.find(id).orElseThrow())) {
      return;
    }
    fates.put(id, Fate.REBUILT);
    alterations.remove(id);
    unsettled.add(id);
  }

  private void settle() {
    while (!unsettled.isEmpty()) {
      var id = unsettled.remove();
      takeReferenceDown(id);
      if (fates.get(id) == Fate.REBUILT) {
        meetPartsAgain(id);
      }
      for (var dependent : List.copyOf(from.dependsOn().to(id))) {
        if (!gone(dependent)) {
          meet(dependent, id);
        }
      }
      if (altered(id) && id.kind() == ObjectKind.COLUMN && takesDown(id, ObjectKind.COLUMN)) {
        takeRowTypeDown(id);
      }
    }
  }

  private boolean takesDown(ObjectId id, ObjectKind kind) {
    var alteration = alterations.get(id);
    return alteration != null && alteration.takesDown().contains(kind);
  }

  /** No column changes its type while columns elsewhere are of its table's row type. */
  private void takeRowTypeDown(ObjectId column) {
    var table = from.find(column).flatMap(PgObject::parent).orElseThrow();
    for (var dependent : List.copyOf(from.dependsOn().to(table))) {
      if (dependent.kind() == ObjectKind.COLUMN
          && !gone(dependent)
          && from.find(dependent).flatMap(PgObject::parent).filter(table::equals).isEmpty()) {
        rebuild(dependent);
      }
    }
  }

  /** Who could have stayed without a part may not be able to when the whole goes as well. */
  private void meetPartsAgain(ObjectId whole) {
    for (var part : from.dependsOn().to(whole)) {
      if (fates.get(part) == Fate.DROPPED
          && from.find(part).flatMap(PgObject::parent).filter(whole::equals).isPresent()) {
        unsettled.add(part);
      }
    }
  }

  /** Whether the object needs something of a whole that is there anew. */
  private boolean needsAnew(ObjectId id, ObjectId part) {
    var whole = from.find(part).flatMap(PgObject::parent);
    return whole.isPresent()
        && fates.get(whole.get()) == Fate.REBUILT
        && to.dependsOn().from(id).stream()
            .anyMatch(
                need ->
                    need.equals(whole.get())
                        || to.find(need).flatMap(PgObject::parent).equals(whole));
  }

  /** A partition's index cannot be taken from the partitioned one, which must then come anew. */
  private void takeReferenceDown(ObjectId id) {
    var object = from.find(id).orElseThrow();
    var ends = Kinds.of(object).endsWith(object).stream().filter(from::has).toList();
    if (gone(id) && !ends.isEmpty() && ends.stream().allMatch(this::stays)) {
      rebuild(ends.get(0));
    }
  }

  /**
   * Whether a part of a partition is free of the partitioned table's part: it was detached before.
   */
  boolean detachedFrom(ObjectId part, ObjectId above) {
    var table = from.find(part).flatMap(PgObject::parent);
    return from.inherits().has(part, above)
        && table.isPresent()
        && !gone(table.get())
        && gone(table.get().as(ObjectKind.PARTITION));
  }

  /**
   * What is handed down does not reach a partition that is detached meanwhile, nor what lives under
   * something that is built anew.
   */
  private void changeDetached() {
    for (var id : List.copyOf(alterations.keySet())) {
      var before = from.find(id).orElseThrow();
      var detached =
          before.parent().filter(table -> gone(table.as(ObjectKind.PARTITION))).isPresent();
      var leaders =
          to.inherits().from(id).stream().filter(each -> from.inherits().has(id, each)).toList();
      var alone = !leaders.isEmpty() && leaders.stream().noneMatch(this::stays);
      if ((detached || alone) && !moving.contains(id)) {
        settle(id, Kinds.of(before).alter(before, to.find(id).orElseThrow()));
      }
    }
  }

  /**
   * For an index above, attaching takes the first index of the partition that is like it: one that
   * shall stay the partition's own is taken away before.
   */
  private void makeRoomForAttached() {
    for (var place : List.copyOf(fates.keySet())) {
      if (place.kind() == ObjectKind.PARTITION && created(place)) {
        var partition = to.find(place).orElseThrow();
        var above =
            partition.references().stream()
                .flatMap(table -> from.dependsOn().to(table).stream())
                .filter(this::stays)
                .flatMap(each -> likeness(from, each).stream())
                .toList();
        to.dependsOn().to(partition.parent().orElseThrow()).stream()
            .filter(each -> each.kind() == ObjectKind.INDEX && from.has(each) && stays(each))
            .filter(each -> !to.has(each.as(ObjectKind.INDEX_PARTITION)))
            .filter(each -> likeness(to, each).filter(above::contains).isPresent())
            .toList()
            .forEach(this::rebuild);
      }
    }
  }

  private static Optional<String> likeness(Snapshot snapshot, ObjectId id) {
    var object = snapshot.find(id).orElseThrow();
    return Kinds.of(object).likeness(object);
  }

  /** Some alterations do not go with what else happens in the same transaction. */
  private void reconsider() {
    for (var id : List.copyOf(alterations.keySet())) {
      var after = to.find(id).orElseThrow();
      var made =
          to.dependsOn().to(id).stream()
              .filter(fates::containsKey)
              .map(dependent -> String.valueOf(to.find(dependent).orElseThrow()))
              .toList();
      if (!pinned(id)
          && !Kinds.of(after).alterableBeside(from.find(id).orElseThrow(), after, made)) {
        rebuild(id);
      }
    }
  }

  /** A type of a partition key: to replace it would cost the table. */
  private boolean pinned(ObjectId id) {
    return from.dependsOn().to(id).stream()
        .filter(to::has)
        .anyMatch(
            each -> retype(each).filter(Alteration.RebuildParent.class::isInstance).isPresent());
  }

  /** The dependent is in both schemas, and what it needs is taken away or altered. */
  private void meet(ObjectId dependent, ObjectId need) {
    if (altered(need)) {
      if (takesDown(need, dependent.kind())) {
        rebuild(dependent);
      }
      return;
    }
    if (detachedFrom(dependent, need)) {
      return;
    }
    if (need.kind() == ObjectKind.PRIVILEGES) {
      // what is taken from somebody on a table is taken on its columns too
      rebuild(dependent);
      return;
    }
    var needsNoMore = !to.dependsOn().has(dependent, need) && !needsNamesake(dependent, need);
    if (needsNoMore
        && altered(dependent)
        && !needsAnew(dependent, need)
        && !overloads.called(need, dependent)) {
      return;
    }
    var retyped =
        TYPES.contains(need.kind()) && to.has(need)
            ? retype(dependent)
            : Optional.<Alteration>empty();
    if (retyped.isPresent()) {
      displaced.add(need);
      moving.add(dependent);
      settle(dependent, retyped.get());
    } else {
      rebuild(dependent);
    }
  }

  /** A type can be followed by one of another kind and of the same name. */
  private boolean needsNamesake(ObjectId dependent, ObjectId need) {
    var before = from.find(need).orElseThrow();
    var names = Kinds.of(before).names(before);
    return to.dependsOn().from(dependent).stream()
        .filter(each -> each.kind() != need.kind())
        .map(each -> to.find(each).orElseThrow())
        .anyMatch(each -> Kinds.of(each).names(each).stream().anyMatch(names::contains));
  }

  private Optional<Alteration> retype(ObjectId id) {
    return retype(id, false);
  }

  private Optional<Alteration> retype(ObjectId id, boolean handedDown) {
    var before = from.find(id).orElseThrow();
    var after = to.find(id).orElseThrow();
    Kind<PgObject> kind = Kinds.of(before);
    return value(before, after).flatMap(value -> kind.retype(before, after, value, handedDown));
  }

  /** A value of a column as one of its new type; empty where the value cannot be kept. */
  private Optional<String> value(PgObject before, PgObject after) {
    if (!(before instanceof Column old) || !(after instanceof Column wanted)) {
      return Optional.of("");
    }
    return old.type().equals(wanted.type())
        ? reshaped.converted(old.type(), Identifiers.quoted(old.id().name()))
        : Optional.of(Identifiers.quoted(old.id().name()) + "::text::" + wanted.type());
  }

  /** Where the column above moves to the new type, those of attached partitions move with it. */
  private void handDown() {
    for (var id : moving) {
      if (altered(id) && from.inherits().from(id).stream().anyMatch(each -> movesWith(id, each))) {
        retype(id, true).ifPresent(alteration -> settle(id, alteration));
      }
    }
    unsettled.clear();
  }

  private boolean movesWith(ObjectId id, ObjectId leader) {
    var table = from.find(id).flatMap(PgObject::parent);
    return altered(leader)
        && moving.contains(leader)
        && to.inherits().has(id, leader)
        && table.isPresent()
        && !gone(table.get().as(ObjectKind.PARTITION));
  }
}
