package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/**
 * Several statements on one journey to the server. Each result is used as soon as it is there,
 * while the server works on the next; {@code java.sql} would wait for them one by one.
 */
final class RoundTrip {

  /** Uses the rows of one query. */
  interface Use {
    void rows(ResultRows rows);
  }

  /**
   * A query and what becomes of its rows.
   *
   * @param sql one statement
   * @param use of its rows
   */
  record Query(String sql, Use use) {}

  private final List<String> statements = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();

  /** Adds a statement without rows. */
  RoundTrip then(String statement) {
    statements.add(statement);
    return this;
  }

  /** Adds a query; queries come in the order of their uses. */
  RoundTrip then(String query, Use use) {
    statements.add(query);
    uses.add(use);
    return this;
  }

  /**
   * Goes there and back.
   *
   * @throws SQLException when the server refuses a statement; those behind it are not run
   */
  void go(Connection connection) throws SQLException {
    var executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
    var flags =
        QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
            | QueryExecutor.QUERY_ONESHOT
            | QueryExecutor.QUERY_NO_BINARY_TRANSFER
            | (connection.getAutoCommit() ? QueryExecutor.QUERY_SUPPRESS_BEGIN : 0);
    var query = executor.createQuery(String.join(";\n", statements), false, false).query;
    var handler = new Handler(uses);
    executor.execute(query, null, handler, 0, 0, flags);
    handler.finish();
  }

  private static final class Handler extends ResultHandlerBase {
    private final List<Use> uses;
    private int next;
    private @Nullable RuntimeException failure;

    Handler(List<Use> uses) {
      this.uses = uses;
    }

    @Override
    public void handleResultRows(
        org.postgresql.core.Query query,
        Field[] fields,
        List<Tuple> tuples,
        @Nullable ResultCursor cursor) {
      if (failure != null) {
        return;
      }
      try {
        uses.get(next++).rows(new ResultRows(fields, tuples));
      } catch (RuntimeException e) {
        // The rest of the answer is on its way: it is taken in first, or the connection is lost.
        failure = e;
      }
    }

    void finish() {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
