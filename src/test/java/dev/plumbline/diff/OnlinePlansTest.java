package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.model.Step;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.CatalogDump;
import dev.plumbline.testing.Fixture;
import dev.plumbline.testing.PgDump;
import dev.plumbline.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Plans for a database in use, run as they are marked: steps that are alone outside of any
 * transaction, the others together. The cases of {@code diff-online} show the plans; all cases of
 * {@code diff} whose online plan is another one have to end where the ordinary plan does.
 */
@Execution(ExecutionMode.CONCURRENT)
class OnlinePlansTest {

  @TestFactory
  Stream<DynamicTest> everyOnlineCaseOnPostgres15() {
    return cases("diff-online", 15);
  }

  @TestFactory
  Stream<DynamicTest> everyOnlineCaseOnPostgres18() {
    return cases("diff-online", 18);
  }

  @TestFactory
  Stream<DynamicTest> everyOrdinaryCaseOnPostgres15() {
    return cases("diff", 15);
  }

  @TestFactory
  Stream<DynamicTest> everyOrdinaryCaseOnPostgres18() {
    return cases("diff", 18);
  }

  private static Stream<DynamicTest> cases(String directory, int major) {
    var server = Judge.server(major);
    return Fixture.all(directory).stream()
        .filter(fixture -> major >= fixture.since())
        .map(
            fixture ->
                dynamicTest(
                    fixture.name() + " online on " + major,
                    fixture.file().toUri(),
                    () -> judge(fixture, server, directory.equals("diff-online"))));
  }

  private static void judge(Fixture fixture, PostgresServer server, boolean golden)
      throws SQLException {
    var before = server.createDatabase();
    var after = server.createDatabase();
    try {
      server.execute(before, fixture.before());
      server.execute(after, fixture.after());
      try (var left = server.connect(before);
          var right = server.connect(after)) {
        var start = read(left);
        var wanted = read(right);
        var plan = Differ.diffOnline(start, wanted);
        if (golden && System.getProperty("golden", "").equals("write")) {
          fixture.writePlan(server.major(), plan.script());
        } else if (golden) {
          assertThat(plan.script()).isEqualTo(fixture.plan(server.major()));
        }
        if (!golden && plan.equals(Differ.diff(start, wanted))) {
          return;
        }
        run(left, plan);
        var reached = read(left);
        assertThat(Differ.diff(reached, wanted).script()).as("second diff").isEmpty();
        assertThat(reached.fingerprint()).isEqualTo(wanted.fingerprint());
        Judge.same("catalog", CatalogDump.of(left), CatalogDump.of(right));
        Judge.same("pg_dump", PgDump.of(server, before), PgDump.of(server, after));

        run(left, Differ.diffOnline(reached, start));
        assertThat(Differ.diff(read(left), start).script()).as("second diff back").isEmpty();
      }
    } finally {
      server.execute("postgres", "drop database if exists " + before + " with (force)");
      server.execute("postgres", "drop database if exists " + after + " with (force)");
    }
  }

  private static Snapshot read(Connection connection) throws SQLException {
    return CatalogReader.read(connection, Scope.database())
        .without(object -> object.id().kind() == ObjectKind.OWNER);
  }

  private static void run(Connection connection, Plan plan) throws SQLException {
    assertThat(plan.cannot()).isEmpty();
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("set check_function_bodies = off");
      for (var step : plan.steps()) {
        connection.setAutoCommit(step.alone());
        run(statement, step, plan);
      }
      connection.setAutoCommit(true);
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void run(java.sql.Statement statement, Step step, Plan plan) throws SQLException {
    for (var sql : step.sql()) {
      try {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new SQLException(sql + "\n" + e.getMessage() + "\nin\n" + plan.script(), e);
      }
    }
  }
}
