package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.PostgresServer;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is not compared is not lost either. */
class NotComparedTest {

  private final PostgresServer server = PostgresServer.shared(15);

  @Test
  void commentComesBackWithTheIndexThatIsBuiltAnew() throws SQLException {
    var whole =
        read(
            """
            create table t (a int, b int);
            create index i on t (a);
            comment on index i is 'why';
            comment on column t.b is 'goes with its column';
            """);
    var observed = whole.without(object -> object.id().kind() == ObjectKind.COMMENT);
    var expected = read("create table t (a int); create index i on t (a desc);");

    var plan = Differ.diff(whole, expected.completedBy(whole, observed));

    assertThat(plan.statements())
        .containsExactly(
            "DROP INDEX public.i",
            "ALTER TABLE public.t DROP COLUMN b",
            "CREATE INDEX i ON public.t USING btree (a DESC)",
            "COMMENT ON INDEX public.i IS 'why'");
  }

  @Test
  void nothingIsDoneAboutWhatOnlyTheDatabaseHas() throws SQLException {
    var whole = read("create table t (a int); create table ignored (a int primary key);");
    var observed = whole.without(object -> object.id().name().equals("ignored"));
    var expected = read("create table t (a int);");

    assertThat(Differ.diff(whole, expected.completedBy(whole, observed)).isEmpty()).isTrue();
    assertThat(observed.fingerprint()).isEqualTo(expected.fingerprint());
  }

  private Snapshot read(String sql) throws SQLException {
    var database = server.createDatabase();
    server.execute(database, sql);
    try (var connection = server.connect(database)) {
      return CatalogReader.read(connection, Scope.database());
    }
  }
}
