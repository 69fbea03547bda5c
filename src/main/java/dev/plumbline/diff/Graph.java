package dev.plumbline.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Nodes with "before" edges, and the one order that plans follow: first come, smallest first. */
final class Graph {

  private final Comparator<Node> firstCome;
  private final Map<Node, SortedSet<Node>> after = new TreeMap<>();
  private final Map<Node, SortedSet<Node>> before = new TreeMap<>();

  /**
   * @param firstCome who goes first of those that wait for nothing
   */
  Graph(Comparator<Node> firstCome) {
    this.firstCome = firstCome;
  }

  void add(Node node) {
    of(after, node);
    of(before, node);
  }

  private static SortedSet<Node> of(Map<Node, SortedSet<Node>> edges, Node node) {
    return edges.computeIfAbsent(node, each -> new TreeSet<>());
  }

  void edge(Node first, Node second) {
    if (!first.equals(second)) {
      add(first);
      add(second);
      of(after, first).add(second);
      of(before, second).add(first);
    }
  }

  /** The nodes in order, as far as there is one: those on or behind a cycle are left out. */
  List<Node> sorted() {
    var waiting = new TreeMap<Node, Integer>();
    before.forEach((node, firsts) -> waiting.put(node, firsts.size()));
    var ready = new PriorityQueue<>(firstCome);
    waiting.forEach(
        (node, count) -> {
          if (count == 0) {
            ready.add(node);
          }
        });
    var order = new ArrayList<Node>();
    while (!ready.isEmpty()) {
      var next = ready.remove();
      order.add(next);
      for (var follower : of(after, next)) {
        if (waiting.merge(follower, -1, Integer::sum) == 0) {
          ready.add(follower);
        }
      }
    }
    return order;
  }

  int size() {
    return before.size();
  }

  /** One cycle, in the direction of "before"; there must be one. */
  List<Node> cycle(Collection<Node> sorted) {
    var stuck = new TreeSet<>(before.keySet());
    stuck.removeAll(sorted);
    var path = new LinkedHashMap<Node, Integer>();
    var node = stuck.first();
    while (!path.containsKey(node)) {
      path.put(node, path.size());
      node = of(before, node).stream().filter(stuck::contains).findFirst().orElseThrow();
    }
    var round = new ArrayList<>(path.keySet()).subList(path.get(node), path.size());
    java.util.Collections.reverse(round);
    return List.copyOf(round);
  }
}
