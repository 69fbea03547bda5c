package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.CatalogDump;
import dev.plumbline.testing.Fixture;
import dev.plumbline.testing.PgDump;
import dev.plumbline.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every case in {@code src/test/resources/diff}, forth and back: the plan is the one in the file,
 * it runs in one transaction, a second diff is empty, and dumps that share no code with the reader
 * agree.
 */
@Execution(ExecutionMode.CONCURRENT)
class DiffFixturesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseOnPostgres15() {
    return cases(15);
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOnPostgres18() {
    return cases(18);
  }

  private static Stream<DynamicTest> cases(int major) {
    PostgresServer.shared(major).execute("postgres", Fixture.ROLES);
    return Fixture.all().stream()
        .filter(fixture -> major >= fixture.since())
        .map(
            fixture ->
                dynamicTest(
                    fixture.name() + " on " + major,
                    fixture.file().toUri(),
                    () -> judge(fixture, PostgresServer.shared(major))));
  }

  private static void judge(Fixture fixture, PostgresServer server) throws SQLException {
    var before = server.createDatabase();
    var after = server.createDatabase();
    try {
      server.execute(before, fixture.before());
      server.execute(after, fixture.after());
      try (var left = server.connect(before);
          var right = server.connect(after)) {
        var owners = fixture.name().startsWith("owner/");
        var start = read(left, owners);
        var wanted = read(right, owners);
        var startDump = CatalogDump.of(left);
        var startPgDump = PgDump.of(server, before);
        var plan = Differ.diff(start, wanted);
        if (System.getProperty("golden", "").equals("write")) {
          fixture.writePlan(server.major(), plan.script());
        } else {
          assertThat(plan.script()).isEqualTo(fixture.plan(server.major()));
        }

        ask(left, plan);
        run(left, plan);
        var reached = read(left, owners);
        assertThat(Differ.diff(reached, wanted).script()).as("second diff").isEmpty();
        assertThat(Differ.changes(reached, wanted)).isEmpty();
        assertThat(reached.fingerprint()).isEqualTo(wanted.fingerprint());
        same("catalog", CatalogDump.of(left), CatalogDump.of(right));
        same("pg_dump", PgDump.of(server, before), PgDump.of(server, after));

        var back = Differ.diff(reached, start);
        run(left, back);
        var returned = read(left, owners);
        assertThat(Differ.diff(returned, start).script()).as("second diff back").isEmpty();
        same("catalog, back", CatalogDump.of(left), startDump);
        same("pg_dump, back", PgDump.of(server, before), startPgDump);
      }
    } finally {
      server.execute("postgres", "drop database if exists " + before + " with (force)");
      server.execute("postgres", "drop database if exists " + after + " with (force)");
    }
  }

  /** What a hazard asks of the database can be asked before the plan runs. */
  private static void ask(Connection connection, Plan plan) throws SQLException {
    for (var hazard : plan.hazards()) {
      if (hazard.query().isPresent()) {
        try (var statement = connection.createStatement()) {
          statement.setEscapeProcessing(false);
          statement.execute(hazard.query().get());
        } catch (SQLException e) {
          throw new SQLException(hazard.query().get() + "\n" + e.getMessage(), e);
        }
      }
    }
  }

  /** Shows only the lines that differ. */
  static void same(String what, String actual, String expected) {
    var surplus = new ArrayList<>(actual.lines().toList());
    expected.lines().forEach(surplus::remove);
    var missing = new ArrayList<>(expected.lines().toList());
    actual.lines().forEach(missing::remove);
    assertThat(String.join("\n", surplus))
        .as("%s: lines that should not be there", what)
        .isEqualTo(String.join("\n", missing));
  }

  private static Snapshot read(Connection connection, boolean owners) throws SQLException {
    return CatalogReader.read(connection, Scope.database())
        .without(object -> !owners && object.id().kind() == ObjectKind.OWNER);
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
          throw new SQLException(sql + "\n" + e.getMessage() + "\nin\n" + plan.script(), e);
        }
      }
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
