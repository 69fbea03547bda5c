package dev.plumbline.postgres;

import dev.plumbline.kind.table.Indexes.Index;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Drops what a failed concurrent build leaves behind: an index that is {@code INVALID}, slows down
 * every write, and is in the way of the next attempt. Those that were there before are left alone.
 *
 * <p>Source: PostgreSQL's documentation of {@code CREATE INDEX}, "Building Indexes Concurrently".
 */
final class InvalidIndexes {

  static final String ALL =
      "SELECT c.oid::text, quote_ident(n.nspname) || '.' || quote_ident(c.relname), n.nspname, c.relname"
          + " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE NOT i.indisvalid AND c.relkind = 'i'"
          // What somebody else builds at this moment is theirs.
          + " AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p"
          + " WHERE p.index_relid = c.oid AND p.pid <> pg_backend_pid())";

  private final Session session;
  private final Set<String> before = new HashSet<>();

  private InvalidIndexes(Session session) {
    this.session = session;
  }

  /** Takes those for old that are invalid in a schema too. */
  static InvalidIndexes besides(Session session, Snapshot snapshot) throws SQLException {
    var indexes = new InvalidIndexes(session);
    for (var row : session.query(ALL)) {
      var known = snapshot.find(ObjectId.of(ObjectKind.INDEX, row.text(2), row.text(3)));
      if (known.filter(object -> object instanceof Index index && !index.valid()).isPresent()) {
        indexes.before.add(row.text(0));
      }
    }
    return indexes;
  }

  /** Remembers the ones that are there already. */
  static InvalidIndexes before(Session session) throws SQLException {
    var indexes = new InvalidIndexes(session);
    session.query(ALL).forEach(row -> indexes.before.add(row.text(0)));
    return indexes;
  }

  /**
   * Drops the ones that came since; does nothing on a session that is gone.
   *
   * @throws SQLException when one can't be dropped
   */
  void dropNew() throws SQLException {
    if (session.isClosed()) {
      return;
    }
    for (var row : session.query(ALL)) {
      if (!before.contains(row.text(0))) {
        session.run("DROP INDEX CONCURRENTLY IF EXISTS " + row.text(1));
      }
    }
  }
}
