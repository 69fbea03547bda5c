package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * One connection, in autocommit and in the simple query protocol, so that the server sees exactly
 * the text that it is given.
 */
final class Session implements AutoCloseable {

  private final BaseConnection connection;
  private final Target target;
  private final SessionSettings settings;
  private boolean waitsForDisk = true;

  Session(BaseConnection connection, Target target, SessionSettings settings) {
    this.connection = connection;
    this.target = target;
    this.settings = settings;
  }

  /** Where it leads to. */
  Target target() {
    return target;
  }

  /** For those who read through {@code java.sql}. */
  Connection connection() {
    return connection;
  }

  SessionSettings settings() {
    return settings;
  }

  /**
   * Sends a script: as one message, unless rows of {@code COPY … FROM stdin} have to go their own
   * way.
   *
   * @return the command tag of each of its statements
   */
  List<String> script(String sql) throws Wire.Failed {
    return PsqlText.isPlain(sql) ? Wire.send(connection, sql) : PsqlScript.send(connection, sql);
  }

  /**
   * Sends a script behind statements of our own, as one message where it can be one.
   *
   * @return the command tag of each statement of the script
   * @throws SQLException when one of ours is refused
   */
  List<String> script(List<String> before, String sql) throws Wire.Failed, SQLException {
    if (PsqlText.isPlain(sql)) {
      return Wire.send(connection, before, sql);
    }
    run(String.join("; ", before));
    return script(sql);
  }

  /** Sends statements of our own as one message. */
  void run(String sql) throws SQLException {
    try {
      Wire.send(connection, sql);
    } catch (Wire.Failed e) {
      throw e.problem();
    }
  }

  /**
   * Sends statements of our own as one message.
   *
   * @return the rows of each statement that returns rows, as texts
   */
  List<List<Row>> results(String sql) throws SQLException {
    var all = new ArrayList<List<Row>>();
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      var isRows = statement.execute(sql);
      while (isRows || statement.getUpdateCount() != -1) {
        if (isRows) {
          try (var rows = statement.getResultSet()) {
            all.add(read(rows));
          }
        }
        isRows = statement.getMoreResults();
      }
    }
    return all;
  }

  /** Sends one query. */
  List<Row> query(String sql) throws SQLException {
    return results(sql).get(0);
  }

  /** Whether a transaction is open, failed or not. */
  boolean inTransaction() {
    return connection.getTransactionState() != TransactionState.IDLE;
  }

  /**
   * Whether the commits of scripts are waited for until they are on disk. The server brings commits
   * to disk in their order: one that is waited for takes all before it along, and a crash loses the
   * last of the others, never one from between.
   */
  void waitForDisk(boolean wait) {
    waitsForDisk = wait;
  }

  /** Statements of our own right before a script, undone when the session is set up again. */
  List<String> beforeScriptSql() {
    return waitsForDisk
        ? List.of(settings.scriptSql())
        : List.of(settings.scriptSql(), "SET synchronous_commit TO off");
  }

  /** Undoes what a script left open, and sets the session up again. */
  void reset() throws SQLException {
    if (inTransaction()) {
      run("ROLLBACK");
    }
    run(settings.sql());
  }

  /** The process that serves this session. */
  int pid() {
    return connection.getBackendPID();
  }

  /** Whether the connection is known to be gone. */
  boolean isClosed() {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** How long an answer may take; zero is as long as it takes. */
  void answerWithin(Duration limit) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is gone either way, and what was done on it has been told already.
    }
  }

  private static List<Row> read(ResultSet rows) throws SQLException {
    var width = rows.getMetaData().getColumnCount();
    var all = new ArrayList<Row>();
    while (rows.next()) {
      var values = new ArrayList<Optional<String>>(width);
      for (var column = 1; column <= width; column++) {
        values.add(Optional.ofNullable(rows.getString(column)));
      }
      all.add(new Row(values));
    }
    return all;
  }

  /**
   * One row of a result.
   *
   * @param values the columns' texts in their order; empty for NULL
   */
  record Row(List<Optional<String>> values) {

    /** A column that is never NULL, from 0. */
    String text(int column) {
      return values.get(column).orElseThrow();
    }

    /** A column that may be NULL, from 0. */
    Optional<String> maybe(int column) {
      return values.get(column);
    }

    /** A column of type boolean, from 0. */
    boolean flag(int column) {
      return text(column).equals("t");
    }

    /** A column of a whole number, from 0. */
    int number(int column) {
      return Integer.parseInt(text(column));
    }
  }
}
