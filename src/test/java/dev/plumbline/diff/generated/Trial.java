package dev.plumbline.diff.generated;

import dev.plumbline.diff.Judge;
import dev.plumbline.testing.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes two models on one server and has the way between them judged.
 *
 * @param server where
 * @param owners whether owners count
 */
record Trial(PostgresServer server, boolean owners) {

  /** What went wrong, with the plan as far as there was one. */
  record Failure(String plan, Throwable cause) {

    /** Rough enough to tell whether a smaller case shows the same. */
    String signature() {
      var message = String.valueOf(cause.getMessage()).strip();
      var error = message.lines().filter(line -> line.startsWith("ERROR")).findFirst();
      return cause.getClass().getSimpleName()
          + error
              .orElse(message.lines().findFirst().orElse(""))
              .replaceAll("\"([^\"]|\"\")*\"|\\d+", "")
              .replaceAll("(type|function|column|table|view) \\S+", "$1");
    }
  }

  String sql(Model model) {
    return Script.of(model, server.major(), owners).sql();
  }

  /** Makes both anew and judges. */
  Optional<Failure> run(Model before, Model after) {
    var left = server.createDatabase();
    try {
      make(left, before);
      return run(left, after);
    } finally {
      server.dropDatabase(left);
    }
  }

  /** Judges the way from a database that is there, to which it returns. */
  Optional<Failure> run(String left, Model after) {
    var right = server.createDatabase();
    var seen = new StringBuilder();
    try {
      make(right, after);
      Judge.judge(
          server,
          left,
          right,
          owners,
          (way, plan) -> seen.append("-- ").append(way).append('\n').append(plan.script()));
      return Optional.empty();
    } catch (SQLException | RuntimeException | AssertionError e) {
      return Optional.of(new Failure(seen.toString(), e));
    } finally {
      server.dropDatabase(right);
    }
  }

  /**
   * Makes the model in an empty database.
   *
   * @return the model without what PostgreSQL refuses
   */
  Model make(String database, Model model) {
    var url = server.url(database).replace("//postgres@", "//");
    try (var connection =
            DriverManager.getConnection("jdbc:" + url + "?preferQueryMode=simple", "postgres", "");
        var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      connection.setAutoCommit(false);
      var possible = model;
      while (true) {
        var script = Script.of(possible, server.major(), owners);
        try {
          statement.execute(script.sql());
          connection.commit();
          return possible;
        } catch (SQLException e) {
          connection.rollback();
        }
        var refused = refused(statement, script.pieces());
        connection.rollback();
        if (refused.isEmpty()) {
          throw new IllegalStateException("refused as a whole, accepted in pieces");
        }
        possible = possible.without(refused);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Long> refused(java.sql.Statement statement, List<Script.Piece> pieces)
      throws SQLException {
    var refused = new ArrayList<Long>();
    for (var piece : pieces) {
      statement.execute("savepoint here");
      try {
        statement.execute(piece.sql());
      } catch (SQLException e) {
        if (Boolean.getBoolean("properties.refused")) {
          System.out.println(piece.sql() + "\n  " + e.getMessage());
        }
        statement.execute("rollback to here");
        refused.add(piece.thing().id());
      }
      statement.execute("release here");
    }
    return refused;
  }
}
