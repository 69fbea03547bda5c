package dev.plumbline.model;

/**
 * One object that differs between two schemas.
 *
 * @param id which
 * @param type how it came about, seen from the first schema
 * @param detail for {@link Type#CHANGED}: what differs, as {@code type: integer → bigint}; else
 *     empty
 */
public record Change(ObjectId id, Type type, String detail) {

  /** How the second schema differs from the first. */
  public enum Type {
    ADDED("added"),
    REMOVED("removed"),
    CHANGED("changed");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The word inside a sentence. */
    public String word() {
      return word;
    }
  }

  @Override
  public String toString() {
    return id + " " + type.word() + (detail.isEmpty() ? "" : ": " + detail);
  }
}
