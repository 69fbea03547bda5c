package dev.plumbline.kind;

/** In which sessions a trigger, an event trigger or a rule fires. */
public enum Firing {
  /** In all but those that apply replicated changes: the state after creation. */
  ORIGIN("O", "ENABLE"),
  /** Only in those that apply replicated changes. */
  REPLICA("R", "ENABLE REPLICA"),
  ALWAYS("A", "ENABLE ALWAYS"),
  DISABLED("D", "DISABLE");

  private final String letter;
  private final String verb;

  Firing(String letter, String verb) {
    this.letter = letter;
    this.verb = verb;
  }

  /**
   * @param letter as in {@code pg_trigger.tgenabled}
   * @throws IllegalArgumentException when PostgreSQL has a state that we don't know
   */
  public static Firing of(String letter) {
    for (var firing : values()) {
      if (firing.letter.equals(letter)) {
        return firing;
      }
    }
    throw new IllegalArgumentException("no firing state: " + letter);
  }

  /** The words that {@code ALTER} wants: {@code ENABLE ALWAYS}. */
  public String verb() {
    return verb;
  }
}
