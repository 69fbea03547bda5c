package dev.plumbline.postgres;

import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Kinds;
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
 * the edges, all in one round trip. It takes no locks beyond reading, and a role that may only read
 * the catalogs is enough.
 */
public final class CatalogReader {

  /** Deparsing looks at the newest catalog, whatever the transaction's snapshot shows. */
  private static final String CACHE_LOOKUP_FAILED = "XX000";

  private static final int ATTEMPTS = 3;

  private final Addresses addresses = new Addresses();
  private final List<PgObject> objects = new ArrayList<>();
  private final Map<ObjectId, Integer> positions = new HashMap<>();

  private CatalogReader() {}

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
    return read(connection, scope, same -> {});
  }

  /**
   * The same, and something else besides in the same transaction.
   *
   * @param besides is called again when the reading has to be
   */
  static Snapshot read(Connection connection, Scope scope, Besides besides) throws SQLException {
    var attempts = connection.getAutoCommit() ? ATTEMPTS : 1;
    for (var attempt = 1; ; attempt++) {
      try {
        return readOnce(connection, scope, besides);
      } catch (CatalogMoved e) {
        if (attempt == attempts) {
          throw new SQLException(
              "the schema is being changed while it is read: " + e.getMessage(), "40001", e);
        }
      }
    }
  }

  /** What else is read. */
  @FunctionalInterface
  interface Besides {
    void read(Connection connection) throws SQLException;
  }

  private static Snapshot readOnce(Connection connection, Scope scope, Besides besides)
      throws SQLException {
    var managed = new Managed(scope);
    try (var session = ReadingSession.begin(connection, managed.query())) {
      var snapshot = new CatalogReader().read(connection, managed.catalog());
      besides.read(connection);
      session.finish();
      return snapshot;
    } catch (SQLException e) {
      if (CACHE_LOOKUP_FAILED.equals(e.getSQLState())) {
        throw new CatalogMoved(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private Snapshot read(Connection connection, Catalog catalog) throws SQLException {
    var trip = new RoundTrip();
    for (var kind : Kinds.ALL) {
      trip.then(kind.query(catalog), rows -> readAll(kind, rows));
    }
    var edges = new EdgeRows(trip);
    trip.go(connection);
    return Snapshot.of(catalog.major(), objects, () -> edges.between(addresses), positions);
  }

  private <T extends PgObject> void readAll(Kind<T> kind, ResultRows rows) {
    var row = new ResultRow(rows, addresses);
    while (rows.next()) {
      var object = kind.read(row);
      if (object.isPresent()) {
        objects.add(object.get());
        place(row.address(""), object.get().id());
      }
    }
  }

  private void place(long address, ObjectId id) {
    if (address != Addresses.NONE) {
      addresses.put(address, id);
      if (Addresses.subid(address) > 0) {
        positions.put(id, Addresses.subid(address));
      }
    }
  }
}
