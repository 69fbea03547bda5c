package dev.plumbline.postgres;

import dev.plumbline.migrate.ScriptError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Sends a script to the server as one message of the simple query protocol, exactly as written, and
 * counts the statements that complete: only so can a failure without a position be told from its
 * neighbours. {@code java.sql.Statement} does not tell.
 */
final class Wire {

  private static final int FLAGS =
      QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
          | QueryExecutor.QUERY_SUPPRESS_BEGIN
          | QueryExecutor.QUERY_ONESHOT
          | QueryExecutor.QUERY_NO_RESULTS;

  private static final Pattern NUMBERS = Pattern.compile("( \\d+)+$");

  private Wire() {}

  /**
   * @param connection in {@code preferQueryMode=simple} and autocommit, so that the driver adds
   *     nothing of its own
   * @param script SQL text
   * @return the command tag of each statement, such as {@code CREATE TABLE}, without numbers
   * @throws Failed when the server refuses a statement
   */
  static List<String> send(BaseConnection connection, String script) throws Failed {
    var counter = new Counter();
    try {
      execute(connection, script, counter);
      return List.copyOf(counter.tags);
    } catch (SQLException e) {
      throw new Failed(e, counter.tags.size());
    }
  }

  /**
   * The same behind statements of our own, on one journey to the server.
   *
   * @param before statements of our own that change nothing about how the script is read
   * @throws Failed when the server refuses a statement of the script; place and count are the
   *     script's
   * @throws SQLException when it refuses one of ours
   */
  static List<String> send(BaseConnection connection, List<String> before, String script)
      throws Failed, SQLException {
    var counter = new Counter();
    var ours = String.join("; ", before) + ";\n";
    try {
      execute(connection, ours + script, counter);
      return List.copyOf(counter.tags.subList(before.size(), counter.tags.size()));
    } catch (SQLException e) {
      var completed = counter.tags.size();
      // Nothing at all runs when the server can't read the whole.
      if (completed > 0 && completed < before.size()) {
        throw e;
      }
      throw new Failed(
          e,
          described(e, Math.max(0, completed - before.size()))
              .behind(-ours.codePointCount(0, ours.length()), 0));
    }
  }

  private static void execute(BaseConnection connection, String sql, Counter counter)
      throws SQLException {
    var executor = connection.getQueryExecutor();
    // Not createSimpleQuery, which splits a script and sends its statements one by one.
    var whole = executor.createQuery(sql, false, false).query;
    executor.execute(whole, null, counter, 0, 0, FLAGS);
  }

  /** A script failed. */
  static final class Failed extends Exception {
    private final transient ScriptError error;
    private final SQLException problem;

    Failed(SQLException problem, int completed) {
      this(problem, Wire.described(problem, completed));
    }

    /** One that was met in a part of a script, told as if it had been met in the whole. */
    Failed(SQLException problem, ScriptError error) {
      super(problem);
      this.problem = problem;
      this.error = error;
    }

    /** What the server said. */
    ScriptError error() {
      return error;
    }

    SQLException problem() {
      return problem;
    }
  }

  /** What the server said, in our words for it. */
  static ScriptError described(SQLException problem, int completed) {
    var state = SqlStates.state(problem);
    if (problem instanceof PSQLException fromServer && fromServer.getServerErrorMessage() != null) {
      var message = fromServer.getServerErrorMessage();
      return new ScriptError(
          state,
          text(message.getSeverity()).orElse("ERROR"),
          text(message.getMessage()).orElse("no message"),
          text(message.getDetail()),
          text(message.getHint()),
          text(message.getWhere()),
          position(message),
          completed);
    }
    return new ScriptError(
        state,
        "ERROR",
        text(problem.getMessage()).orElse("no message"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        completed);
  }

  private static Optional<Integer> position(ServerErrorMessage message) {
    return message.getPosition() > 0 ? Optional.of(message.getPosition()) : Optional.empty();
  }

  private static Optional<String> text(@Nullable String words) {
    return words == null || words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static final class Counter extends ResultHandlerBase {
    private final List<String> tags = new ArrayList<>();

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
      tags.add(NUMBERS.matcher(status).replaceFirst(""));
    }

    @Override
    public void handleResultRows(
        Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
      tags.add("SELECT");
    }
  }
}
