package dev.plumbline.diff;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions and operators of one name. A call chooses among those that are there, so as long as an
 * old one is, a call that is meant for its successor may find the old one, or find two.
 */
final class Overloads {

  private static final Set<ObjectKind> CALLED =
      EnumSet.of(
          ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE, ObjectKind.OPERATOR);

  private final Snapshot to;
  private final Map<List<String>, List<ObjectId>> byName;

  Overloads(Snapshot to) {
    this.to = to;
    this.byName =
        CALLED.stream()
            .flatMap(kind -> to.objects(kind).stream())
            .map(PgObject::id)
            .collect(Collectors.groupingBy(ObjectId::path));
  }

  /** Whether the object will call another one of this one's name. */
  boolean called(ObjectId old, ObjectId by) {
    return namesakes(old).anyMatch(other -> to.dependsOn().has(by, other));
  }

  /** Who will call others of this one's name. */
  Stream<ObjectId> callers(ObjectId old) {
    return namesakes(old).flatMap(other -> to.dependsOn().to(other).stream());
  }

  private Stream<ObjectId> namesakes(ObjectId old) {
    return CALLED.contains(old.kind())
        ? byName.getOrDefault(old.path(), List.of()).stream().filter(other -> !other.equals(old))
        : Stream.empty();
  }
}
