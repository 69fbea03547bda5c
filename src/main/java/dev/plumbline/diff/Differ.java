package dev.plumbline.diff;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kinds;
import dev.plumbline.kind.Stage;
import dev.plumbline.kind.Surroundings;
import dev.plumbline.kind.table.Tables.Table;
import dev.plumbline.model.Change;
import dev.plumbline.model.Changes;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
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
import java.util.stream.Stream;

/** Turns two snapshots into the plan that leads from one to the other. */
public final class Differ {

  /** The index of a partitioned table itself has no rows to look at. */
  private static final Set<Hazard.Code> INDEX_IS_BUILT =
      EnumSet.of(
          Hazard.Code.LK01, Hazard.Code.LK04, Hazard.Code.LK05, Hazard.Code.LK06, Hazard.Code.MF01);

  /** What looks at rows when it is made. */
  private static final Set<ObjectKind> CHECK_ROWS =
      EnumSet.of(
          ObjectKind.INDEX,
          ObjectKind.CONSTRAINT,
          ObjectKind.FOREIGN_KEY,
          ObjectKind.DOMAIN_CONSTRAINT);

  private final Snapshot from;
  private final Snapshot to;
  private final boolean online;
  private final Fates fates;
  private final Ordering ordering;
  private final DefaultGrants defaultGrants;
  private final ValuesInTheWay values;
  private final Map<ObjectId, List<ObjectId>> parts = new HashMap<>();

  private Differ(Snapshot from, Snapshot to, boolean online) {
    this.from = from;
    this.to = to;
    this.online = online;
    this.fates = Fates.of(from, to, online);
    this.ordering = new Ordering(from, to, fates);
    this.defaultGrants = new DefaultGrants(from, to, fates);
    this.values = new ValuesInTheWay(from, to);
  }

  /**
   * @param from what is there
   * @param to what shall be there
   * @return the steps from one to the other, the same for the same pair on every run; {@link
   *     Plan#cannot} names what stays different
   */
  public static Plan diff(Snapshot from, Snapshot to) {
    return new Differ(from, to, false).plan();
  }

  /**
   * The same for a database in use: in several transactions, so that nobody waits long. Without
   * {@link Plan#needsSeveralTransactions} it is an ordinary plan.
   */
  public static Plan diffOnline(Snapshot from, Snapshot to) {
    return new Differ(from, to, true).plan();
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
      for (var stage : stages(node)) {
        var ddl = stage.ddl();
        if (!ddl.isEmpty()) {
          steps.add(
              new Step(node.id(), action(node), ddl.sql(), hazards(node, ddl), stage.alone()));
        }
      }
    }
    return new Plan(steps, fates.cannot());
  }

  private List<Stage> stages(Node node) {
    var id = node.id();
    if (online && node.phase() == Node.Phase.GONE && !fates.displaced(id)) {
      var object = from.find(id).orElseThrow();
      if (object.parent().filter(fates::stays).isEmpty()) {
        return Stage.only(ddl(node));
      }
      return Kinds.of(object).dropOnline(object, surroundings(from, object));
    }
    if (online && node.phase() == Node.Phase.THERE) {
      var object = to.find(id).orElseThrow();
      if (fates.altered(id)) {
        return fates.stages(id);
      }
      if (object.parent().filter(parent -> !isNew(parent)).isPresent()
          && !ordering.hasPlaceholder(id)
          && ordering.madeWith(id).isEmpty()
          && inlined(id).isEmpty()
          && (!fates.gone(id) || CHECK_ROWS.contains(id.kind()))) {
        return Kinds.of(object).createOnline(object, surroundings(to, object));
      }
    }
    return Stage.only(ddl(node));
  }

  private Surroundings surroundings(Snapshot snapshot, PgObject object) {
    return new Surroundings(snapshot.major(), partitioned(snapshot, object));
  }

  private static boolean partitioned(Snapshot snapshot, PgObject object) {
    return object
        .parent()
        .flatMap(snapshot::find)
        .filter(Table.class::isInstance)
        .filter(table -> ((Table) table).partitionKey().isPresent())
        .isPresent();
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
    var madeWith = ordering.madeWith(id);
    if (madeWith.isPresent()) {
      var leader = to.find(madeWith.get()).orElseThrow();
      return kind.handed(leader, partsOf(leader.id()), object, inlined(id));
    }
    var ddl =
        fates.gone(id)
            ? kind.recreate(from.find(id).orElseThrow(), object, inlined(id))
            : kind.create(object, inlined(id));
    return ddl.and(finished(id));
  }

  /** What an object's parts are by now, whether they came with it or later. */
  private List<String> partsOf(ObjectId parent) {
    return to.dependsOn().to(parent).stream()
        .map(id -> to.find(id).orElseThrow())
        .filter(object -> object.parent().filter(parent::equals).isPresent())
        .flatMap(object -> Kinds.of(object).inline(object, List.of()).stream())
        .toList();
  }

  private Ddl finished(ObjectId parent) {
    var ddl = Ddl.of();
    for (var id : parts.getOrDefault(parent, List.of())) {
      var object = to.find(id).orElseThrow();
      var kind = Kinds.of(object);
      ddl = ddl.and(kind.finish(object, inlined(id))).and(finished(id));
      var madeWith = ordering.madeWith(id);
      if (madeWith.isPresent()) {
        var leader = to.find(madeWith.get()).orElseThrow();
        ddl = ddl.and(kind.disinherit(leader, partsOf(leader.id()), object, inlined(id)));
      }
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
    var empty =
        node.phase() == Node.Phase.THERE
            && to.find(node.id()).filter(object -> partitioned(to, object)).isPresent();
    return Stream.concat(ddl.hazards().stream(), values.lost(node).stream())
        .filter(hazard -> !isNew || !hazard.code().harmlessWhenNew())
        .filter(hazard -> !empty || !INDEX_IS_BUILT.contains(hazard.code()))
        .filter(hazard -> !ofForeignTable(node.id()) || !hazard.code().looksAtRows())
        .map(hazard -> values.asked(node, hazard))
        .toList();
  }

  /** The rows of a foreign table are elsewhere, and PostgreSQL takes its word for them. */
  private boolean ofForeignTable(ObjectId id) {
    return to.find(id)
        .flatMap(PgObject::parent)
        .filter(parent -> parent.kind() == ObjectKind.FOREIGN_TABLE)
        .isPresent();
  }

  private boolean isNew(ObjectId id) {
    return fates.created(id)
        || to.find(id).flatMap(PgObject::parent).filter(this::isNew).isPresent();
  }
}
