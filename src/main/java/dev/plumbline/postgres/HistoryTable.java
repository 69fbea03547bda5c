package dev.plumbline.postgres;

import dev.plumbline.migrate.History;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Migration;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code _prisma_migrations}, read and written as Prisma's engine does: the same columns, ids and
 * times made by the client.
 */
final class HistoryTable {

  /** Its name, always. */
  static final String NAME = "_prisma_migrations";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

  /** How times are asked for: in UTC, to the microsecond. */
  static final String READABLE = "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'";

  private static final int LONGEST_LOG = 100_000;

  private final String schema;

  HistoryTable(String schema) {
    this.schema = schema;
  }

  /** Its name with its schema, quoted. */
  String qualified() {
    return Sql.identifier(schema) + "." + NAME;
  }

  /** Makes the schema and the table where they are missing. */
  void create(Session session) throws SQLException {
    // CREATE SCHEMA IF NOT EXISTS asks for a right that nobody needs when it is there.
    var missing =
        session.query(
            "SELECT to_regnamespace(" + Sql.literal(Sql.identifier(schema)) + ") IS NULL");
    if (missing.get(0).flag(0)) {
      session.run("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(schema));
    }
    session.run(
        "CREATE TABLE IF NOT EXISTS "
            + qualified()
            + """
             (
                id                      VARCHAR(36) PRIMARY KEY NOT NULL,
                checksum                VARCHAR(64) NOT NULL,
                finished_at             TIMESTAMPTZ,
                migration_name          VARCHAR(255) NOT NULL,
                logs                    TEXT,
                rolled_back_at          TIMESTAMPTZ,
                started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
                applied_steps_count     INTEGER NOT NULL DEFAULT 0
            )""");
  }

  /** Reads all rows. */
  History read(Session session) throws SQLException {
    return new History(session.query(selectSql()).stream().map(HistoryTable::row).toList());
  }

  private String selectSql() {
    return "SELECT id, checksum, "
        + readable("started_at")
        + readable("finished_at")
        + "migration_name, left(logs, "
        + LONGEST_LOG
        + "), "
        + readable("rolled_back_at")
        + "applied_steps_count FROM "
        + qualified()
        + " ORDER BY started_at";
  }

  private static String readable(String column) {
    return "to_char(" + column + " AT TIME ZONE 'UTC', " + READABLE + "), ";
  }

  private static HistoryRow row(Session.Row row) {
    return new HistoryRow(
        row.text(0),
        row.text(1),
        Instant.parse(row.text(2)),
        row.maybe(3).map(Instant::parse),
        row.text(4),
        row.maybe(5),
        row.maybe(6).map(Instant::parse),
        row.number(7));
  }

  /**
   * The row of a migration that has been started.
   *
   * @param id its key
   * @param migration the migration
   * @param at when it was started
   */
  record Started(String id, Migration migration, Instant at) {

    /** One that starts now. */
    static Started now(Migration migration, Instant at) {
      return new Started(newId(), migration, at);
    }
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  /** Says that a migration has been started. */
  String startSql(Started row) {
    return "INSERT INTO %s (id, checksum, started_at, migration_name) VALUES (%s)"
        .formatted(qualified(), start(row));
  }

  private static String start(Started row) {
    return "%s, %s, %s, %s"
        .formatted(
            Sql.literal(row.id()),
            Sql.literal(row.migration().checksum()),
            time(row.at()),
            Sql.literal(row.migration().name()));
  }

  /**
   * Says that a started migration is applied; returns a row where this is the transaction that
   * recorded its start.
   */
  String finishSql(Started row, Instant at) {
    return "UPDATE %s SET applied_steps_count = 1, logs = NULL, finished_at = %s WHERE id = %s AND xmin = pg_current_xact_id()::xid RETURNING id"
        .formatted(qualified(), time(at), Sql.literal(row.id()));
  }

  /** Says that a migration is applied, whether or not its script has undone or kept its start. */
  String finishAnywaySql(Started row, Instant at) {
    return "INSERT INTO %s (id, checksum, started_at, migration_name, finished_at, applied_steps_count) VALUES (%s, %s, 1) ON CONFLICT (id) DO UPDATE SET applied_steps_count = 1, logs = NULL, finished_at = excluded.finished_at"
        .formatted(qualified(), start(row), time(at));
  }

  /** Says that a migration failed, or how far it has come, whether or not its start is recorded. */
  String logSql(Started row, String log) {
    return "INSERT INTO %s (id, checksum, started_at, migration_name, logs) VALUES (%s, %s) ON CONFLICT (id) DO UPDATE SET logs = excluded.logs"
        .formatted(qualified(), start(row), Sql.literal(log));
  }

  /** Takes back the start of a migration of which nothing took effect. */
  String forgetSql(Started row) {
    return "DELETE FROM %s WHERE id = %s AND finished_at IS NULL"
        .formatted(qualified(), Sql.literal(row.id()));
  }

  /** Marks migrations applied that did not run here, as {@code resolve --applied} does. */
  String markAppliedSql(List<Migration> migrations, Instant from) {
    var sql = new StringBuilder();
    var at = from;
    for (var migration : migrations) {
      sql.append(
          "INSERT INTO %s (id, checksum, started_at, finished_at, migration_name, logs) VALUES (%s, %s, %s, %s, %s, '');\n"
              .formatted(
                  qualified(),
                  Sql.literal(newId()),
                  Sql.literal(migration.checksum()),
                  time(at),
                  time(at),
                  Sql.literal(migration.name())));
      // Rows are read in the order of their times.
      at = at.plusNanos(1_000);
    }
    return sql.toString();
  }

  /** Marks the failed rows of a name rolled back, as {@code resolve --rolled-back} does. */
  String rollBackSql(String name, Instant at) {
    return "UPDATE %s SET rolled_back_at = %s WHERE migration_name = %s AND finished_at IS NULL AND rolled_back_at IS NULL"
        .formatted(qualified(), time(at), Sql.literal(name));
  }

  /** Marks the applied rows of a name rolled back: what they made was undone. */
  String revertSql(String name, String log, Instant at) {
    return "UPDATE %s SET rolled_back_at = %s, logs = %s WHERE migration_name = %s AND finished_at IS NOT NULL AND rolled_back_at IS NULL"
        .formatted(qualified(), time(at), Sql.literal(log), Sql.literal(name));
  }

  /** Replaces the log of one row. */
  String logSql(HistoryRow row, String log) {
    return "UPDATE %s SET logs = %s WHERE id = %s"
        .formatted(qualified(), Sql.literal(log), Sql.literal(row.id()));
  }

  /** Replaces the log of one row, and marks it rolled back if it is not yet. */
  String rollBackSql(HistoryRow row, String log, Instant at) {
    return "UPDATE %s SET rolled_back_at = coalesce(rolled_back_at, %s), logs = %s WHERE id = %s"
        .formatted(qualified(), time(at), Sql.literal(Optional.of(log)), Sql.literal(row.id()));
  }

  private static String time(Instant at) {
    return "'" + TIME.format(at) + "'";
  }
}
