package dev.plumbline.diff;

import dev.plumbline.kind.Kinds;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What attaching a partition does to its indexes: for each index above, PostgreSQL takes the first
 * of the partition's that is like it. Those that shall stay the partition's own come later.
 */
final class PartitionIndexes {

  private final Snapshot from;
  private final Snapshot to;
  private final Fates fates;
  private final Set<ObjectId> referenced = new HashSet<>();

  PartitionIndexes(Snapshot from, Snapshot to, Fates fates) {
    this.from = from;
    this.to = to;
    this.fates = fates;
    for (var object : from.objects()) {
      if (object.id().kind() == ObjectKind.FOREIGN_KEY) {
        from.dependsOn().from(object.id()).stream()
            .filter(need -> need.kind() == ObjectKind.CONSTRAINT || need.kind() == ObjectKind.INDEX)
            .flatMap(key -> from.find(key).flatMap(PgObject::parent).stream())
            .forEach(referenced::add);
      }
    }
  }

  /**
   * Whether the index or constraint of a partition waits until the partition has its place.
   *
   * @param place the partition's place
   */
  boolean waitsForPlace(ObjectId id, ObjectId place) {
    var object = to.find(id).orElseThrow();
    if (!fates.created(id) || !fates.created(place)) {
      return false;
    }
    var isOfPartition =
        object.parent().filter(table -> table.as(ObjectKind.PARTITION).equals(place)).isPresent();
    return isOfPartition ? staysFree(object) : waitsForPartitions(id);
  }

  /**
   * The index partitions that make the indexes of a partitioned partition valid: PostgreSQL passes
   * over an invalid one and makes another.
   *
   * @param place the partitioned partition's place
   */
  Stream<ObjectId> completing(ObjectId place) {
    return fates.created(place)
        ? to.find(place).orElseThrow().parent().stream()
            .flatMap(table -> to.dependsOn().to(table).stream())
            .filter(each -> each.kind() == ObjectKind.INDEX || each.kind() == ObjectKind.CONSTRAINT)
            .filter(index -> !waitsForPlace(index, place))
            .flatMap(index -> to.dependsOn().to(index).stream())
            .filter(each -> each.kind() == ObjectKind.INDEX_PARTITION && fates.created(each))
            .filter(each -> isBelow(each, place))
        : Stream.empty();
  }

  private boolean isBelow(ObjectId indexPartition, ObjectId place) {
    return to.dependsOn().from(indexPartition).stream()
        .filter(each -> each.kind() == ObjectKind.PARTITION)
        .noneMatch(place::equals);
  }

  /** Whether a constraint gets a statement of its own though its table is created too. */
  boolean comesApart(PgObject object) {
    return object
            .parent()
            .filter(table -> waitsForPlace(object.id(), table.as(ObjectKind.PARTITION)))
            .isPresent()
        || hasTwin(object);
  }

  /** A partition of a table that foreign keys refer to cannot be dropped in its place. */
  boolean heldByForeignKey(PgObject place) {
    return place.id().kind() == ObjectKind.PARTITION
        && place.references().stream()
            .anyMatch(of -> fates.stays(of) && from.has(of) && isReferenced(of));
  }

  private boolean isReferenced(ObjectId table) {
    return referenced.contains(table)
        || from.inherits().from(table).stream().anyMatch(this::isReferenced);
  }

  /** Whether attaching gives the index nobody above: an index that is not there yet takes none. */
  private boolean staysFree(PgObject object) {
    var id = object.id();
    var hasIndex = Kinds.of(object).likeness(object).isPresent();
    var above =
        to.find(ObjectId.of(ObjectKind.INDEX_PARTITION, id.schema(), id.name())).stream()
            .flatMap(attached -> attached.references().stream())
            .filter(each -> each.kind() != ObjectKind.PARTITION);
    return hasIndex && !isKeyOfOthers(id) && above.allMatch(this::waitsForPartitions);
  }

  /** Whether a partitioned table's index is made when its partitions are attached already. */
  private boolean waitsForPartitions(ObjectId index) {
    return index.kind() == ObjectKind.INDEX && fates.created(index) && !isKeyOfOthers(index);
  }

  /** Foreign keys come before partitions are attached, and what they refer to before them. */
  private boolean isKeyOfOthers(ObjectId index) {
    return to.dependsOn().to(index).stream()
        .anyMatch(each -> each.kind() == ObjectKind.FOREIGN_KEY);
  }

  private boolean hasTwin(PgObject object) {
    var likeness = Kinds.of(object).likeness(object);
    return likeness.isPresent()
        && object.parent().stream()
            .flatMap(table -> to.dependsOn().to(table).stream())
            .filter(sibling -> sibling.compareTo(object.id()) < 0)
            .map(sibling -> to.find(sibling).orElseThrow())
            .anyMatch(sibling -> Kinds.of(sibling).likeness(sibling).equals(likeness));
  }
}
