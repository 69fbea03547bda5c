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

  private static final String CANCELLED = "57014";
  private static final String ADMIN_SHUTDOWN = "57P01";

  private final BaseConnection connection;
  private final WatchedSocket socket;
  private final Thread owner = Thread.currentThread();
  private final Target target;
  private final SessionSettings settings;
  private boolean waitsForDisk = true;
  private volatile boolean ending;

  /**
   * @param socket that the connection talks over
   */
  Session(
      BaseConnection connection, WatchedSocket socket, Target target, SessionSettings settings) {
    this.connection = connection;
    this.socket = socket;
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
    if (ending) {
      throw new Wire.Failed(ended(), 0);
    }
    try {
      return PsqlText.isPlain(sql) ? Wire.send(connection, sql) : PsqlScript.send(connection, sql);
    } catch (Wire.Failed e) {
      throw unlessByUs(e);
    }
  }

  /**
   * The program ends: no script is begun any more, and what the server works on is cancelled. That
   * is then no failure of a script, and our own statements, which clean up, still run.
   */
  void end() {
    ending = true;
    try {
      connection.cancelQuery();
    } catch (SQLException e) {
      // It can't be reached; nor can what runs in it be told to stop.
    }
  }

  private Wire.Failed unlessByUs(Wire.Failed failed) {
    return isByUs(failed.problem()) ? new Wire.Failed(ended(), failed.error().completed()) : failed;
  }

  private boolean isByUs(SQLException problem) {
    return ending && SqlStates.state(problem).equals(CANCELLED);
  }

  private static SQLException ended() {
    return new SQLException("the program was told to end", ADMIN_SHUTDOWN);
  }

  /**
   * Sends a script behind statements of our own, as one message where it can be one.
   *
   * @return the command tag of each statement of the script
   * @throws SQLException when one of ours is refused
   */
  List<String> script(List<String> before, String sql) throws Wire.Failed, SQLException {
    if (!PsqlText.isPlain(sql)) {
      run(String.join("; ", before));
      return script(sql);
    }
    if (ending) {
      throw new Wire.Failed(ended(), 0);
    }
    try {
      return Wire.send(connection, before, sql);
    } catch (Wire.Failed e) {
      throw unlessByUs(e);
    }
  }

  /** Sends statements of our own as one message. */
  void run(String sql) throws SQLException {
    try {
      Wire.send(connection, sql);
    } catch (Wire.Failed e) {
      throw isByUs(e.problem()) ? ended() : e.problem();
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
    } catch (SQLException e) {
      throw isByUs(e) ? ended() : e;
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

  /** How long an answer has been waited for; zero when none is. */
  Duration waited() {
    return socket.waited();
  }

  /** The thread that opened it, and works with it. */
  Thread owner() {
    return owner;
  }

  /** Whoever waits for an answer waits no longer: the connection counts as lost. */
  void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      // It is gone already.
    }
  }

  @Override
  public void close() {
    OpenSessions.remove(this);
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
