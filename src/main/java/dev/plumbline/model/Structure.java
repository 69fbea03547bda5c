package dev.plumbline.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How the objects of a snapshot hang together: what the catalog says, and what they say themselves.
 * Edges to objects that the snapshot does not hold are left out of it.
 *
 * @param dependsOn who needs whom
 * @param vanishesWith who is dropped by PostgreSQL itself together with whom
 * @param inherits who takes over what happens to whom
 */
public record Structure(Edges dependsOn, Edges vanishesWith, Edges inherits) {

  /** Adds what the objects say themselves, and leaves out edges that lead nowhere. */
  Structure completed(Map<ObjectId, PgObject> objects) {
    var bonds = new Edges();
    for (var object : objects.values()) {
      var parent = object.parent().map(objects::get);
      if (parent.isPresent()) {
        dependsOn.add(object.id(), parent.get().id());
        vanishesWith.add(object.id(), parent.get().id());
        if (object.binds()) {
          for (var bound : object.references()) {
            bonds.add(parent.get().id(), bound);
            vanishesWith.add(object.id(), bound);
          }
        }
      }
      object.goesWith().forEach(id -> vanishesWith.add(object.id(), id));
      object.references().forEach(id -> dependsOn.add(object.id(), id));
    }
    var inside = within(objects.keySet());
    // what a binding says is not said by its parent: a partition is the table's without it
    return new Structure(
        inside.dependsOn.without(bonds), inside.vanishesWith.without(bonds), inside.inherits);
  }

  Structure within(Set<ObjectId> kept) {
    return new Structure(dependsOn.within(kept), vanishesWith.within(kept), inherits.within(kept));
  }

  Structure joinedBy(Structure other, Collection<ObjectId> from, Set<ObjectId> inside) {
    var begins = Set.copyOf(from);
    return new Structure(
        dependsOn.joinedBy(other.dependsOn, begins, inside),
        vanishesWith.joinedBy(other.vanishesWith, begins, inside),
        inherits.joinedBy(other.inherits, begins, inside));
  }
}
