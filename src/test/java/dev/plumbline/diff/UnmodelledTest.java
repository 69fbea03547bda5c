package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Change;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.PostgresServer;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no kind models is named in the changes and in the plan, never passed over in silence. */
class UnmodelledTest {

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void differencesAreNamed(int major) throws SQLException {
    var server = PostgresServer.shared(major);
    var before =
        snapshot(
            server,
            """
            create access method changed type index handler brinhandler;
            create access method gone type index handler brinhandler;
            create access method same type index handler brinhandler;
            """);
    var after =
        snapshot(
            server,
            """
            create access method changed type index handler bthandler;
            create access method same type index handler brinhandler;
            create subscription come connection 'host=127.0.0.1 password=topsecret'
              publication p with (connect = false, slot_name = none);
            """);

    var plan = Differ.diff(before, after);
    assertThat(plan.statements()).isEmpty();
    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.cannot())
        .extracting(Plan.Inexpressible::object)
        .map(Object::toString)
        .containsExactlyInAnyOrder(
            "Other object Access method changed",
            "Other object Access method gone",
            "Other object Subscription come");
    assertThat(Differ.changes(before, after))
        .extracting(Change::type)
        .containsExactly(Change.Type.CHANGED, Change.Type.REMOVED, Change.Type.ADDED);
    assertThat(Differ.diff(after, after).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void twoDatabasesWithTheSameObjectsDoNotDiffer(int major) throws SQLException {
    var server = PostgresServer.shared(major);
    var sql =
        """
        create type shell;
        create access method same type index handler brinhandler;
        """;
    var one = snapshot(server, sql);
    var other = snapshot(server, "create table moves_oids (id serial primary key);" + sql);
    assertThat(Differ.diff(one, other).cannot()).isEmpty();
  }

  private static Snapshot snapshot(PostgresServer server, String sql) throws SQLException {
    var database = server.createDatabase();
    for (var statement : sql.split(";\\n")) {
      server.execute(database, statement);
    }
    try (var connection = server.connect(database)) {
      return CatalogReader.read(connection, Scope.database());
    } finally {
      server.execute(
          database,
          "do $$ begin if exists (select from pg_subscription where subname = 'come') then execute 'drop subscription come'; end if; end $$");
      server.execute("postgres", "drop database " + database + " with (force)");
    }
  }
}
