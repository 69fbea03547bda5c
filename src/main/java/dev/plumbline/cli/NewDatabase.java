package dev.plumbline.cli;

import dev.plumbline.diff.SnapshotForm;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import java.util.List;
import java.util.Map;

/** What a new database holds, for {@code empty} where no server makes one to look at. */
final class NewDatabase {

  private static final String SCHEMA = "Schema public";

  private static final Map<String, Object> OBJECTS =
      Map.of(
          SCHEMA,
          Map.of(),
          "Owner \"SCHEMA\".public",
          Map.of("on", SCHEMA, "role", "pg_database_owner"),
          "Privileges \"SCHEMA\".public.\"PUBLIC\"",
          Map.of(
              "on",
              SCHEMA,
              "whole",
              SCHEMA,
              "grantee",
              "PUBLIC",
              "rights",
              Map.of("privileges", List.of("USAGE")),
              "builtin",
              Map.of()),
          "Comment \"SCHEMA\".public",
          Map.of("on", SCHEMA, "whole", SCHEMA, "text", "standard public schema"));

  private NewDatabase() {}

  /**
   * @param major of the server that it would be on
   * @param scope how much of it is read
   */
  static Snapshot schema(int major, Scope scope) {
    var seen = scope.schemas().isEmpty() || scope.schemas().contains("public");
    return SnapshotForm.read(
        Map.of(
            "plumblineSnapshot",
            SnapshotForm.VERSION,
            "postgres",
            (long) major,
            "objects",
            seen ? OBJECTS : Map.of()));
  }
}
