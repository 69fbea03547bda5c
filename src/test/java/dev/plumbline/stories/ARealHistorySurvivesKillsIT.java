package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.operator.Archives;
import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.CatalogDump;
import dev.plumbline.testing.InstalledOperator;
import dev.plumbline.testing.PgDump;
import dev.plumbline.testing.PostgresServer;
import dev.plumbline.testing.RealHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * As somebody who lets an operator migrate production, I want to kill it whenever I like: what it
 * ends with is what {@code psql} builds. The history comes from {@code -Dreal.migrations=DIR},
 * which holds {@code langfuse/}; {@code -Dseed=N} repeats a run.
 */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class ARealHistorySurvivesKillsIT {

  private static final int KILLS = 10;
  private static final int CONFIG_MAPS = 3;

  /** More than a statement takes, so that a kill may hit any moment between two records. */
  private static final int MOST_NANOS_LATER = 20_000_000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void theOperatorIsKilledTenTimesOnTheWay() throws Exception {
    var root = System.getProperty("real.migrations", "");
    assumeTrue(!root.isEmpty(), "SKIPPED: -Dreal.migrations=DIR names no directory of histories");
    System.out.printf("ARealHistorySurvivesKillsIT: -Dseed=%d%n", seed);
    var history = RealHistory.in(Path.of(root, "langfuse"));
    try (var kubernetes = ApiServer.start()) {
      var own = kubernetes.createNamespace();
      var story = Story.begin(kubernetes, PostgresServer.shared(15));
      for (var kill = 0; kill < KILLS; kill++) {
        try (var operator = InstalledOperator.install(kubernetes, own, Map.of())) {
          operator.awaitReady(Duration.ofMinutes(3));
          if (kill == 0) {
            ask(story, history);
          }
          if (random.nextInt(3) == 0) {
            await("rehearsed", () -> rehearses(story));
          } else {
            var before = history.size() * kill / KILLS;
            awaitApplied(story, before + random.nextInt(history.size() / KILLS));
          }
          waitAMoment();
          operator.kill();
        }
        System.out.printf("killed when %d were applied%n", applied(story));
      }
      try (var operator = InstalledOperator.install(kubernetes, own, Map.of())) {
        operator.awaitReady(Duration.ofMinutes(3));
        awaitApplied(story, history.size());
        story.awaitReady();
      }
      assertThat(story.applied()).as("seed %d", seed).hasSize(history.size());
      assertThat(story.query("select 1 from _prisma_migrations")).hasSize(history.size());
      isWhatPsqlBuilds(story, history);
    }
  }

  private static void ask(Story story, RealHistory history) throws IOException {
    var parts = history.parts(CONFIG_MAPS);
    for (var number = 0; number < CONFIG_MAPS; number++) {
      var archive = Base64.getEncoder().encodeToString(Archives.tarGz(parts.get(number)));
      story.binaryConfigMap("part-" + number, Map.of("prisma.tar.gz", archive));
    }
    var names =
        IntStream.range(0, CONFIG_MAPS)
            .mapToObj(number -> "{name: part-" + number + "}")
            .collect(Collectors.joining(", "));
    story
        .secret()
        .resourceOf(
            Story.NAME,
            """
            database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
            migrations: {configMaps: [%s]}
            policy: {dataLoss: Allow}
            """
                .formatted(names));
  }

  private void awaitApplied(Story story, int number) {
    await(number + " applied", () -> applied(story) >= number);
  }

  private void await(String what, Callable<Boolean> holds) {
    Awaitility.await(what + ", seed " + seed)
        .atMost(Duration.ofMinutes(3))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(holds);
  }

  private void waitAMoment() {
    var until = System.nanoTime() + random.nextInt(MOST_NANOS_LATER);
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  private static boolean rehearses(Story story) {
    return !story
        .query("select 1 from pg_stat_activity where datname like 'plumbline_shadow_%'")
        .isEmpty();
  }

  private static int applied(Story story) {
    return story.hasTable("_prisma_migrations") ? story.applied().size() : 0;
  }

  private static void isWhatPsqlBuilds(Story story, RealHistory history)
      throws IOException, InterruptedException, SQLException {
    var server = story.server();
    var other = server.createDatabase();
    history.runWithPsql(server.url(other));
    var rows = rowsOfEachTable(story);
    story.sql("drop table _prisma_migrations");
    assertThat(PgDump.of(server, story.database())).isEqualTo(PgDump.of(server, other));
    try (var ours = server.connect(story.database());
        var theirs = server.connect(other)) {
      assertThat(CatalogDump.of(ours)).isEqualTo(CatalogDump.of(theirs));
    }
    for (var each : rows) {
      var table = each.substring(0, each.lastIndexOf(' '));
      assertThat(count(server, other, table)).as(table).isEqualTo(each);
    }
  }

  private static List<String> rowsOfEachTable(Story story) {
    return story
        .query(
            "select quote_ident(relname) from pg_class where relkind = 'r'"
                + " and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations'")
        .stream()
        .map(table -> table + " " + story.query("select count(*) from " + table).get(0))
        .toList();
  }

  private static String count(PostgresServer server, String database, String table)
      throws SQLException {
    try (var connection = server.connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return table + " " + rows.getString(1);
    }
  }
}
