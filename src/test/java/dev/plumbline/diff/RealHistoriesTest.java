package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole histories of real projects, every state against the one before it, forth and back, and
 * against nothing. Not a part of the project: {@code -Dreal.migrations=} names a directory with one
 * directory of migrations per project, and without it this says that it was skipped.
 */
class RealHistoriesTest {

  @TestFactory
  Stream<DynamicTest> everyHistoryCanBeBuiltAndTakenDown() {
    var root = System.getProperty("real.migrations", "");
    assumeTrue(!root.isEmpty(), "skipped: -Dreal.migrations=DIR names no directory of histories");
    return children(Path.of(root)).stream()
        .filter(Files::isDirectory)
        .map(
            project ->
                DynamicTest.dynamicTest(
                    project.getFileName().toString(), () -> walk(scripts(project))));
  }

  private static void walk(List<Path> scripts) throws SQLException {
    var server = PostgresServer.shared(15);
    var history = server.createDatabase();
    var follower = server.createDatabase();
    try (var connection = server.connect(follower)) {
      var state = read(server, history);
      for (var script : scripts) {
        replay(server, history, script);
        var next = read(server, history);
        turn(connection, next, script + ", forth");
        turn(connection, state, script + ", back");
        turn(connection, next, script + ", forth again");
        state = next;
      }
      turn(connection, startOf(server), "to nothing");
      turn(connection, state, "from nothing");
    }
  }

  private static Snapshot startOf(PostgresServer server) throws SQLException {
    return read(server, server.createDatabase());
  }

  private static void turn(Connection connection, Snapshot wanted, String what)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      var plan = Differ.diff(CatalogReader.read(connection, Scope.database()), wanted);
      assertThat(plan.cannot()).as(what).isEmpty();
      statement.setEscapeProcessing(false);
      statement.execute("set local check_function_bodies = off");
      for (var sql : plan.statements()) {
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(what + "\n" + sql + "\n" + e.getMessage(), e);
        }
      }
      var reached = CatalogReader.read(connection, Scope.database());
      assertThat(Differ.diff(reached, wanted).script()).as(what).isEmpty();
      assertThat(reached.fingerprint()).as(what).isEqualTo(wanted.fingerprint());
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Snapshot read(PostgresServer server, String database) throws SQLException {
    try (var connection = server.connect(database)) {
      return CatalogReader.read(connection, Scope.database());
    }
  }

  /** As psql would: in one message, and one by one where CONCURRENTLY wants no transaction. */
  private static void replay(PostgresServer server, String database, Path script) {
    var sql = text(script);
    var code = sql.replaceAll("--[^\n]*", "").toLowerCase(java.util.Locale.ROOT);
    if (!code.contains("concurrently")) {
      server.execute(database, sql);
      return;
    }
    for (var statement : sql.split(";\\s*\n")) {
      if (!statement.replaceAll("--[^\n]*", "").isBlank()) {
        server.execute(database, statement);
      }
    }
  }

  private static List<Path> scripts(Path project) {
    var found = new ArrayList<Path>();
    try (var files = Files.walk(project)) {
      files
          .filter(file -> file.toString().endsWith(".sql") && Files.isRegularFile(file))
          .sorted()
          .forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<Path> children(Path directory) {
    try (var files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
