package dev.plumbline.diff;

import dev.plumbline.kind.Kinds;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The order of steps. What PostgreSQL does in one go (a table and its columns) is one place in the
 * order, taken by the parent; where that would make a cycle, a part gets a place and a statement of
 * its own, as {@code pg_dump} does with foreign keys, defaults and views that need each other.
 */
final class Ordering {

  /** Where a cycle is cut first. */
  private static final List<ObjectKind> CUT_FIRST =
      List.of(ObjectKind.FOREIGN_KEY, ObjectKind.COLUMN_DEFAULT, ObjectKind.CONSTRAINT);

  /** The parts that a table hands down; rules, triggers and policies are its own. */
  private static final Set<ObjectKind> INHERITED =
      EnumSet.of(ObjectKind.COLUMN, ObjectKind.COLUMN_DEFAULT, ObjectKind.CONSTRAINT);

  /** What a stand-in cannot do without; a cycle through these is nobody's. */
  private static final Set<ObjectKind> STAND_INS_NEED =
      EnumSet.of(
          ObjectKind.SCHEMA,
          ObjectKind.EXTENSION,
          ObjectKind.LANGUAGE,
          ObjectKind.COLLATION,
          ObjectKind.ENUM,
          ObjectKind.COMPOSITE_TYPE,
          ObjectKind.RANGE_TYPE,
          ObjectKind.BASE_TYPE,
          ObjectKind.DOMAIN,
          ObjectKind.TABLE);

  private record Edge(Node first, Node second) {}

  private final Snapshot from;
  private final Snapshot to;
  private final Fates fates;
  private final List<Edge> edges = new ArrayList<>();
  private final Set<Edge> wishes = new HashSet<>();
  private final Map<Node, Node> host = new HashMap<>();
  private final Set<Node> nodes = new HashSet<>();
  private final Set<ObjectId> placeheld = new HashSet<>();
  private final Inheritance inheritance;
  private final PartitionIndexes partitionIndexes;

  Ordering(Snapshot from, Snapshot to, Fates fates) {
    this.from = from;
    this.to = to;
    this.fates = fates;
    this.inheritance = new Inheritance(from, to, fates);
    this.partitionIndexes = new PartitionIndexes(from, to, fates);
    fates.moved().forEach(this::addNodes);
    fates.moved().forEach(this::addEdges);
    addNameCollisions();
    addSiblings();
    addOverloads();
  }

  /** The nodes that need statements of their own, in order. */
  List<Node> sorted() {
    while (true) {
      var graph = new Graph(this::firstCome);
      nodes.stream().filter(node -> !host.containsKey(node)).forEach(graph::add);
      edges.forEach(edge -> graph.edge(place(edge.first()), place(edge.second())));
      var order = graph.sorted();
      if (order.size() == graph.size()) {
        return order;
      }
      graph.cycles(order).forEach(this::cut);
    }
  }

  /** Columns of one table come in the order of the table. */
  private int firstCome(Node left, Node right) {
    var columns =
        left.phase() == Node.Phase.THERE
            && right.phase() == Node.Phase.THERE
            && left.id().kind() == ObjectKind.COLUMN
            && right.id().kind() == ObjectKind.COLUMN
            && left.id().container().equals(right.id().container());
    var order = columns ? to.position(left.id()) - to.position(right.id()) : 0;
    return order != 0 ? order : left.compareTo(right);
  }

  /** The object with which PostgreSQL itself made this one. */
  Optional<ObjectId> madeWith(ObjectId id) {
    return inheritance.madeWith(id);
  }

  /** Whether the object is created by its parent's statement. */
  boolean isInside(ObjectId id, ObjectId parent) {
    return Node.there(parent).equals(host.get(Node.there(id)));
  }

  /** Whether a stand-in for the object is created first. */
  boolean hasPlaceholder(ObjectId id) {
    return placeheld.contains(id);
  }

  private Node place(Node node) {
    var place = node;
    while (host.containsKey(place)) {
      place = host.get(place);
    }
    return place;
  }

  private void addNodes(ObjectId id) {
    if (fates.gone(id)) {
      nodes.add(Node.gone(id));
      goesWith(id).ifPresent(with -> host.put(Node.gone(id), Node.gone(with)));
    }
    if (fates.displaced(id)) {
      nodes.add(new Node(id, Node.Phase.ASIDE));
    }
    if (to.has(id)) {
      nodes.add(Node.there(id));
      if (isPart(id)) {
        host.put(Node.there(id), Node.there(to.find(id).orElseThrow().parent().orElseThrow()));
      }
    }
  }

  private Optional<ObjectId> goesWith(ObjectId id) {
    var object = from.find(id).orElseThrow();
    if (object.binds()) {
      return object
          .parent()
          .filter(fates::gone)
          .filter(each -> !partitionIndexes.heldByForeignKey(object));
    }
    var said = object.goesWith().stream().filter(fates::gone).findFirst();
    if (said.isPresent()) {
      return said;
    }
    var candidates =
        from.vanishesWith().from(id).stream()
            .filter(fates::gone)
            .filter(each -> !fates.displaced(each))
            .filter(each -> !fates.detachedFrom(id, each))
            .toList();
    var parent = object.parent().filter(candidates::contains);
    if (parent.isPresent() || !candidates.isEmpty()) {
      return parent.or(() -> Optional.of(candidates.get(0)));
    }
    return boundWith(id).or(() -> inheritance.droppedWith(id));
  }

  /** A sequence goes with the column that owns it, a partition with its table. */
  private Optional<ObjectId> boundWith(ObjectId id) {
    return from.dependsOn().to(id).stream()
        .filter(aspect -> from.find(aspect).filter(PgObject::binds).isPresent())
        .filter(aspect -> from.find(aspect).flatMap(PgObject::parent).equals(Optional.of(id)))
        .flatMap(aspect -> from.vanishesWith().from(aspect).stream())
        .filter(bound -> !bound.equals(id) && fates.gone(bound))
        .findFirst();
  }

  private boolean isPart(ObjectId id) {
    var object = to.find(id).orElseThrow();
    return fates.created(id)
        && object.parent().filter(fates::created).flatMap(to::find).isPresent()
        && Kinds.of(to.find(object.parent().orElseThrow()).orElseThrow()).hasParts()
        && !partitionIndexes.comesApart(object)
        && Kinds.of(object).inline(object, List.of()).isPresent();
  }

  private void addEdges(ObjectId id) {
    if (fates.gone(id)) {
      for (var dependent : from.dependsOn().to(id)) {
        if (fates.gone(dependent)) {
          before(Node.gone(dependent), Node.gone(id));
          if (fates.displaced(id) && fates.displaced(dependent)) {
            before(new Node(dependent, Node.Phase.ASIDE), new Node(id, Node.Phase.ASIDE));
          } else if (fates.displaced(id) && !fates.displaced(place(Node.gone(dependent)).id())) {
            before(Node.gone(dependent), new Node(id, Node.Phase.ASIDE));
          }
        } else if (fates.altered(dependent)) {
          before(Node.there(dependent), Node.gone(id));
        }
      }
    }
    if (fates.displaced(id)) {
      before(new Node(id, Node.Phase.ASIDE), Node.there(id));
      before(Node.there(id), Node.gone(id));
    } else if (fates.gone(id) && to.has(id)) {
      before(Node.gone(id), Node.there(id));
    }
    if (to.has(id)) {
      to.dependsOn().from(id).stream()
          .filter(need -> fates.of(need).isPresent() && !isTiedLater(id, need))
          .forEach(need -> addNeed(id, need));
      heirsOf(id).forEach(table -> before(Node.there(id), Node.there(table)));
      inheritance.firstLeaders(id).forEach(leader -> before(Node.there(leader), Node.there(id)));
      inheritance.followers(id).forEach(heir -> before(Node.there(heir), Node.there(id)));
      inheritance.joining(id).forEach(table -> before(Node.there(id), Node.there(table)));
      inheritance.leaving(id).forEach(table -> before(Node.there(table), Node.there(id)));
    }
    if (fates.gone(id)) {
      inheritance.holders(id).forEach(leader -> before(Node.gone(leader), Node.gone(id)));
      inheritance.joining(id).forEach(table -> before(Node.gone(id), Node.there(table)));
      inheritance.leaving(id).forEach(table -> before(Node.there(table), Node.gone(id)));
    }
    if (fates.altered(id)) {
      var leaders = to.inherits().from(id).stream().filter(fates::altered).toList();
      leaders.forEach(first -> before(Node.there(first), Node.there(id)));
      for (var dependent : from.dependsOn().to(id)) {
        if (fates.gone(dependent) && inheritance.leavesWith(dependent, id)) {
          before(Node.there(id), Node.gone(dependent));
        } else if (fates.gone(dependent) && !from.dependsOn().has(id, dependent)) {
          before(Node.gone(dependent), Node.there(id));
          leaders.forEach(first -> before(Node.gone(dependent), Node.there(first)));
        }
      }
    }
  }

  /** A partition's index can be there before the partitioned one, which takes it in later. */
  private boolean isTiedLater(ObjectId index, ObjectId above) {
    return to.dependsOn().to(index).stream()
        .anyMatch(
            tie ->
                tie.kind() == ObjectKind.INDEX_PARTITION
                    && to.find(tie).flatMap(PgObject::parent).equals(Optional.of(index))
                    && to.dependsOn().has(tie, above));
  }

  /** A table that takes up a parent does so when its own columns are what the parent wants. */
  private void addNeed(ObjectId id, ObjectId need) {
    var part = to.find(id).flatMap(PgObject::parent).filter(need::equals).isPresent();
    if (part
        && INHERITED.contains(id.kind())
        && (need.kind() == ObjectKind.TABLE || need.kind() == ObjectKind.FOREIGN_TABLE)
        && fates.altered(need)
        && (inheritance.joins(id, need) || !inheritance.leavesWith(id, need))) {
      before(Node.there(id), Node.there(need));
    } else {
      before(Node.there(need), Node.there(id));
    }
  }

  /** The tables that take over this part of a table by {@code INHERITS} when they are created. */
  private Stream<ObjectId> heirsOf(ObjectId id) {
    return to
        .find(id)
        .filter(part -> INHERITED.contains(id.kind()))
        .flatMap(PgObject::parent)
        .flatMap(whole -> whole.kind() == ObjectKind.COLUMN ? parentOf(whole) : Optional.of(whole))
        .stream()
        .flatMap(table -> to.inherits().to(table).stream())
        .filter(heir -> fates.created(heir) && !to.has(heir.as(ObjectKind.PARTITION)));
  }

  private Optional<ObjectId> parentOf(ObjectId id) {
    return to.find(id).flatMap(PgObject::parent);
  }

  private void before(Node first, Node second) {
    edges.add(new Edge(first, second));
  }

  /** Nothing takes a name before what bore it is gone, or has let go of it. */
  private void addNameCollisions() {
    var freed = new TreeMap<String, List<Node>>();
    for (var id : fates.moved()) {
      if (from.has(id) && !fates.displaced(id)) {
        var letsGo = fates.gone(id) ? Node.gone(id) : Node.there(id);
        names(from, id).stream()
            .filter(name -> fates.gone(id) || !names(to, id).contains(name))
            .forEach(name -> freed.computeIfAbsent(name, each -> new ArrayList<>()).add(letsGo));
      }
    }
    for (var id : fates.moved()) {
      if (to.has(id)) {
        for (var name : names(to, id)) {
          freed.getOrDefault(name, List.of()).stream()
              .filter(other -> !other.id().equals(id))
              .forEach(other -> before(other, Node.there(id)));
        }
      }
    }
  }

  private static List<String> names(Snapshot snapshot, ObjectId id) {
    var object = snapshot.find(id).orElseThrow();
    return Kinds.of(object).names(object);
  }

  /**
   * A partition is attached when both sides are finished, and detached before either is touched.
   */
  private void addSiblings() {
    for (var id : fates.moved()) {
      var late = !comesAfter(id).isEmpty();
      if (late && to.has(id)) {
        siblings(to, id)
            .forEach(
                sibling -> {
                  if (partitionIndexes.waitsForPlace(sibling, id)) {
                    before(Node.there(id), Node.there(sibling));
                  } else {
                    before(Node.there(sibling), Node.there(id));
                  }
                });
        if (id.kind() == ObjectKind.PARTITION) {
          partitionIndexes.completing(id).forEach(each -> before(Node.there(each), Node.there(id)));
        }
      }
      if (late && fates.gone(id)) {
        siblings(from, id)
            .forEach(
                sibling -> {
                  if (fates.gone(sibling)) {
                    before(Node.gone(id), Node.gone(sibling));
                  } else {
                    before(Node.gone(id), Node.there(sibling));
                  }
                });
      }
    }
  }

  /** Who calls a function by name does so when the old ones of that name are gone, if it can. */
  private void addOverloads() {
    var overloads = new Overloads(to);
    var needs = new HashSet<>(edges);
    for (var old : fates.moved()) {
      if (fates.gone(old)) {
        overloads
            .callers(old)
            .filter(caller -> fates.of(caller).isPresent())
            .map(caller -> new Edge(Node.gone(old), Node.there(caller)))
            .filter(edge -> !needs.contains(edge))
            .forEach(wishes::add);
      }
    }
    edges.addAll(wishes);
  }

  private Set<ObjectKind> comesAfter(ObjectId id) {
    return Kinds.of(to.find(id).or(() -> from.find(id)).orElseThrow()).comesAfter();
  }

  private Stream<ObjectId> siblings(Snapshot snapshot, ObjectId id) {
    var object = snapshot.find(id).orElseThrow();
    var firsts = Kinds.of(object).comesAfter();
    return Stream.concat(
            object.parent().stream(),
            object.binds() ? object.references().stream() : Stream.<ObjectId>of())
        .flatMap(table -> snapshot.dependsOn().to(table).stream())
        .filter(sibling -> firsts.contains(sibling.kind()) && fates.of(sibling).isPresent());
  }

  /** Gives a part of the cycle a place of its own. */
  private void cut(List<Node> cycle) {
    var onCycle = new HashSet<>(cycle);
    if (edges.removeIf(edge -> wishes.contains(edge) && isOn(onCycle, edge))) {
      return;
    }
    var separable =
        edges.stream()
            .filter(edge -> isOn(onCycle, edge))
            .flatMap(edge -> Stream.of(edge.first(), edge.second()))
            .filter(host::containsKey)
            .min(
                Comparator.comparingInt(Ordering::cutRank)
                    .thenComparing(Comparator.naturalOrder()));
    if (separable.isPresent()) {
      host.remove(separable.get());
      if (separable.get().phase() == Node.Phase.GONE) {
        unbind(separable.get().id());
      }
      return;
    }
    if (!standIn(cycle) && !letGo(cycle)) {
      throw new IllegalStateException(
          "these steps wait for each other: " + cycle.stream().map(Node::toString).toList());
    }
  }

  private boolean isOn(Set<Node> cycle, Edge edge) {
    var first = place(edge.first());
    var second = place(edge.second());
    return cycle.contains(first) && cycle.contains(second) && !first.equals(second);
  }

  /** What was bound goes by a statement of its own once the bond is taken away before. */
  private void unbind(ObjectId id) {
    from.find(id)
        .filter(PgObject::binds)
        .flatMap(PgObject::parent)
        .ifPresent(bound -> host.remove(Node.gone(bound)));
  }

  /** Makes an old object a stand-in before what it needs on the cycle goes. */
  private boolean letGo(List<Node> cycle) {
    var onCycle = new HashSet<>(cycle);
    for (var node : cycle) {
      var object = from.find(node.id());
      var lettingGo = new Node(node.id(), Node.Phase.LET_GO);
      if (node.phase() != Node.Phase.GONE
          || nodes.contains(lettingGo)
          || object.isEmpty()
          || Kinds.of(object.get()).letGo(object.get()).isEmpty()) {
        continue;
      }
      nodes.add(lettingGo);
      edges.replaceAll(
          edge ->
              edge.first().equals(node) && onCycle.contains(place(edge.second()))
                  ? new Edge(lettingGo, edge.second())
                  : edge);
      before(lettingGo, node);
      return true;
    }
    return false;
  }

  private static int cutRank(Node node) {
    var rank = CUT_FIRST.indexOf(node.id().kind());
    return rank < 0 ? CUT_FIRST.size() : rank;
  }

  private boolean placeholder(ObjectId id) {
    var object = to.find(id).orElseThrow();
    return fates.of(id).isPresent() && Kinds.of(object).placeholder(object).isPresent();
  }

  /** Who on the cycle waited for an object waits for its stand-in. */
  private boolean standIn(List<Node> cycle) {
    var onCycle = new HashSet<>(cycle);
    for (var node : cycle) {
      if (node.phase() != Node.Phase.THERE || !placeholder(node.id())) {
        continue;
      }
      var placeholder = new Node(node.id(), Node.Phase.PLACEHOLDER);
      var helped = false;
      for (var i = 0; i < edges.size(); i++) {
        var edge = edges.get(i);
        if (edge.first().equals(node)
            && edge.second().phase() == Node.Phase.THERE
            && onCycle.contains(place(edge.second()))) {
          edges.set(i, new Edge(placeholder, edge.second()));
          helped = true;
        }
      }
      if (helped) {
        standFor(node, placeholder, onCycle);
        return true;
      }
    }
    return false;
  }

  /** A stand-in has the object's name and its types, and so waits for them. */
  private void standFor(Node there, Node placeholder, Set<Node> onCycle) {
    if (!nodes.add(placeholder)) {
      return;
    }
    placeheld.add(there.id());
    for (var edge : List.copyOf(edges)) {
      if (edge.second().equals(there)
          && !onCycle.contains(place(edge.first()))
          && (edge.first().phase() == Node.Phase.GONE
              || STAND_INS_NEED.contains(edge.first().id().kind()))) {
        before(edge.first(), placeholder);
      }
    }
    before(placeholder, there);
  }
}
