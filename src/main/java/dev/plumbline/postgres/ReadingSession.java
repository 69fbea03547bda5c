package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

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
    // catalogs
    // whose size the planner only guesses take ten times as long as hash joins.
    SETTINGS.put("enable_nestloop", "off");
    SETTINGS.put("jit", "off");
  }

  private final Connection connection;
  private final boolean ownTransaction;
  private final Map<String, String> before = new LinkedHashMap<>();
  private boolean finished;

  private ReadingSession(Connection connection, boolean ownTransaction) {
    this.connection = connection;
    this.ownTransaction = ownTransaction;
  }

  static ReadingSession begin(Connection connection) throws SQLException {
    var session = new ReadingSession(connection, connection.getAutoCommit());
    try (var statement = connection.createStatement()) {
      if (session.ownTransaction) {
        connection.setAutoCommit(false);
        statement.execute("set transaction isolation level repeatable read, read only");
      }
      for (var setting : SETTINGS.keySet()) {
        try (var value = statement.executeQuery("show " + setting)) {
          value.next();
          session.before.put(setting, value.getString(1));
        }
      }
      session.set(SETTINGS);
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  /** The caller's transaction goes on, so its settings are put back now. */
  void finish() throws SQLException {
    if (!ownTransaction) {
      set(before);
    }
    finished = true;
  }

  private void set(Map<String, String> values) throws SQLException {
    try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
      for (var setting : values.entrySet()) {
        statement.setString(1, setting.getKey());
        statement.setString(2, setting.getValue());
        try (var result = statement.executeQuery()) {
          result.next();
        }
      }
    }
  }

  /** A transaction of our own ends here; one that failed in the caller's hands is the caller's. */
  @Override
  public void close() throws SQLException {
    if (ownTransaction) {
      if (!finished || !connection.isClosed()) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }
}
