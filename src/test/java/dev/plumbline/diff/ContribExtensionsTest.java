package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.CatalogDump;
import dev.plumbline.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every extension that PostgreSQL brings along, all in one database with tables on top of some: it
 * is built from nothing, equals its model, and is taken down to nothing. {@code
 * -Dmajors=15,16,17,18} names the servers.
 */
class ContribExtensionsTest {

  /** What hangs on members of extensions: types, functions, operator classes, wrappers. */
  private static final List<String> ON_TOP =
      List.of(
          "create table on_top (a citext default 'A'::citext primary key, b hstore, c ltree[], d cube)",
          "create index on on_top using gist (d)",
          "create index on on_top using gin (b)",
          "create index on on_top using gin ((a::text) gin_trgm_ops)",
          "create domain isbn_or_not as isbn check (value is not null)",
          "create view hstore_keys as select akeys(b) as keys from on_top where a = 'x'",
          "create function h(hstore) returns text begin atomic select $1 -> 'a'; end",
          "create server files foreign data wrapper file_fdw",
          "create foreign table a_file (a text) server files options (filename '/dev/null')");

  @TestFactory
  Stream<DynamicTest> everyExtensionComesAndGoes() {
    return Arrays.stream(System.getProperty("majors", "18").split(","))
        .map(Integer::valueOf)
        .map(
            major ->
                DynamicTest.dynamicTest("on " + major, () -> judge(PostgresServer.shared(major))));
  }

  private static void judge(PostgresServer server) throws SQLException {
    var model = server.createDatabase();
    var built = server.createDatabase();
    try (var all = server.connect(model);
        var from = server.connect(built)) {
      var nothing = read(from);
      var made = createAll(all);
      assertThat(made)
          .contains("citext", "hstore", "postgres_fdw", "pg_trgm")
          .hasSizeGreaterThan(35);
      var wanted = read(all);
      assertThat(Differ.diff(wanted, wanted).isEmpty()).isTrue();

      run(from, Differ.diff(nothing, wanted));
      var reached = read(from);
      assertThat(Differ.diff(reached, wanted).script()).isEmpty();
      assertThat(reached.fingerprint()).isEqualTo(wanted.fingerprint());
      assertThat(CatalogDump.of(from)).isEqualTo(CatalogDump.of(all));

      run(from, Differ.diff(reached, nothing));
      assertThat(read(from).fingerprint()).isEqualTo(nothing.fingerprint());
    }
  }

  /** What the machine has no library for is left out. */
  private static List<String> createAll(Connection connection) throws SQLException {
    var made = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      var names = new ArrayList<String>();
      try (var results =
          statement.executeQuery("select name from pg_available_extensions order by name")) {
        while (results.next()) {
          names.add(results.getString(1));
        }
      }
      for (var name : names) {
        try {
          statement.execute("create extension if not exists \"" + name + "\" cascade");
          made.add(name);
        } catch (SQLException e) {
          assertThat(e.getSQLState()).as(name).isIn("58P01", "58000", "XX000");
        }
      }
      for (var sql : ON_TOP) {
        statement.execute(sql);
      }
    }
    return made;
  }

  private static Snapshot read(Connection connection) throws SQLException {
    return CatalogReader.read(connection, Scope.database());
  }

  private static void run(Connection connection, Plan plan) throws SQLException {
    assertThat(plan.cannot()).isEmpty();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
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
}
