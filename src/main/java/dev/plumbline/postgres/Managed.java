package dev.plumbline.postgres;

import dev.plumbline.kind.Catalog;
import dev.plumbline.model.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** A scope as this server's OIDs. */
final class Managed {

  private Managed() {}

  static Catalog of(Connection connection, Scope scope) throws SQLException {
    var namespaces = new ArrayList<Long>();
    try (var statement =
        connection.prepareStatement(
            """
            select oid from pg_namespace
             where nspname !~ '^pg_' and nspname <> 'information_schema'
               and (? or nspname = any(?))
             order by nspname
            """)) {
      statement.setBoolean(1, scope.schemas().isEmpty());
      statement.setArray(2, connection.createArrayOf("text", scope.schemas().toArray()));
      try (var results = statement.executeQuery()) {
        while (results.next()) {
          namespaces.add(results.getLong(1));
        }
      }
    }
    return new Catalog(
        connection.getMetaData().getDatabaseMajorVersion(),
        scope.schemas().isEmpty(),
        namespaces,
        history(connection, scope));
  }

  private static long history(Connection connection, Scope scope) throws SQLException {
    if (scope.historySchema().isEmpty()) {
      return 0;
    }
    try (var statement =
        connection.prepareStatement(
            """
            select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = ? and c.relname = ?
            """)) {
      statement.setString(1, scope.historySchema().get());
      statement.setString(2, Scope.HISTORY_TABLE);
      try (var results = statement.executeQuery()) {
        return results.next() ? results.getLong(1) : 0;
      }
    }
  }
}
