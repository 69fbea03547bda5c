package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.DriftCheck.State;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Histories of real projects, from the directory that {@code -Dreal.migrations} names: one
 * directory a project, in Prisma's layout.
 */
class RealMigrationsTest {

  @ParameterizedTest
  @CsvSource({"umami, 15", "umami, 18", "langfuse, 15"})
  void goThroughAndDriftOnTopIsReverted(String project, int major) throws IOException {
    var root = System.getProperty("real.migrations", "");
    assumeTrue(
        !root.isEmpty(),
        "SKIPPED: give -Dreal.migrations=DIR, which holds umami/ and langfuse/ in Prisma's layout");
    var db =
        new EngineFixture(new PostgresEngine(), PostgresServer.shared(major))
            .migrations(read(Path.of(root, project)));

    var outcome = db.run();

    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(outcome.drift().drift().map(each -> each.changes())).isEmpty();
    assertThat(outcome.drift().state()).isEqualTo(State.IN_SYNC);

    db.sql("CREATE TABLE stray (id int PRIMARY KEY); CREATE INDEX by_id_again ON stray (id);");
    var table =
        db.ask(
            "select min(c.oid::regclass::text) from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace");
    db.sql("ALTER TABLE " + table + " ADD COLUMN stray_column int DEFAULT 3");
    var drift = db.run().drift().drift().orElseThrow();
    assertThat(drift.changes()).hasSize(2);
    db.resolve(new OfDrift(drift.fingerprint(), DriftDecision.REVERT, ""))
        .policy(
            EngineTest.policy(
                dev.plumbline.migrate.Policy.OnDrift.REPORT,
                dev.plumbline.migrate.Policy.BeforeApply.BLOCK,
                true));
    var reverted = db.run();
    assertThat(reverted.resolutions())
        .singleElement()
        .satisfies(
            each -> assertThat(each.outcome()).as(each.message()).isEqualTo(ResultKind.DONE));
    assertThat(reverted.drift().state()).isEqualTo(State.IN_SYNC);
  }

  private static List<Migration> read(Path project) throws IOException {
    try (var directories = Files.list(project)) {
      return directories
          .filter(Files::isDirectory)
          .map(each -> new Migration(each.getFileName().toString(), text(each)))
          .toList();
    }
  }

  private static String text(Path directory) {
    try {
      return Files.readString(directory.resolve("migration.sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
