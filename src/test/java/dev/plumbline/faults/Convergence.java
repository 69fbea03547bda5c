package dev.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.postgres.Engine;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testing.CatalogDump;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the runs after a fault make of a database. */
final class Convergence {

  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Map<String, String> REFERENCES = new ConcurrentHashMap<>();

  private final FaultyServer server;
  private final String database;
  private final Situation situation;
  private final Engine engine;
  private final List<Migration> adopted;

  Convergence(
      FaultyServer server,
      String database,
      Situation situation,
      Engine engine,
      List<Migration> adopted) {
    this.server = server;
    this.database = database;
    this.situation = situation;
    this.engine = engine;
    this.adopted = adopted;
  }

  /** The next run does what is left to be done, and nothing twice. */
  void finishesByItself() throws Exception {
    var outcome = settle(engine, database, situation.wish());
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(history(database)).containsExactlyElementsOf(situation.history());
    assertSteps(database);
    assertSchema(database);
  }

  /**
   * The migration counts as failed, the outcome says what is left of it, and both ways out work.
   */
  void waitsWithTwoWaysOut(Effects effects) throws Exception {
    var outcome = settle(engine, database, situation.wish());
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.MIGRATION_FAILED);
    var failed = outcome.history().orElseThrow().failed().orElseThrow();
    assertThat(failed.migration()).isEqualTo("2_work");
    assertThat(failed.effects()).as(outcome.message()).isEqualTo(effects);
    assertThat(history(database)).containsExactly("1_init applied", "2_work failed");

    var other = server.postgres().copyDatabase(database);
    resolve(database, MigrationDecision.ROLLED_BACK);
    assertSteps(database);
    if (effects == Effects.ROLLED_BACK) {
      // Nothing is left of it, so there is no script: a person completes it by hand.
      server.postgres().execute(other, situation.desired().get(1).script());
    }
    resolve(other, MigrationDecision.APPLIED);
  }

  private void resolve(String where, MigrationDecision decision) throws Exception {
    var wish = situation.wish(new Resolution.OfMigration("2_work", decision, ""));
    var outcome = settle(new PostgresEngine(), where, wish);
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    assertThat(history(where))
        .containsExactly(
            "1_init applied", "2_work rolled back", "2_work applied", "3_more applied");
    assertSchema(where);
  }

  /** Runs as the operator does: again, for as long as what stands in the way may pass. */
  private Outcome settle(Engine engine, String where, Desired wish) throws InterruptedException {
    var connections = FaultCase.connections(server.postgres().url(where));
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var outcome = engine.run(connections, withAdopted(wish), adopted::add);
      assertThat(outcome.reason()).as(outcome.message()).isNotEqualTo(Reason.INTERNAL_ERROR);
      if (outcome.reason().weight() != Reason.Weight.TRANSIENT || System.nanoTime() > deadline) {
        return outcome;
      }
      Thread.sleep(100);
    }
  }

  private Desired withAdopted(Desired wish) {
    if (adopted.isEmpty()) {
      return wish;
    }
    var all = new ArrayList<>(wish.migrations());
    adopted.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return wish.with(all);
  }

  private List<String> history(String where) {
    var known = situation.desired().stream().map(Migration::name).collect(Collectors.toSet());
    return server
        .ask(
            where,
            """
            select migration_name || ' ' ||
                   case when rolled_back_at is not null then 'rolled back'
                        when finished_at is not null then 'applied' else 'failed' end
              from _prisma_migrations order by started_at
            """)
        .stream()
        .map(
            row -> {
              var name = row.split(" ", 2)[0];
              return known.contains(name) ? row : row.replace(name, "(adopted)");
            })
        .toList();
  }

  private void assertSteps(String where) {
    if (!situation.steps().isEmpty()) {
      assertThat(server.ask(where, "select string_agg(step::text, ',' order by step) from work"))
          .as("each statement took effect once")
          .containsExactly(situation.steps());
    }
  }

  private void assertSchema(String where) throws SQLException {
    try (var connection = server.postgres().connect(where)) {
      assertThat(withoutHistory(CatalogDump.of(connection))).isEqualTo(reference());
    }
  }

  /** The catalog after the same statements from {@code psql}. */
  private String reference() {
    return REFERENCES.computeIfAbsent(
        situation.name(),
        name -> {
          var fresh = server.postgres().createDatabase();
          situation.reference().forEach(sql -> server.postgres().execute(fresh, sql));
          try (var connection = server.postgres().connect(fresh)) {
            return withoutHistory(CatalogDump.of(connection));
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static String withoutHistory(String dump) {
    return dump.lines()
        .filter(line -> !line.contains("_prisma_migrations"))
        .collect(Collectors.joining("\n"));
  }
}
