package dev.plumbline.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which object hangs on which, read both ways. Filled once, then only read. */
public final class Edges {

  private final Map<ObjectId, SortedSet<ObjectId>> outgoing = new TreeMap<>();
  private final Map<ObjectId, SortedSet<ObjectId>> incoming = new TreeMap<>();

  /** Says that one object hangs on another; saying it twice or of itself changes nothing. */
  public void add(ObjectId from, ObjectId to) {
    if (!from.equals(to)) {
      outgoing.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
      incoming.computeIfAbsent(to, id -> new TreeSet<>()).add(from);
    }
  }

  /** Takes an edge back. */
  public void remove(ObjectId from, ObjectId to) {
    outgoing.getOrDefault(from, Collections.emptySortedSet()).remove(to);
    incoming.getOrDefault(to, Collections.emptySortedSet()).remove(from);
  }

  /** Whether the edge is there. */
  public boolean has(ObjectId from, ObjectId to) {
    return from(from).contains(to);
  }

  /** What the object hangs on. */
  public SortedSet<ObjectId> from(ObjectId id) {
    return Collections.unmodifiableSortedSet(
        outgoing.getOrDefault(id, Collections.emptySortedSet()));
  }

  /** What hangs on the object. */
  public SortedSet<ObjectId> to(ObjectId id) {
    return Collections.unmodifiableSortedSet(
        incoming.getOrDefault(id, Collections.emptySortedSet()));
  }

  /** The edges whose two ends are both kept. */
  Edges within(Set<ObjectId> kept) {
    var inner = new Edges();
    outgoing.forEach(
        (from, targets) -> {
          if (kept.contains(from)) {
            targets.stream().filter(kept::contains).forEach(to -> inner.add(from, to));
          }
        });
    return inner;
  }

  /** These edges, and from others those that begin at one of {@code from} and end inside. */
  Edges joinedBy(Edges others, Set<ObjectId> from, Set<ObjectId> inside) {
    var joined = new Edges();
    outgoing.forEach((each, targets) -> targets.forEach(to -> joined.add(each, to)));
    from.forEach(
        each ->
            others.from(each).stream()
                .filter(inside::contains)
                .forEach(to -> joined.add(each, to)));
    return joined;
  }
}
