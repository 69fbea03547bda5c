package dev.plumbline.postgres;

import dev.plumbline.lint.Lock;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one look at a database showed of its relations, by oid: before migrations all of it, in a
 * transaction what that transaction has locked or written.
 *
 * <p>Only what belongs to the database itself has an oid of 16384 or more. {@code age(xmin)} is 0
 * or less for what this transaction wrote. Counters that PostgreSQL has not yet reported would run
 * on into the next transaction, so they are reported with this one.
 */
record CatalogLook(
    List<Held> relations, List<Attribute> attributes, List<Schema> schemas, List<Label> labels) {

  /**
   * A relation.
   *
   * @param modes of the locks on it
   * @param state empty when it is gone
   */
  record Held(
      long oid,
      Set<Lock> modes,
      Optional<RelationState> state,
      boolean scanned,
      boolean updated,
      boolean deleted) {}

  /** A column of a table. */
  record Attribute(long table, int number, String name, String type, boolean dropped) {}

  /** A schema. */
  record Schema(long oid, String name) {}

  /** A value of an enum. */
  record Label(long oid, ObjectId type, String text) {}

  private static final String MINE =
      "pid = pg_backend_pid() AND locktype = 'relation' AND granted AND relation >= 16384"
          + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
  private static final String ATTRIBUTES =
      "SELECT a.attrelid, a.attnum, a.attname,"
          + " coalesce(format_type(nullif(a.atttypid, 0), a.atttypmod), ''), a.attisdropped"
          + " FROM pg_attribute a WHERE a.attnum > 0 AND a.attrelid ";
  private static final String SCHEMAS =
      "SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_'"
          + " AND nspname <> 'information_schema'";
  private static final String LABELS =
      "SELECT e.oid, n.nspname, t.typname, e.enumlabel FROM pg_enum e"
          + " JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace";

  /** Everything that is there. */
  private static final String ALL =
      "SELECT c.oid, NULL, true, "
          + RelationState.COLUMNS
          + ", 0, 0, 0 FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid"
          + " WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'i', 'I', 'v', 'f')"
          + " AND c.relpersistence <> 't' AND c.relnamespace <> 'pg_toast'::regnamespace;\n"
          + ATTRIBUTES
          + "IN (SELECT oid FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'p', 'f'));\n"
          + SCHEMAS
          + ";\n"
          + LABELS
          + ";\nSELECT pg_stat_force_next_flush()";

  /** What the transaction that is open has locked or written. */
  private static final String OWN =
      "SELECT l.relation, string_agg(l.mode, ' '), c.oid IS NOT NULL, "
          + RelationState.COLUMNS
          + ", pg_stat_get_xact_numscans(l.relation), pg_stat_get_xact_tuples_updated(l.relation),"
          + " pg_stat_get_xact_tuples_deleted(l.relation)"
          + " FROM pg_locks l LEFT JOIN pg_class c ON c.oid = l.relation"
          + " LEFT JOIN pg_index i ON i.indexrelid = c.oid WHERE l."
          + MINE
          + " GROUP BY l.relation, c.oid, i.indexrelid;\n"
          + ATTRIBUTES
          + "IN (SELECT relation FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND "
          + MINE
          + ");\n"
          + SCHEMAS
          + ";\n"
          + LABELS
          + " WHERE age(e.xmin) <= 0;\nSELECT pg_stat_force_next_flush()";

  static CatalogLook atAll(Session session) throws SQLException {
    return look(session, ALL);
  }

  static CatalogLook atOwn(Session session) throws SQLException {
    return look(session, OWN);
  }

  private static CatalogLook look(Session session, String sql) throws SQLException {
    var results = session.results(sql);
    return new CatalogLook(
        results.get(0).stream().map(CatalogLook::held).toList(),
        results.get(1).stream().map(CatalogLook::attribute).toList(),
        results.get(2).stream()
            .map(row -> new Schema(Long.parseLong(row.text(0)), row.text(1)))
            .toList(),
        results.get(3).stream().map(CatalogLook::label).toList());
  }

  private static Held held(Session.Row row) {
    return new Held(
        Long.parseLong(row.text(0)),
        modes(row.maybe(1).orElse("")),
        row.flag(2) ? Optional.of(RelationState.of(row, 3)) : Optional.empty(),
        !row.text(12).equals("0"),
        !row.text(13).equals("0"),
        !row.text(14).equals("0"));
  }

  private static Set<Lock> modes(String words) {
    var modes = EnumSet.noneOf(Lock.class);
    for (var word : words.split(" ")) {
      if (!word.isEmpty()) {
        modes.add(Lock.of(word));
      }
    }
    return modes;
  }

  private static Attribute attribute(Session.Row row) {
    return new Attribute(
        Long.parseLong(row.text(0)), row.number(1), row.text(2), row.text(3), row.flag(4));
  }

  private static Label label(Session.Row row) {
    return new Label(
        Long.parseLong(row.text(0)),
        ObjectId.of(ObjectKind.ENUM, row.text(1), row.text(2)),
        row.text(3));
  }
}
