package dev.plumbline.demo;

import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.PostgresServer;
import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Does things and shows them: each command as a person would type it, and what it answered.
 *
 * @param out where it is shown
 * @param kubernetes the API server
 * @param postgres the PostgreSQL server
 * @param namespace that every kubectl command is about
 * @param database that every SQL statement runs in
 */
record Stage(
    PrintStream out,
    ApiServer kubernetes,
    PostgresServer postgres,
    String namespace,
    String database) {

  private static final int WIDEST = 360;

  /** A headline. */
  void chapter(String title) {
    out.println();
    out.println("━━ " + title + " " + "━".repeat(Math.max(3, 92 - title.length())));
  }

  /** A sentence or two. */
  void say(String text) {
    out.println();
    text.lines().forEach(line -> out.println("  " + line));
  }

  /**
   * Applies manifests, showing them.
   *
   * @throws IllegalStateException when the API server refuses them
   */
  void apply(String manifests) {
    command("kubectl apply -f - <<EOF");
    manifests.lines().forEach(line -> out.println("    " + line));
    out.println("    EOF");
    answer(kubernetes.kubectlReading(manifests, "-n", namespace, "apply", "-f", "-").orThrow());
  }

  /**
   * Runs kubectl, showing the command and its answer.
   *
   * @throws IllegalStateException when it fails
   */
  String kubectl(String... arguments) {
    command("kubectl " + String.join(" ", List.of(arguments).stream().map(Stage::quoted).toList()));
    var answer = quietly(arguments);
    answer(answer);
    return answer;
  }

  /** Runs kubectl without showing anything. */
  String quietly(String... arguments) {
    var all = new ArrayList<>(List.of("-n", namespace));
    all.addAll(List.of(arguments));
    return kubernetes.kubectl(all.toArray(String[]::new)).orThrow();
  }

  /** Waits as {@code kubectl wait} does, for up to a minute. */
  void await(String condition) {
    kubectl("wait", "databaseschema/shop", "--for=" + condition, "--timeout=60s");
  }

  /** Runs SQL as psql would, showing it. */
  void psql(String sql) {
    command("psql " + database + " -c " + quoted(sql));
    postgres.execute(database, sql);
  }

  /** Runs a query as psql would, showing it and its rows. */
  void query(String sql) {
    command("psql " + database + " -c " + quoted(sql));
    try (var connection = postgres.connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      answer(table(rows));
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** Shows a text as part of an answer. */
  void answer(String text) {
    text.lines().map(String::stripTrailing).forEach(line -> out.println("    " + trimmed(line)));
  }

  private static String trimmed(String line) {
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + "…";
  }

  private void command(String line) {
    out.println();
    out.println("  $ " + line);
  }

  private static String table(ResultSet rows) throws SQLException {
    var columns = rows.getMetaData().getColumnCount();
    var lines = new ArrayList<List<String>>();
    var header = new ArrayList<String>();
    for (var i = 1; i <= columns; i++) {
      header.add(rows.getMetaData().getColumnLabel(i));
    }
    lines.add(header);
    while (rows.next()) {
      var line = new ArrayList<String>();
      for (var i = 1; i <= columns; i++) {
        var value = rows.getString(i);
        line.add(value == null ? "" : value);
      }
      lines.add(line);
    }
    var text = new StringBuilder();
    for (var line : lines) {
      for (var i = 0; i < columns; i++) {
        var column = i;
        var width = lines.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
        text.append(("%-" + Math.max(1, width) + "s  ").formatted(line.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=:,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
