package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Judges a plan between two databases, forth and back: it runs in one transaction, a second diff is
 * empty, and dumps that share no code with the reader agree.
 */
public final class Judge {

  private static final Set<Integer> PREPARED = new HashSet<>();

  private Judge() {}

  /** The majors of {@code -Dmajors=15,16,17,18}; without it the oldest and the newest. */
  public static Stream<Integer> majors() {
    return Arrays.stream(System.getProperty("majors", "15,18").split(","))
        .map(String::strip)
        .map(Integer::valueOf);
  }

  /** The server of this major, with the roles and the tablespace that cases use. */
  public static synchronized PostgresServer server(int major) {
    var server = PostgresServer.shared(major);
    server.execute("postgres", Fixture.ROLES);
    if (PREPARED.add(major)) {
      server.execute("postgres", "alter system set allow_in_place_tablespaces = on");
      server.execute("postgres", "select pg_reload_conf()");
      server.execute("postgres", "create tablespace spare location ''");
    }
    return server;
  }

  /**
   * Turns the first database into the second, and back again.
   *
   * @param owners whether owners count
   * @param seen sees the plan {@code forth} and the plan {@code back} before they run
   */
  public static void judge(
      PostgresServer server,
      String before,
      String after,
      boolean owners,
      BiConsumer<String, Plan> seen)
      throws SQLException {
    try (var left = server.connect(before);
        var right = server.connect(after)) {
      var start = read(left, owners);
      var wanted = read(right, owners);
      var startDump = CatalogDump.of(left);
      var startPgDump = PgDump.of(server, before);
      var plan = Differ.diff(start, wanted);
      seen.accept("forth", plan);

      ask(left, plan);
      run(left, plan);
      var reached = read(left, owners);
      assertThat(Differ.diff(reached, wanted).script()).as("second diff").isEmpty();
      assertThat(Differ.changes(reached, wanted)).isEmpty();
      assertThat(reached.fingerprint()).isEqualTo(wanted.fingerprint());
      same("catalog", CatalogDump.of(left), CatalogDump.of(right));
      same("pg_dump", PgDump.of(server, before), PgDump.of(server, after));

      var back = Differ.diff(reached, start);
      seen.accept("back", back);
      run(left, back);
      var returned = read(left, owners);
      assertThat(Differ.diff(returned, start).script()).as("second diff back").isEmpty();
      same("catalog, back", CatalogDump.of(left), startDump);
      same("pg_dump, back", PgDump.of(server, before), startPgDump);
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
