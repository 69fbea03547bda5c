package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings under which PostgreSQL deparses definitions the same way for everybody, as {@code
 * pg_dump} sets them; put back at the end.
 */
final class ReadingSession implements AutoCloseable {

  private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

  static {
    SETTINGS.put("search_path", "");
    SETTINGS.put("DateStyle", "ISO");
    SETTINGS.put("IntervalStyle", "postgres");
    SETTINGS.put("extra_float_digits", "3");
    SETTINGS.put("quote_all_identifiers", "off");
    SETTINGS.put("bytea_output", "hex");
    // A shadow database was filled a moment ago and has no statistics yet: nested loops over
    // catalogs whose size the planner only guesses take ten times as long as hash joins.
    SETTINGS.put("enable_nestloop", "off");
    SETTINGS.put("jit", "off");
    // Two sides are read at once as it is, and a worker costs more than it takes over.
    SETTINGS.put("max_parallel_workers_per_gather", "0");
    // Hash tables of catalogs stay in memory.
    SETTINGS.put("work_mem", "64MB");
  }

  private final Connection connection;
  private final boolean ownTransaction;
  private final Map<String, String> before = new LinkedHashMap<>();

  private ReadingSession(Connection connection, boolean ownTransaction) {
    this.connection = connection;
    this.ownTransaction = ownTransaction;
  }

  /**
   * @param connection in autocommit for a transaction of our own, else in the caller's
   * @param first goes the same way, behind the settings
   */
  static ReadingSession begin(Connection connection, RoundTrip.Query first) throws SQLException {
    var session = new ReadingSession(connection, connection.getAutoCommit());
    try {
      var trip = new RoundTrip();
      if (session.ownTransaction) {
        trip.then("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      } else {
        trip.then(
            SETTINGS.keySet().stream()
                .map(name -> "current_setting('%s') AS \"%s\"".formatted(name, name))
                .collect(Collectors.joining(", ", "SELECT ", "")),
            session::remember);
      }
      trip.then(set(SETTINGS), rows -> {}).then(first.sql(), first.use()).go(connection);
      return session;
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void remember(ResultRows values) {
    values.next();
    for (var name : SETTINGS.keySet()) {
      before.put(name, String.valueOf(values.text(values.column(name))));
    }
  }

  /** The caller's transaction goes on, so its settings are put back now. */
  void finish() throws SQLException {
    if (!ownTransaction) {
      new RoundTrip().then(set(before), rows -> {}).go(connection);
    }
  }

  private static String set(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            each ->
                "set_config(%s, %s, true)"
                    .formatted(Sql.literal(each.getKey()), Sql.literal(each.getValue())))
        .collect(Collectors.joining(", ", "SELECT ", ""));
  }

  /** A transaction of our own ends here; one that failed in the caller's hands is the caller's. */
  @Override
  public void close() throws SQLException {
    if (ownTransaction && !connection.isClosed()) {
      new RoundTrip().then("ROLLBACK").go(connection);
    }
  }
}
