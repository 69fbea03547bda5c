package dev.plumbline.postgres;

import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Facts;
import dev.plumbline.migrate.Identity;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a database about itself, in one round trip. */
final class FactsQuery {

  /** What Prisma does not count when it asks whether a database is empty. */
  private static final String POSTGIS =
      "'spatial_ref_sys', 'geometry_columns', 'geography_columns', 'raster_columns', 'raster_overviews'";

  private FactsQuery() {}

  /**
   * What one look at a database tells.
   *
   * @param facts what it says of itself
   * @param counters of its catalogs, {@link CatalogCounters}; empty when the server does not count
   */
  record Look(Facts facts, Optional<String> counters) {}

  /**
   * @param session in the target
   * @param desired for the schemas that are looked at
   */
  static Look ask(Session session, Desired desired) throws SQLException {
    var results = session.results(sql(desired) + ";\n" + CatalogCounters.SQL);
    return new Look(facts(session, results.get(0).get(0)), results.get(1).get(0).maybe(0));
  }

  private static String sql(Desired desired) {
    var schemas =
        Stream.concat(desired.schemas().stream(), Stream.of(desired.historySchema()))
            .distinct()
            .map(Sql::literal)
            .collect(Collectors.joining(", "));
    return """
                SELECT current_setting('server_version_num'), current_setting('server_version'),
                       current_database(), pg_is_in_recovery(),
                       current_setting('transaction_read_only') = 'on',
                       EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE n.nspname = %s AND c.relname = '%s' AND c.relkind IN ('r', 'p')),
                       EXISTS (SELECT FROM pg_namespace WHERE nspname = 'prisma_contract'),
                       ARRAY_TO_STRING(ARRAY(
                         SELECT n.nspname || '.' || c.relname
                           FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                          WHERE c.relkind = 'r' AND n.nspname IN (%s)
                            AND c.relname NOT IN ('%s', %s)
                          ORDER BY 1 LIMIT 6), E'\\x01'),
                       CASE WHEN has_function_privilege('pg_control_system()', 'EXECUTE')
                            THEN (SELECT system_identifier FROM pg_control_system()) END,
                       (SELECT oid FROM pg_database WHERE datname = current_database()),
                       to_char(pg_postmaster_start_time() AT TIME ZONE 'UTC', %s)
                """
        .formatted(
            Sql.literal(desired.historySchema()),
            HistoryTable.NAME,
            schemas,
            HistoryTable.NAME,
            POSTGIS,
            HistoryTable.READABLE);
  }

  private static Facts facts(Session session, Session.Row row) {
    var tables = row.text(7);
    return new Facts(
        row.number(0),
        row.text(1).split(" ", 2)[0],
        identity(session, row),
        readOnly(session, row),
        row.flag(5),
        row.flag(6),
        tables.isEmpty() ? List.of() : List.of(tables.split("\u0001")));
  }

  private static Identity identity(Session session, Session.Row row) {
    return new Identity(
        row.maybe(8),
        row.text(9),
        row.text(2),
        session.target().host() + ":" + session.target().port(),
        row.text(10));
  }

  private static Optional<String> readOnly(Session session, Session.Row row) {
    if (row.flag(3)) {
      return Optional.of(
          session.target().display() + " is a standby: nothing can be written there.");
    }
    return row.flag(4)
        ? Optional.of(session.target().display() + " is read-only (default_transaction_read_only).")
        : Optional.empty();
  }
}
