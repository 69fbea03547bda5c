package dev.plumbline.diff;

import dev.plumbline.model.ObjectId;
import java.util.Comparator;

/** One thing that happens to one object. */
record Node(ObjectId id, Phase phase) implements Comparable<Node> {

  enum Phase {
    /** The old version is a mere stand-in that needs nothing more. */
    LET_GO,
    /** The old version is no more. */
    GONE,
    /** The old type has made room under another name. */
    ASIDE,
    /** A stand-in that others can already need. */
    PLACEHOLDER,
    /** The new version is there, created or altered. */
    THERE
  }

  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::phase).thenComparing(Node::compareIds);

  static Node gone(ObjectId id) {
    return new Node(id, Phase.GONE);
  }

  static Node there(ObjectId id) {
    return new Node(id, Phase.THERE);
  }

  /** What can be gone goes first and backwards; what is to come follows in the order of kinds. */
  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }

  private static int compareIds(Node left, Node right) {
    return left.phase == Phase.GONE ? right.id.compareTo(left.id) : left.id.compareTo(right.id);
  }
}
