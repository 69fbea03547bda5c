package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Reason;
import dev.plumbline.testing.PostgresServer;
import dev.plumbline.testing.WireProxy;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As somebody who watches thousands of databases, I want an unchanged one to cost next to nothing,
 * and a changed one to be noticed all the same.
 */
class AtRestTest {

  private static EngineFixture applied(int major) {
    var db =
        new EngineFixture(new PostgresEngine(), PostgresServer.shared(major))
            .migrations("1", "CREATE TABLE t (a int PRIMARY KEY);");
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
    db.run();
    return db;
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void anUnchangedDatabaseCostsThreeRoundTripsAtMost(int major) {
    var db = applied(major);
    try (var proxy = new WireProxy(db.server.port())) {
      var url = db.server.url(db.database).replace(":" + db.server.port(), ":" + proxy.port());
      var there =
          new Connections(ConnectionUrl.parse(url).target(), Optional.empty(), Optional.empty());
      db.run(there);
      proxy.queries();
      db.sql("INSERT INTO t VALUES (1); ANALYZE");

      var outcome = db.run(there);

      assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
      assertThat(proxy.queries()).isBetween(1, 3);
      assertThat(outcome.drift().state())
          .isEqualTo(dev.plumbline.migrate.Outcome.DriftCheck.State.IN_SYNC);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE stray ()",
        "ALTER TABLE t ADD b int",
        "ALTER TABLE t ALTER a SET STATISTICS 7",
        "ALTER TABLE t CLUSTER ON t_pkey",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
        "COMMENT ON TABLE t IS 'new'",
        "COMMENT ON COLUMN t.a IS 'new'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1",
        "CREATE TYPE mood AS ENUM ('ok')",
        "CREATE DOMAIN d AS int",
        "CREATE VIEW v AS SELECT 1 AS one",
        "CREATE INDEX i ON t (a)",
        "ALTER INDEX t_pkey RENAME TO other",
        "CREATE POLICY p ON t",
        "CREATE STATISTICS s ON a, (a + 1) FROM t",
        "CREATE SEQUENCE q",
        "CREATE EXTENSION citext",
        "CREATE TEXT SEARCH DICTIONARY dict (TEMPLATE = simple)",
        "CREATE COLLATION c FROM \"C\""
      })
  void whateverChangesIsNoticed(String change) {
    var db = applied(18);

    db.sql(change);

    assertThat(db.run().drift().drift()).as(change).isPresent();
  }
}
