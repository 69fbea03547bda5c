package dev.plumbline.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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

  /**
   * Cycles that have no node in common, in the direction of "before": each of them has to be cut,
   * whatever becomes of the others. There must be one at least.
   */
  List<List<Node>> cycles(Collection<Node> sorted) {
    var stuck = new TreeSet<>(before.keySet());
    stuck.removeAll(sorted);
    var cycles = new ArrayList<List<Node>>();
    while (!stuck.isEmpty()) {
      var cycle = cycle(stuck);
      cycles.add(cycle);
      cycle.forEach(stuck::remove);
      removeUnstuck(stuck);
    }
    return cycles;
  }

  private List<Node> cycle(NavigableSet<Node> stuck) {
    var path = new LinkedHashMap<Node, Integer>();
    var node = stuck.first();
    while (!path.containsKey(node)) {
      path.put(node, path.size());
      node = of(before, node).stream().filter(stuck::contains).findFirst().orElseThrow();
    }
    var round = new ArrayList<>(path.keySet()).subList(path.get(node), path.size());
    Collections.reverse(round);
    return List.copyOf(round);
  }

  /** Takes out what waits for none of the others any more. */
  private void removeUnstuck(NavigableSet<Node> stuck) {
    var waiting = new HashMap<Node, Integer>();
    var free = new ArrayDeque<Node>();
    for (var node : stuck) {
      var count = (int) of(before, node).stream().filter(stuck::contains).count();
      waiting.put(node, count);
      if (count == 0) {
        free.add(node);
      }
    }
    while (!free.isEmpty()) {
      var node = free.remove();
      stuck.remove(node);
      for (var follower : of(after, node)) {
        if (stuck.contains(follower) && waiting.merge(follower, -1, Integer::sum) == 0) {
          free.add(follower);
        }
      }
    }
  }
}
