package dev.plumbline.diff;

import dev.plumbline.kind.Kinds;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What PostgreSQL hands down from tables to their partitions and heirs: columns and constraints
 * that come and go with those above, and the ones that have to wait for them.
 */
final class Inheritance {

  private static final Set<ObjectKind> INHERITED =
      EnumSet.of(ObjectKind.COLUMN, ObjectKind.CONSTRAINT);

  private final Snapshot from;
  private final Snapshot to;
  private final Fates fates;

  Inheritance(Snapshot from, Snapshot to, Fates fates) {
    this.from = from;
    this.to = to;
    this.fates = fates;
  }

  /**
   * The object above that brings a new one with it: in a table that is attached already, or in an
   * heir that is created.
   */
  Optional<ObjectId> madeWith(ObjectId id) {
    if (!fates.created(id)) {
      return Optional.empty();
    }
    var added = leaders(to, id).filter(each -> fates.created(each) && staysUnder(id, each));
    return added
        .filter(each -> handedDown(to, id))
        .findFirst()
        .or(() -> leaders(to, id).filter(each -> createdAsHeir(id)).findFirst());
  }

  /** Those above with which an object of a table that stays attached is made. */
  Stream<ObjectId> firstLeaders(ObjectId id) {
    return fates.created(id) && handedDown(to, id)
        ? leaders(to, id).filter(each -> fates.created(each) && staysUnder(id, each))
        : Stream.empty();
  }

  /** What heirs have of their own is made before the one above, which is then merged with it. */
  Stream<ObjectId> followers(ObjectId id) {
    return fates.created(id)
        ? to.inherits().to(id).stream()
            .filter(each -> fates.created(each) && isHeirsOwn(to, each) && staysUnder(each, id))
        : Stream.empty();
  }

  /** Dropping a column drops it in the partitions and heirs that stay attached. */
  Optional<ObjectId> droppedWith(ObjectId id) {
    return leaders(from, id)
        .filter(leader -> fates.gone(leader) && handedDown(from, id))
        .filter(leader -> staysUnder(id, leader))
        .findFirst();
  }

  /** Those above that have to go before what an heir has of its own. */
  Stream<ObjectId> holders(ObjectId id) {
    return leaders(from, id)
        .filter(leader -> fates.gone(leader) && isHeirsOwn(from, id))
        .filter(leader -> staysUnder(id, leader));
  }

  /** Whether a part of this table was inherited from a parent that the table leaves. */
  boolean leavesWith(ObjectId part, ObjectId table) {
    return leaders(from, part)
        .flatMap(leader -> from.find(leader).flatMap(PgObject::parent).stream())
        .anyMatch(above -> from.inherits().has(table, above) && !to.inherits().has(table, above));
  }

  /** Whether a part of this table is inherited from a parent that the table takes up. */
  boolean joins(ObjectId part, ObjectId table) {
    return leaders(to, part)
        .flatMap(leader -> to.find(leader).flatMap(PgObject::parent).stream())
        .anyMatch(above -> to.inherits().has(table, above) && !from.inherits().has(table, above));
  }

  /** The tables that take up this part's table as a parent, when it is as they want it. */
  Stream<ObjectId> joining(ObjectId id) {
    return heirs(to, id).filter(heir -> !from.inherits().has(heir, tableOf(id)));
  }

  /** The tables that leave this part's table, before anything is handed down to them. */
  Stream<ObjectId> leaving(ObjectId id) {
    return heirs(from, id).filter(heir -> !to.inherits().has(heir, tableOf(id)));
  }

  private Stream<ObjectId> heirs(Snapshot snapshot, ObjectId part) {
    return INHERITED.contains(part.kind())
        ? snapshot.inherits().to(tableOf(part)).stream()
            .filter(heir -> fates.altered(heir) && !from.has(heir.as(ObjectKind.PARTITION)))
        : Stream.empty();
  }

  private ObjectId tableOf(ObjectId part) {
    return to.find(part).or(() -> from.find(part)).flatMap(PgObject::parent).orElseThrow();
  }

  private static Stream<ObjectId> leaders(Snapshot snapshot, ObjectId id) {
    return snapshot.inherits().from(id).stream();
  }

  private static boolean handedDown(Snapshot snapshot, ObjectId id) {
    var object = snapshot.find(id).orElseThrow();
    return Kinds.of(object).handedDown(object, inPartition(snapshot, object));
  }

  private static boolean isHeirsOwn(Snapshot snapshot, ObjectId id) {
    var object = snapshot.find(id).orElseThrow();
    return !inPartition(snapshot, object) && !Kinds.of(object).handedDown(object, false);
  }

  private static boolean inPartition(Snapshot snapshot, PgObject object) {
    return object
        .parent()
        .filter(table -> snapshot.has(table.as(ObjectKind.PARTITION)))
        .isPresent();
  }

  private boolean createdAsHeir(ObjectId id) {
    var object = to.find(id).orElseThrow();
    return Kinds.of(object).handedDown(object, false)
        && object.parent().filter(fates::created).isPresent();
  }

  private boolean staysUnder(ObjectId id, ObjectId leader) {
    var own = to.find(id).or(() -> from.find(id)).flatMap(PgObject::parent);
    var above = to.find(leader).or(() -> from.find(leader)).flatMap(PgObject::parent);
    return own.isPresent()
        && above.isPresent()
        && fates.stays(own.get())
        && fates.stays(above.get())
        && from.inherits().has(own.get(), above.get())
        && to.inherits().has(own.get(), above.get())
        && !fates.gone(own.get().as(ObjectKind.PARTITION));
  }
}
