package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A base type is dropped with {@code CASCADE}, which takes nothing but its functions. */
class BaseTypeDropTest {

  private static final String TYPE =
      """
      create schema managed; create schema other;
      create type managed.t;
      create function managed.t_in(cstring) returns managed.t language internal immutable strict as 'int4in';
      create function managed.t_out(managed.t) returns cstring language internal immutable strict as 'int4out';
      create type managed.t (input = managed.t_in, output = managed.t_out, like = int4);
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table other.u (a managed.t)",
        "create table other.u (a managed.t[])",
        "create function other.f(managed.t) returns int language sql as 'select 1'",
        "create view other.v as select managed.t_in('1') is null as b"
      })
  void whatIsOutsideTheScopeStopsThePlan(String outside) throws SQLException {
    var server = PostgresServer.shared(15);
    var database = server.createDatabase();
    server.execute(database, TYPE);
    server.execute(database, outside);
    try (var connection = server.connect(database)) {
      var managed = Scope.schemas(List.of("managed"));
      var there = CatalogReader.read(connection, managed);
      var plan =
          Differ.diff(
              there,
              there
                  .without(object -> object.id().path().contains("t_in"))
                  .without(object -> object.id().path().contains("t_out"))
                  .without(object -> object.id().path().equals(List.of("managed", "t"))));
      assertThat(plan.statements()).contains("DROP TYPE managed.t CASCADE");
      assertThatThrownBy(() -> run(connection, plan)).hasMessageContaining("depends on the type");
      assertThat(CatalogReader.read(connection, managed).fingerprint())
          .isEqualTo(there.fingerprint());
    }
  }

  private static void run(Connection connection, Plan plan) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : plan.statements()) {
        statement.execute(sql);
      }
    }
  }
}
