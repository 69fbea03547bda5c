package dev.plumbline.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which object hangs on which, read both ways. Filled once, then only read, by many threads if need
 * be.
 *
 * <p>Two schemas of 10,000 tables have a million edges, and a comparison looks at those of what
 * differs: so edges are a mere list until somebody asks.
 */
public final class Edges {

  private final List<ObjectId> firsts;
  private final List<ObjectId> seconds;
  private final BiPredicate<ObjectId, ObjectId> kept;
  private volatile @Nullable Chains outgoing;
  private volatile @Nullable Chains incoming;

  /** No edge yet. */
  public Edges() {
    this(new ArrayList<>(), new ArrayList<>(), (from, to) -> true);
  }

  private Edges(
      List<ObjectId> firsts, List<ObjectId> seconds, BiPredicate<ObjectId, ObjectId> kept) {
    this.firsts = firsts;
    this.seconds = seconds;
    this.kept = kept;
  }

  /** Says that one object hangs on another; saying it twice or of itself changes nothing. */
  public void add(ObjectId from, ObjectId to) {
    if (!from.equals(to)) {
      firsts.add(from);
      seconds.add(to);
      outgoing = null;
      incoming = null;
    }
  }

  /** Whether the edge is there. */
  public boolean has(ObjectId from, ObjectId to) {
    return outgoing().has(from, to);
  }

  /** What the object hangs on. */
  public SortedSet<ObjectId> from(ObjectId id) {
    return outgoing().of(id);
  }

  /** What hangs on the object. */
  public SortedSet<ObjectId> to(ObjectId id) {
    return incoming().of(id);
  }

  /** The edges whose two ends are both inside. */
  Edges within(Set<ObjectId> inside) {
    return new Edges(
        firsts, seconds, kept.and((from, to) -> inside.contains(from) && inside.contains(to)));
  }

  /** The edges that are none of the others. */
  Edges without(Edges others) {
    return others.firsts.isEmpty()
        ? this
        : new Edges(firsts, seconds, kept.and((from, to) -> !others.has(from, to)));
  }

  /** These edges, and from others those that begin at one of {@code from} and end inside. */
  Edges joinedBy(Edges others, Set<ObjectId> from, Set<ObjectId> inside) {
    var joined = new Edges();
    each(joined::add);
    others.each(
        (first, second) -> {
          if (from.contains(first) && inside.contains(second)) {
            joined.add(first, second);
          }
        });
    return joined;
  }

  private void each(BiConsumer<ObjectId, ObjectId> use) {
    for (var edge = 0; edge < firsts.size(); edge++) {
      if (kept.test(firsts.get(edge), seconds.get(edge))) {
        use.accept(firsts.get(edge), seconds.get(edge));
      }
    }
  }

  private Chains outgoing() {
    var chains = outgoing;
    if (chains == null) {
      chains = new Chains(firsts, seconds, edge -> kept.test(firsts.get(edge), seconds.get(edge)));
      outgoing = chains;
    }
    return chains;
  }

  private Chains incoming() {
    var chains = incoming;
    if (chains == null) {
      chains = new Chains(seconds, firsts, edge -> kept.test(firsts.get(edge), seconds.get(edge)));
      incoming = chains;
    }
    return chains;
  }

  /** For each object the last of its edges, and for each edge the one before it. */
  private static final class Chains {
    /** What is needed by thousands, as a schema is, is put together once. */
    private static final int MANY = 100;

    private final List<ObjectId> others;
    private final Map<ObjectId, Integer> last = new HashMap<>();
    private final int[] before;
    private final Map<ObjectId, SortedSet<ObjectId>> large =
        Collections.synchronizedMap(new HashMap<>());

    Chains(List<ObjectId> ends, List<ObjectId> others, IntPredicate kept) {
      this.others = others;
      this.before = new int[ends.size()];
      for (var edge = 0; edge < ends.size(); edge++) {
        if (kept.test(edge)) {
          var earlier = last.put(ends.get(edge), edge);
          before[edge] = earlier == null ? -1 : earlier;
        }
      }
    }

    boolean has(ObjectId id, ObjectId other) {
      for (int edge = last.getOrDefault(id, -1); edge >= 0; edge = before[edge]) {
        if (others.get(edge).equals(other)) {
          return true;
        }
      }
      return false;
    }

    SortedSet<ObjectId> of(ObjectId id) {
      var known = large.get(id);
      if (known != null) {
        return known;
      }
      var found = new HashSet<ObjectId>();
      for (int edge = last.getOrDefault(id, -1); edge >= 0; edge = before[edge]) {
        found.add(others.get(edge));
      }
      if (found.isEmpty()) {
        return Collections.emptySortedSet();
      }
      var sorted = Collections.unmodifiableSortedSet(new TreeSet<>(found));
      if (found.size() > MANY) {
        large.put(id, sorted);
      }
      return sorted;
    }
  }
}
