package dev.plumbline.diff;

import dev.plumbline.model.ObjectId;
import org.jspecify.annotations.Nullable;

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

  static Node gone(ObjectId id) {
    return new Node(id, Phase.GONE);
  }

  static Node there(ObjectId id) {
    return new Node(id, Phase.THERE);
  }

  /** What can be gone goes first and backwards; what is to come follows in the order of kinds. */
  @Override
  public int compareTo(Node other) {
    var order = phase.compareTo(other.phase);
    if (order != 0) {
      return order;
    }
    return phase == Phase.GONE ? other.id.compareTo(id) : id.compareTo(other.id);
  }

  /** Written out, for it is asked millions of times. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Node node && phase == node.phase && id.equals(node.id));
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + phase.name().hashCode();
  }
}
