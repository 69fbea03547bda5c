package dev.plumbline.lint;

import dev.plumbline.kind.table.Columns.Column;
import dev.plumbline.kind.table.Constraints;
import dev.plumbline.kind.table.Constraints.Constraint;
import dev.plumbline.kind.table.IndexPartitions.IndexPartition;
import dev.plumbline.kind.table.Indexes.Index;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hazards that the catalogue tells apart and that only both schemas together can. */
final class Distinctions {

  private static final Set<ObjectKind> USERS =
      EnumSet.of(
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.POLICY,
          ObjectKind.RULE);

  private final Snapshot from;
  private final Snapshot to;

  private Distinctions(Snapshot from, Snapshot to) {
    this.from = from;
    this.to = to;
  }

  /**
   * @param hazards of the difference
   * @param from the schema before
   * @param to the schema after
   * @return the same under their own codes, and what they bring with them
   */
  static List<Hazard> all(List<Hazard> hazards, Snapshot from, Snapshot to) {
    var distinctions = new Distinctions(from, to);
    var all = new ArrayList<Hazard>();
    for (var hazard : hazards) {
      all.add(distinctions.specific(hazard));
      if (hazard.code() == Code.MF03) {
        var words = "every insert must name " + hazard.object().display() + " from now on";
        all.add(Hazard.of(Code.BC08, hazard.object(), words));
      }
      if (hazard.code() == Code.DL02 || hazard.code() == Code.DL03) {
        all.addAll(distinctions.goneWith(hazard.object()));
      }
      if (hazard.code() == Code.LK08) {
        distinctions.reference(hazard, hazards).ifPresent(all::add);
      }
    }
    return all;
  }

  private Hazard specific(Hazard hazard) {
    var object = hazard.object();
    return switch (hazard.code()) {
      case LK01 -> partitioned(object).orElse(hazard);
      case LK04 ->
          to.find(object).orElse(null) instanceof Constraint key
                  && primaryKey(from, key.table()).isPresent()
              ? as(Code.LK16, hazard)
              : hazard;
      case MF01 ->
          from.find(object).orElse(null) instanceof Index index && !index.unique()
              ? as(Code.MF02, hazard)
              : hazard;
      case MF04 -> becomesKey(object) ? as(Code.MF05, hazard) : hazard;
      default -> hazard;
    };
  }

  /** A partition's index that came with the index of its partitioned table. */
  private Optional<Hazard> partitioned(ObjectId index) {
    return to.objects(ObjectKind.INDEX_PARTITION).stream()
        .map(IndexPartition.class::cast)
        .filter(each -> each.index().equals(index) && !from.has(each.of()))
        .map(IndexPartition::of)
        .findFirst()
        .map(
            whole ->
                Hazard.of(
                    Code.LK19,
                    whole,
                    "builds the index of every partition at once; writers wait for all of them"));
  }

  private static Hazard as(Code code, Hazard hazard) {
    return new Hazard(code, hazard.object(), hazard.message(), hazard.query(), hazard.size());
  }

  private static Optional<Constraint> primaryKey(Snapshot schema, ObjectId table) {
    return schema.objects(ObjectKind.CONSTRAINT).stream()
        .filter(Constraint.class::isInstance)
        .map(Constraint.class::cast)
        .filter(each -> each.type() == Constraints.Type.PRIMARY_KEY && each.table().equals(table))
        .findFirst();
  }

  private boolean becomesKey(ObjectId column) {
    return to.find(column)
        .flatMap(PgObject::parent)
        .flatMap(table -> primaryKey(to, table))
        .filter(key -> !from.has(key.id()))
        .filter(key -> names(key.definition(), column.name()))
        .isPresent();
  }

  private static boolean names(String definition, String column) {
    var list = definition.substring(definition.indexOf('(') + 1);
    return list.contains(Identifiers.quoted(column) + ",")
        || list.contains(Identifiers.quoted(column) + ")");
  }

  /** What used a dropped table or column and is gone with it. */
  private List<Hazard> goneWith(ObjectId dropped) {
    var all = new ArrayList<Hazard>();
    for (var user : from.dependsOn().to(dropped)) {
      if (USERS.contains(user.kind())
          && !to.has(user)
          && from.find(user).flatMap(PgObject::parent).filter(dropped::equals).isEmpty()) {
        var words = user + " uses " + dropped.display() + " and is dropped with it";
        all.add(Hazard.of(Code.BC03, user, words));
      }
    }
    return all;
  }

  /** A foreign key of a new column that also gets an index. */
  private Optional<Hazard> reference(Hazard key, List<Hazard> hazards) {
    var table = to.find(key.object()).flatMap(PgObject::parent);
    return to.dependsOn().from(key.object()).stream()
        .filter(
            need ->
                need.kind() == ObjectKind.COLUMN
                    && !from.has(need)
                    && to.find(need).orElse(null) instanceof Column)
        .filter(need -> to.find(need).flatMap(PgObject::parent).equals(table))
        .filter(
            column ->
                hazards.stream()
                    .filter(each -> each.code() == Code.LK01)
                    .anyMatch(each -> to.dependsOn().from(each.object()).contains(column)))
        .findFirst()
        .map(
            column ->
                Hazard.of(
                    Code.LK22,
                    column,
                    "adds %s, its foreign key and its index at once: writers wait for all of it"
                        .formatted(column.display())));
  }
}
