package dev.plumbline.kind;

import dev.plumbline.model.ObjectKind;
import java.util.List;
import java.util.Set;

/** How one version of an object becomes the other. */
public sealed interface Alteration {

  /**
   * Where it stands.
   *
   * @param ddl the statements; none when the change arrives by itself
   * @param takesDown the kinds of dependents that PostgreSQL wants out of the way meanwhile
   * @param stages the same for a database in use, in several transactions
   */
  record InPlace(Ddl ddl, Set<ObjectKind> takesDown, List<Stage> stages) implements Alteration {

    public InPlace {
      stages = List.copyOf(stages);
    }

    /** One that has no stages. */
    public InPlace(Ddl ddl, Set<ObjectKind> takesDown) {
      this(ddl, takesDown, Stage.only(ddl));
    }
  }

  /** By dropping it and creating it anew, with all that depends on it. */
  record Rebuild() implements Alteration {}

  /** By dropping and creating what it is a part of. */
  record RebuildParent() implements Alteration {}

  /**
   * Not at all.
   *
   * @param reason why, and what a person can do
   */
  record Impossible(String reason) implements Alteration {}

  /** Statements that stand in nobody's way. */
  static Alteration inPlace(Ddl ddl) {
    return new InPlace(ddl, Set.of());
  }

  /** Statements that stand in nobody's way. */
  static Alteration inPlace(String... sql) {
    return new InPlace(Ddl.of(sql), Set.of());
  }

  /** Statements that take long, but stand in nobody's way as long as they hold no other locks. */
  static Alteration unhurried(Ddl ddl) {
    return new InPlace(ddl, Set.of(), List.of(Stage.alone(ddl)));
  }

  /** Drop and create. */
  static Alteration rebuild() {
    return new Rebuild();
  }
}
