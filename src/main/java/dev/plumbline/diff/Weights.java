package dev.plumbline.diff;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import dev.plumbline.model.TableSize;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says of each hazard how large the tables are that it is about. */
public final class Weights {

  private static final Set<ObjectKind> HOLD_ROWS =
      EnumSet.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW);

  private final Snapshot from;
  private final Snapshot to;
  private final Map<ObjectId, TableSize> sizes;

  private Weights(Snapshot from, Snapshot to, Map<ObjectId, TableSize> sizes) {
    this.from = from;
    this.to = to;
    this.sizes = sizes;
  }

  /**
   * @param plan from one schema to the other
   * @param sizes of the tables of a live database that is one side
   * @return the same plan, its hazards with sizes where the tables are known
   */
  public static Plan weigh(Plan plan, Snapshot from, Snapshot to, Map<ObjectId, TableSize> sizes) {
    var weights = new Weights(from, to, sizes);
    return sizes.isEmpty() ? plan : plan.withHazards(weights::weighed);
  }

  /** The same for one hazard of any plan between the two schemas. */
  public static Hazard weigh(
      Hazard hazard, Snapshot from, Snapshot to, Map<ObjectId, TableSize> sizes) {
    return new Weights(from, to, sizes).weighed(hazard);
  }

  private Hazard weighed(Hazard hazard) {
    if (!hazard.code().growsWithSize()) {
      return hazard;
    }
    var tables = new TreeSet<ObjectId>();
    for (var snapshot : new Snapshot[] {from, to}) {
      collect(snapshot, hazard.object(), tables);
    }
    return tables.stream()
        .flatMap(table -> Optional.ofNullable(sizes.get(table)).stream())
        .reduce(TableSize::and)
        .map(hazard::weighed)
        .orElse(hazard);
  }

  /** The relation that the object is in or is, with its heirs; for a type those that hold it. */
  private static void collect(Snapshot snapshot, ObjectId id, Set<ObjectId> tables) {
    if (HOLD_ROWS.contains(id.kind())) {
      if (tables.add(id)) {
        snapshot.inherits().to(id).forEach(heir -> collect(snapshot, heir, tables));
      }
      return;
    }
    var parent = snapshot.find(id).flatMap(PgObject::parent);
    parent.ifPresent(whole -> collect(snapshot, whole, tables));
    if (parent.isEmpty()) {
      for (var user : snapshot.dependsOn().to(id)) {
        var own = snapshot.find(user).flatMap(PgObject::parent).filter(id::equals).isPresent();
        if (user.kind() == ObjectKind.COLUMN && !own) {
          collect(snapshot, user, tables);
        }
      }
    }
    if (id.kind() == ObjectKind.FOREIGN_KEY) {
      for (var need : snapshot.dependsOn().from(id)) {
        if (need.kind() == ObjectKind.TABLE || need.kind() == ObjectKind.COLUMN) {
          collect(snapshot, need, tables);
        }
      }
    }
  }
}
