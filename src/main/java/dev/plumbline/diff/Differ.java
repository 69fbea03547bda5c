package dev.plumbline.diff;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kinds;
import dev.plumbline.model.Change;
import dev.plumbline.model.Changes;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import dev.plumbline.model.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns two snapshots into the plan that leads from one to the other. */
public final class Differ {

  /** What only matters where there are rows or users already. */
  private static final Set<Hazard.Effect> HARMLESS_WHEN_NEW =
      EnumSet.of(Hazard.Effect.MAY_FAIL, Hazard.Effect.BLOCKS, Hazard.Effect.BREAKS_CLIENTS);

  private final Snapshot from;
  private final Snapshot to;
  private final Fates fates;
  private final Ordering ordering;
  private final DefaultGrants defaultGrants;
  private final Map<ObjectId, List<ObjectId>> parts = new HashMap<>();

  private Differ(Snapshot from, Snapshot to) {
    this.from = from;
    this.to = to;
    this.fates = Fates.of(from, to);
    this.ordering = new Ordering(from, to, fates);
    this.defaultGrants = new DefaultGrants(from, to, fates);
  }

  /**
   * @param from what is there
   * @param to what shall be there
   * @return the steps from one to the other, the same for the same pair on every run; {@link
   *     Plan#cannot} names what stays different
   */
  public static Plan diff(Snapshot from, Snapshot to) {
    return new Differ(from, to).plan();
  }

  /** What differs, for people; see {@link Changes#between}. */
  public static List<Change> changes(Snapshot from, Snapshot to) {
    return Changes.between(from, to);
  }

  private Plan plan() {
    var order = ordering.sorted();
    for (var id : fates.moved()) {
      to.find(id)
          .flatMap(PgObject::parent)
          .filter(parent -> ordering.isInside(id, parent))
          .ifPresent(parent -> parts.computeIfAbsent(parent, p -> new ArrayList<>()).add(id));
    }
    parts
        .values()
        .forEach(
            ids ->
                ids.sort(
                    Comparator.comparing(ObjectId::kind)
                        .thenComparingInt(to::position)
                        .thenComparing(Comparator.naturalOrder())));
    var steps = new ArrayList<Step>();
    for (var node : order) {
      var ddl = ddl(node);
      if (!ddl.isEmpty()) {
        steps.add(new Step(node.id(), action(node), ddl.sql(), hazards(node, ddl)));
      }
    }
    return new Plan(steps, fates.cannot());
  }

  private Ddl ddl(Node node) {
    var id = node.id();
    return switch (node.phase()) {
      case GONE -> {
        var object = from.find(id).orElseThrow();
        yield fates.displaced(id) ? dropAside(object) : Kinds.of(object).drop(object);
      }
      case LET_GO -> {
        var object = from.find(id).orElseThrow();
        yield Kinds.of(object).letGo(object).orElseThrow();
      }
      case ASIDE -> {
        var object = from.find(id).orElseThrow();
        yield Kinds.of(object).moveAside(object, aside(id)).orElseThrow();
      }
      case PLACEHOLDER -> {
        var object = to.find(id).orElseThrow();
        yield fates.altered(id)
            ? Kinds.of(object).letGo(object).orElse(Ddl.of())
            : Kinds.of(object).placeholder(object).orElseThrow();
      }
      case THERE -> {
        var object = to.find(id).orElseThrow();
        if (fates.altered(id)) {
          yield alteration(id, object);
        }
        yield created(id, object).and(defaultGrants.takeBack(object));
      }
    };
  }

  /** What became a stand-in on the way is put back whole; a base type stands in for itself. */
  private Ddl alteration(ObjectId id, PgObject object) {
    var kind = Kinds.of(object);
    return ordering.hasPlaceholder(id) && kind.letGo(object).isPresent()
        ? kind.replace(object)
        : fates.alteration(id);
  }

  private Ddl created(ObjectId id, PgObject object) {
    var kind = Kinds.of(object);
    if (ordering.hasPlaceholder(id)) {
      return kind.replace(object);
    }
    var ddl =
        fates.gone(id)
            ? kind.recreate(from.find(id).orElseThrow(), object, inlined(id))
            : kind.create(object, inlined(id));
    return ddl.and(finished(id));
  }

  private Ddl finished(ObjectId parent) {
    var ddl = Ddl.of();
    for (var id : parts.getOrDefault(parent, List.of())) {
      var object = to.find(id).orElseThrow();
      ddl = ddl.and(Kinds.of(object).finish(object, inlined(id))).and(finished(id));
    }
    return ddl;
  }

  private List<String> inlined(ObjectId parent) {
    return parts.getOrDefault(parent, List.of()).stream()
        .map(id -> to.find(id).orElseThrow())
        .map(object -> Kinds.of(object).inline(object, inlined(object.id())).orElseThrow())
        .toList();
  }

  private static Ddl dropAside(PgObject object) {
    var id = aside(object.id());
    return Ddl.of("DROP " + id.kind().keyword() + " " + id.sql());
  }

  /** A name that is cut to 63 bytes by nobody and that no sane schema has. */
  private static ObjectId aside(ObjectId id) {
    var path = new ArrayList<>(id.path());
    var digits = dev.plumbline.model.Fingerprint.of(id.name()).shortForm();
    path.set(path.size() - 1, "plumbline_old_" + digits);
    return new ObjectId(id.kind(), path, id.arguments());
  }

  private Step.Action action(Node node) {
    return switch (node.phase()) {
      case GONE -> Step.Action.DROP;
      case LET_GO, ASIDE -> Step.Action.ALTER;
      case PLACEHOLDER -> Step.Action.CREATE;
      case THERE -> fates.altered(node.id()) ? Step.Action.ALTER : Step.Action.CREATE;
    };
  }

  private List<Hazard> hazards(Node node, Ddl ddl) {
    var isNew =
        node.phase() == Node.Phase.THERE
            && to.find(node.id())
                .flatMap(PgObject::parent)
                .filter(parent -> isNew(parent))
                .isPresent();
    return ddl.hazards().stream()
        .filter(hazard -> !isNew || !HARMLESS_WHEN_NEW.contains(hazard.code().effect()))
        .toList();
  }

  private boolean isNew(ObjectId id) {
    return fates.created(id)
        || to.find(id).flatMap(PgObject::parent).filter(this::isNew).isPresent();
  }
}
