package dev.plumbline.lint;

import dev.plumbline.lint.MigrationHazards.Schemas;
import dev.plumbline.lint.Observation.Renamed;
import dev.plumbline.lint.TableSeen.Sign;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Hazard.Effect;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hazards of the difference that a migration made, less those that did not happen: the differ
 * says what the plainest way to the new schema would cost, and the migration may have taken a
 * gentler one.
 */
final class CatalogHazards {

  private static final Set<ObjectKind> HOLD_ROWS =
      EnumSet.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);
  private static final Set<Code> OF_NEW_COLUMNS =
      EnumSet.of(Code.MF03, Code.LK11, Code.LK12, Code.LK13);

  private final Observation seen;
  private final Snapshot first;
  private final Snapshot from;
  private final Snapshot to;

  private CatalogHazards(Observation seen, Schemas schemas) {
    this.seen = seen;
    this.first = schemas.first();
    this.from = schemas.from();
    this.to = schemas.to();
  }

  /**
   * @param seen of the migration
   * @param plan the difference that it made
   * @param schemas around it
   * @return about objects as the target calls them
   */
  static List<Hazard> of(Observation seen, Plan plan, Schemas schemas) {
    return new CatalogHazards(seen, schemas).of(plan);
  }

  private List<Hazard> of(Plan plan) {
    var happened = plan.hazards().stream().filter(this::happened).distinct().toList();
    return Distinctions.all(happened, from, to).stream().map(this::onTarget).distinct().toList();
  }

  /** Where something has another name on the target, the query would not find it there. */
  private Hazard onTarget(Hazard hazard) {
    var id = seen.onTarget(hazard.object());
    var table = table(hazard.object());
    var renamed = table.filter(each -> !seen.onTarget(each).equals(each)).isPresent();
    return id.equals(hazard.object()) && !renamed
        ? hazard
        : new Hazard(hazard.code(), id, hazard.message(), Optional.empty(), hazard.size());
  }

  private boolean happened(Hazard hazard) {
    var code = hazard.code();
    var table = table(hazard.object());
    if (code == Code.TX06 || isOfRenamed(hazard.object())) {
      return false;
    }
    if (table.isEmpty()) {
      return !hazard.deletesData() || first.has(hazard.object());
    }
    var touched = seen.seen(table.get());
    var target = seen.onTarget(hazard.object());
    if (touched.isEmpty()) {
      return false;
    }
    if (code == Code.DL02 || code == Code.DL03) {
      return seen.dropped().contains(target);
    }
    if (code == Code.DL08) {
      return seen.retyped().stream().anyMatch(each -> each.column().equals(target));
    }
    if (OF_NEW_COLUMNS.contains(code) && !target.equals(hazard.object())) {
      return false;
    }
    return isBorneOut(code, touched);
  }

  private static boolean isBorneOut(Code code, List<TableSeen> touched) {
    var effects = code.effects();
    var partitioned = touched.stream().anyMatch(each -> each.is(Sign.PARTITIONED));
    var blocks = effects.contains(Effect.BLOCKS_READS) || effects.contains(Effect.BLOCKS_WRITES);
    if (blocks && touched.stream().noneMatch(each -> each.lock().blocksWrites())) {
      return false;
    }
    if (effects.contains(Effect.REWRITES_TABLE)) {
      return partitioned || touched.stream().anyMatch(each -> each.is(Sign.NEW_FILE));
    }
    return !effects.contains(Effect.SCANS_TABLE)
        || partitioned
        || touched.stream().anyMatch(each -> each.is(Sign.SCANNED));
  }

  /** Something in a schema, or an enum with a value, that has another name now. */
  private boolean isOfRenamed(ObjectId id) {
    for (var renamed : seen.renamed()) {
      var schema =
          renamed.what() == Renamed.What.SCHEMA
              && table(id).isEmpty()
              && id.schema().equals(renamed.from().name());
      var value =
          renamed.what() == Renamed.What.ENUM_VALUE
              && id.kind() == ObjectKind.ENUM
              && id.path().equals(renamed.from().path().subList(0, 2));
      if (schema || value) {
        return true;
      }
    }
    return false;
  }

  /** The relation with rows that an object is or is part of. */
  private Optional<ObjectId> table(ObjectId id) {
    var whole = Optional.of(id);
    while (whole.isPresent() && !HOLD_ROWS.contains(whole.get().kind())) {
      var part = whole.get();
      whole = from.find(part).or(() -> to.find(part)).flatMap(PgObject::parent);
    }
    return whole;
  }
}
