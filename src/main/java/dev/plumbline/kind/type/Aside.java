package dev.plumbline.kind.type;

import dev.plumbline.kind.Ddl;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;

/** How a type makes room for its successor while columns still hold its values. */
final class Aside {

  private Aside() {}

  static Ddl rename(ObjectId id, ObjectId aside) {
    return Ddl.of(
        "ALTER "
            + id.kind().keyword()
            + " "
            + id.sql()
            + " RENAME TO "
            + Identifiers.quoted(aside.name()));
  }
}
