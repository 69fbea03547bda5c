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
            create subscription changed connection 'host=127.0.0.1 password=topsecret'
              publication p with (connect = false, slot_name = none);
            create subscription gone connection 'host=127.0.0.1 password=topsecret'
              publication p with (connect = false, slot_name = none);
            create subscription same connection 'host=127.0.0.1 password=topsecret'
              publication p with (connect = false, slot_name = none);
            """);
    var after =
        snapshot(
            server,
            """
            create subscription changed connection 'host=127.0.0.1 password=topsecret'
              publication q with (connect = false, slot_name = none);
            create subscription same connection 'host=127.0.0.1 password=topsecret'
              publication p with (connect = false, slot_name = none);
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
            "Other object Subscription changed",
            "Other object Subscription gone",
            "Other object Subscription come");
    assertThat(Differ.changes(before, after))
        .extracting(Change::type)
        .containsExactly(Change.Type.CHANGED, Change.Type.ADDED, Change.Type.REMOVED);
    assertThat(Differ.diff(after, after).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void twoDatabasesWithTheSameObjectsDoNotDiffer(int major) throws SQLException {
    var server = PostgresServer.shared(major);
    var sql =
        """
        create subscription same connection 'host=127.0.0.1' publication p
          with (connect = false, slot_name = none);
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
          """
          do $$ declare name text; begin
            for name in select subname from pg_subscription s
                          join pg_database d on d.oid = s.subdbid where d.datname = current_database() loop
              execute 'drop subscription ' || name;
            end loop;
          end $$""");
      server.execute("postgres", "drop database " + database + " with (force)");
    }
  }
}
