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

/**
 * The order of steps. What PostgreSQL does in one go (a table and its columns) is one place in the
 * order, taken by the parent; where that would make a cycle, a part gets a place and a statement of
 * its own, as {@code pg_dump} does with foreign keys, defaults and views that need each other.
 */
final class Ordering {

  /** Where a cycle is cut first. */
  private static final List<ObjectKind> CUT_FIRST =
      List.of(ObjectKind.FOREIGN_KEY, ObjectKind.COLUMN_DEFAULT, ObjectKind.CONSTRAINT);

  private record Edge(Node first, Node second) {}

  private final Snapshot from;
  private final Snapshot to;
  private final Fates fates;
  private final List<Edge> edges = new ArrayList<>();
  private final Map<Node, Node> host = new HashMap<>();
  private final Set<Node> nodes = new HashSet<>();
  private final Set<ObjectId> placeheld = new HashSet<>();

  Ordering(Snapshot from, Snapshot to, Fates fates) {
    this.from = from;
    this.to = to;
    this.fates = fates;
    fates.moved().forEach(this::addNodes);
    fates.moved().forEach(this::addEdges);
    addNameCollisions();
    addSiblings();
  }

  /** The nodes that need statements of their own, in order. */
  List<Node> sorted() {
    while (true) {
      var graph = new Graph();
      nodes.stream().filter(node -> !host.containsKey(node)).forEach(graph::add);
      edges.forEach(edge -> graph.edge(place(edge.first()), place(edge.second())));
      var order = graph.sorted();
      if (order.size() == graph.size()) {
        return order;
      }
      cut(graph.cycle(order));
    }
  }

  /** Whether the object is created by its parent's statement. */
  boolean isInside(ObjectId id, ObjectId parent) {
    return Node.there(parent).equals(host.get(Node.there(id)));
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
      } else if (fates.created(id)) {
        addedWithLeader(id).ifPresent(leader -> host.put(Node.there(id), Node.there(leader)));
      }
    }
  }

  private Optional<ObjectId> goesWith(ObjectId id) {
    if (from.find(id).filter(PgObject::binds).isPresent()) {
      return from.find(id).flatMap(PgObject::parent).filter(fates::gone);
    }
    var candidates =
        from.vanishesWith().from(id).stream()
            .filter(fates::gone)
            .filter(each -> !fates.displaced(each))
            .toList();
    var parent = from.find(id).flatMap(PgObject::parent).filter(candidates::contains);
    if (parent.isPresent() || !candidates.isEmpty()) {
      return parent.or(() -> Optional.of(candidates.get(0)));
    }
    return boundWith(id).or(() -> droppedWithLeader(id));
  }

  /** Dropping a column drops it in the partitions and heirs that stay attached. */
  private Optional<ObjectId> droppedWithLeader(ObjectId id) {
    var table = from.find(id).flatMap(PgObject::parent);
    return from.inherits().from(id).stream()
        .filter(fates::gone)
        .filter(leader -> table.isPresent() && staysUnder(table.get(), leader))
        .findFirst();
  }

  /** Adding a column adds it to the partitions and heirs that are attached already. */
  private Optional<ObjectId> addedWithLeader(ObjectId id) {
    var table = to.find(id).flatMap(PgObject::parent);
    return to.inherits().from(id).stream()
        .filter(fates::created)
        .filter(leader -> table.isPresent() && staysUnder(table.get(), leader))
        .findFirst();
  }

  private boolean staysUnder(ObjectId table, ObjectId leader) {
    var above = to.find(leader).or(() -> from.find(leader)).flatMap(PgObject::parent);
    return above.isPresent()
        && fates.stays(table)
        && fates.stays(above.get())
        && from.inherits().has(table, above.get())
        && to.inherits().has(table, above.get());
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
        && Kinds.of(object).inline(object, List.of()).isPresent();
  }

  private void addEdges(ObjectId id) {
    if (fates.gone(id)) {
      for (var dependent : from.dependsOn().to(id)) {
        if (fates.gone(dependent)) {
          before(Node.gone(dependent), Node.gone(id));
          if (fates.displaced(id)) {
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
          .filter(need -> fates.of(need).isPresent())
          .forEach(need -> before(Node.there(need), Node.there(id)));
    }
    if (fates.altered(id)) {
      var leaders = to.inherits().from(id).stream().filter(fates::altered).toList();
      leaders.forEach(first -> before(Node.there(first), Node.there(id)));
      for (var dependent : from.dependsOn().to(id)) {
        if (fates.gone(dependent)) {
          before(Node.gone(dependent), Node.there(id));
          leaders.forEach(first -> before(Node.gone(dependent), Node.there(first)));
        }
      }
    }
  }

  private void before(Node first, Node second) {
    edges.add(new Edge(first, second));
  }

  private void addNameCollisions() {
    var freed = new TreeMap<String, List<ObjectId>>();
    for (var id : fates.moved()) {
      if (fates.gone(id) && !fates.displaced(id)) {
        var object = from.find(id).orElseThrow();
        for (var name : Kinds.of(object).names(object)) {
          freed.computeIfAbsent(name, each -> new ArrayList<>()).add(id);
        }
      }
    }
    for (var id : fates.moved()) {
      if (fates.created(id)) {
        var object = to.find(id).orElseThrow();
        for (var name : Kinds.of(object).names(object)) {
          freed.getOrDefault(name, List.of()).stream()
              .filter(other -> !other.equals(id))
              .forEach(other -> before(Node.gone(other), Node.there(id)));
        }
      }
    }
  }

  private void addSiblings() {
    var late = EnumSet.noneOf(ObjectKind.class);
    Kinds.ALL.stream()
        .filter(kind -> !kind.comesAfter().isEmpty())
        .forEach(kind -> late.add(kind.kind()));
    for (var id : fates.moved()) {
      if (!late.contains(id.kind())) {
        continue;
      }
      if (to.has(id)) {
        siblings(to, id).forEach(sibling -> before(Node.there(sibling), Node.there(id)));
      }
      if (fates.gone(id)) {
        siblings(from, id)
            .filter(fates::gone)
            .forEach(sibling -> before(Node.gone(id), Node.gone(sibling)));
        if (!to.has(id)) {
          siblings(from, id)
              .filter(to::has)
              .forEach(sibling -> before(Node.gone(id), Node.there(sibling)));
        }
      }
    }
  }

  private java.util.stream.Stream<ObjectId> siblings(Snapshot snapshot, ObjectId id) {
    var object = snapshot.find(id).orElseThrow();
    var firsts = Kinds.of(object).comesAfter();
    return object.parent().stream()
        .flatMap(parent -> snapshot.dependsOn().to(parent).stream())
        .filter(sibling -> firsts.contains(sibling.kind()) && fates.of(sibling).isPresent());
  }

  /** Gives a part of the cycle a place of its own. */
  private void cut(List<Node> cycle) {
    var onCycle = new HashSet<>(cycle);
    var separable =
        edges.stream()
            .filter(edge -> onCycle.contains(place(edge.first())))
            .filter(edge -> onCycle.contains(place(edge.second())))
            .filter(edge -> !place(edge.first()).equals(place(edge.second())))
            .flatMap(edge -> java.util.stream.Stream.of(edge.first(), edge.second()))
            .filter(host::containsKey)
            .min(
                Comparator.comparingInt(Ordering::cutRank)
                    .thenComparing(Comparator.naturalOrder()));
    if (separable.isPresent()) {
      host.remove(separable.get());
      return;
    }
    var standIn =
        cycle.stream()
            .filter(node -> node.phase() == Node.Phase.THERE && fates.created(node.id()))
            .filter(node -> !placeheld.contains(node.id()))
            .filter(node -> placeholder(node.id()))
            .findFirst();
    if (standIn.isEmpty()) {
      throw new IllegalStateException(
          "these steps wait for each other: " + cycle.stream().map(Node::toString).toList());
    }
    standFor(standIn.get());
  }

  private static int cutRank(Node node) {
    var rank = CUT_FIRST.indexOf(node.id().kind());
    return rank < 0 ? CUT_FIRST.size() : rank;
  }

  private boolean placeholder(ObjectId id) {
    var object = to.find(id).orElseThrow();
    return Kinds.of(object).placeholder(object).isPresent();
  }

  /**
   * Whoever waited for the object waits for its stand-in; what frees its name comes before that.
   */
  private void standFor(Node there) {
    placeheld.add(there.id());
    var placeholder = new Node(there.id(), Node.Phase.PLACEHOLDER);
    nodes.add(placeholder);
    for (var i = 0; i < edges.size(); i++) {
      var edge = edges.get(i);
      if (edge.first().equals(there)) {
        edges.set(i, new Edge(placeholder, edge.second()));
      } else if (edge.second().equals(there) && edge.first().phase() == Node.Phase.GONE) {
        edges.set(i, new Edge(edge.first(), placeholder));
      }
    }
    before(placeholder, there);
  }
}
