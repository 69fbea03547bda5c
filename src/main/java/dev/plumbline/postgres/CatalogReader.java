package dev.plumbline.postgres;

import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Kinds;
import dev.plumbline.model.Edges;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the schema of a database from its catalog: one query per kind over the whole scope, then
 * the edges. It takes no locks beyond reading, and a role that may only read the catalogs is
 * enough.
 */
public final class CatalogReader {

  /** Deparsing looks at the newest catalog, whatever the transaction's snapshot shows. */
  private static final String CACHE_LOOKUP_FAILED = "XX000";

  private static final int ATTEMPTS = 3;

  private final Connection connection;
  private final Addresses addresses = new Addresses();
  private final List<PgObject> objects = new ArrayList<>();
  private final Map<ObjectId, Integer> positions = new HashMap<>();

  private CatalogReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads one consistent state: in the caller's transaction when there is one, else in a repeatable
   * read, read-only one of its own.
   *
   * @param connection an open connection; its settings are as before when this returns
   * @param scope what to read
   * @throws SQLException when the server cannot be asked, or the schema changes faster than it can
   *     be read (SQLSTATE 40001)
   */
  public static Snapshot read(Connection connection, Scope scope) throws SQLException {
    var attempts = connection.getAutoCommit() ? ATTEMPTS : 1;
    for (var attempt = 1; ; attempt++) {
      try {
        return readOnce(connection, scope);
      } catch (CatalogMoved e) {
        if (attempt == attempts) {
          throw new SQLException(
              "the schema is being changed while it is read: " + e.getMessage(), "40001", e);
        }
      }
    }
  }

  private static Snapshot readOnce(Connection connection, Scope scope) throws SQLException {
    try (var session = ReadingSession.begin(connection)) {
      var snapshot = new CatalogReader(connection).read(scope);
      session.finish();
      return snapshot;
    } catch (SQLException e) {
      if (CACHE_LOOKUP_FAILED.equals(e.getSQLState())) {
        throw new CatalogMoved(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private Snapshot read(Scope scope) throws SQLException {
    var catalog = Managed.of(connection, scope);
    for (var kind : Kinds.ALL) {
      readAll(kind, catalog);
    }
    addresses.readAliases(connection);
    var dependsOn = new Edges();
    var vanishesWith = new Edges();
    var inherits = new Edges();
    EdgeQueries.read(connection, addresses, dependsOn, vanishesWith, inherits);
    return Snapshot.of(catalog.major(), objects, dependsOn, vanishesWith, inherits, positions);
  }

  private <T extends PgObject> void readAll(Kind<T> kind, Catalog catalog) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (var results = statement.executeQuery(kind.query(catalog))) {
        var row = new ResultRow(results, addresses);
        while (results.next()) {
          var object = kind.read(row);
          if (object.isPresent()) {
            objects.add(object.get());
            row.address("").ifPresent(address -> place(address, object.get().id()));
          }
        }
      }
    }
  }

  private void place(Addresses.Address address, ObjectId id) {
    addresses.put(address, id);
    if (address.subid() > 0) {
      positions.put(id, address.subid());
    }
  }
}
