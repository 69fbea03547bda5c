package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Reason;
import dev.plumbline.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As somebody whose migration failed on data, I am told how many rows, and how to see them. */
class RowsInTheWayTest {

  private static final Engine ENGINE = new PostgresEngine();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 | ALTER TABLE t ALTER b SET NOT NULL; | 2 rows",
        "18 | ALTER TABLE t ALTER b SET NOT NULL; | 2 rows",
        "15 | CREATE UNIQUE INDEX ON t (a); | 1 key that rows share",
        "18 | ALTER TABLE t ADD CHECK (a < 3); | 1 row",
        "15 | ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u; | 3 rows",
        "18 | CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a); | 1 key that rows share",
      })
  void areCountedAndShown(int major, String script, String count) {
    var db =
        new EngineFixture(ENGINE, PostgresServer.shared(major))
            .migrations("1", "CREATE TABLE u (a int PRIMARY KEY); CREATE TABLE t (a int, b int);");
    db.run();
    db.sql("INSERT INTO t VALUES (1, 1), (1, NULL), (5, NULL)");

    var outcome = db.and("2", script).run();

    assertThat(outcome.reason()).isEqualTo(Reason.MIGRATION_FAILED);
    assertThat(outcome.message()).contains(count + " in the way, shown by: SELECT");
    var log = log(outcome);
    assertThat(log).contains("Rows in the way: " + count, "Shown by: SELECT");
    var query = log.replaceFirst("(?s).*\nShown by: ", "").lines().findFirst().orElseThrow();
    assertThat(db.askAll(query)).as(query).isNotEmpty();
    assertThat(db.run().message()).as("known afterwards").contains(count + " in the way");
    assertThat(db.ask("SELECT logs FROM _prisma_migrations WHERE finished_at IS NULL"))
        .contains("Rows in the way: " + count);
  }

  private static String log(Outcome outcome) {
    return outcome.history().orElseThrow().failed().orElseThrow().log();
  }
}
