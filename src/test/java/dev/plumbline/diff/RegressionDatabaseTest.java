package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.PgDump;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * The database that PostgreSQL's own {@code make installcheck} leaves behind, with every odd corner
 * that its developers thought of: equal to itself, built from nothing, taken down to nothing. Not a
 * part of the project: {@code -Dregression.url=postgresql://superuser@host:port/regression} names
 * it, and without it this says that it was skipped. Databases are made beside it and dropped again.
 */
class RegressionDatabaseTest {

  private static final String COPY = "plumbline_copy";
  private static final String BUILT = "plumbline_built";

  @Test
  void itIsEqualToItselfAndCanBeBuiltAndTakenDown() throws SQLException {
    var given = System.getProperty("regression.url", "");
    assumeTrue(
        !given.isEmpty(),
        "skipped: -Dregression.url=postgresql://USER@HOST:PORT/regression names no database");
    var regression = URI.create(given);
    var database = regression.getPath().substring(1);
    try (var beside = connect(regression, "postgres")) {
      try {
        create(beside, COPY, database);
        create(beside, BUILT, "template0");
        judge(regression, database);
      } finally {
        drop(beside, COPY);
        drop(beside, BUILT);
      }
    }
  }

  private static void judge(URI server, String database) throws SQLException {
    var wanted = read(server, database);
    assertThat(Differ.diff(wanted, wanted).isEmpty()).isTrue();
    var copy = read(server, COPY);
    assertThat(Differ.diff(copy, wanted).script()).as("a copy").isEmpty();
    assertThat(copy.fingerprint()).isEqualTo(wanted.fingerprint());

    try (var connection = connect(server, BUILT)) {
      var nothing = CatalogReader.read(connection, Scope.database());
      var emptyDump = dump(server, wanted.major(), BUILT);
      run(connection, Differ.diff(nothing, wanted));
      var built = CatalogReader.read(connection, Scope.database());
      assertThat(Differ.diff(built, wanted).script()).as("built from nothing").isEmpty();
      assertThat(built.fingerprint()).isEqualTo(wanted.fingerprint());
      assertThat(dump(server, wanted.major(), BUILT).lines().toList())
          .isEqualTo(dump(server, wanted.major(), database).lines().toList());

      run(connection, Differ.diff(built, nothing));
      var left = CatalogReader.read(connection, Scope.database());
      assertThat(Differ.changes(left, nothing)).as("taken down to nothing").isEmpty();
      assertThat(dump(server, wanted.major(), BUILT)).isEqualTo(emptyDump);
    }
  }

  private static String dump(URI server, int major, String database) {
    return PgDump.of(major, server.resolve("/" + database).toString());
  }

  private static void run(Connection connection, Plan plan) throws SQLException {
    assertThat(plan.cannot()).isEmpty();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("set local check_function_bodies = off");
      for (var sql : plan.statements()) {
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(sql + "\n" + e.getMessage(), e);
        }
      }
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Snapshot read(URI server, String database) throws SQLException {
    try (var connection = connect(server, database)) {
      return CatalogReader.read(connection, Scope.database());
    }
  }

  private static Connection connect(URI server, String database) throws SQLException {
    var who = server.getUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + "/" + database,
        who[0],
        who.length > 1 ? who[1] : "");
  }

  private static void create(Connection beside, String database, String template)
      throws SQLException {
    drop(beside, database);
    try (var statement = beside.createStatement()) {
      statement.execute("create database " + database + " template " + template);
    }
  }

  private static void drop(Connection beside, String database) throws SQLException {
    try (var statement = beside.createStatement()) {
      statement.execute("drop database if exists " + database + " with (force)");
    }
  }
}
