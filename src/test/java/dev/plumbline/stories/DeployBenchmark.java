package dev.plumbline.stories;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.operator.Archives;
import dev.plumbline.testing.PostgresServer;
import dev.plumbline.testing.RealHistory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long a real history takes from the command line and through the operator, beside
 * {@code psql} on the same server in the same round; docs/benchmarks.md. The history comes from
 * {@code -Dbenchmark.migrations=DIR}, in Prisma's layout.
 */
class DeployBenchmark {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  @Test
  void print(@TempDir Path data) throws Exception {
    var directory = System.getProperty("benchmark.migrations", "");
    assumeTrue(!directory.isEmpty(), "SKIPPED: -Dbenchmark.migrations=DIR names no history");
    var history = RealHistory.in(Path.of(directory));
    // What is committed is on disk: as PostgreSQL comes, and as production runs.
    try (var server = PostgresServer.startOn(15, data)) {
      measure(server, history);
      times.clear();
      for (var round = 0; round < ROUNDS; round++) {
        measure(server, history);
      }
    }
    System.out.printf(
        "%n%d migrations, %d rounds after one that is not counted%n", history.size(), ROUNDS);
    var psql = times.values().iterator().next();
    times.forEach((what, all) -> print(what, all, psql));
  }

  private void measure(PostgresServer server, RealHistory history) throws Exception {
    var byPsql = server.createDatabase();
    time("psql, one session, one file after another", () -> psql(server, byPsql, history));
    var byCommand = server.createDatabase();
    time("plumbline deploy, from process start to end", () -> deploy(server, byCommand, history));
    var byOperator = story(server, history);
    time("the operator, mode Plan: replayed and planned", () -> plan(byOperator));
    time("the operator, from there to Ready", () -> apply(byOperator));
    var atOnce = story(server, history);
    time("the operator, from kubectl apply to Ready", () -> apply(atOnce));
    for (var database : List.of(byPsql, byCommand)) {
      server.dropDatabase(database);
    }
    for (var story : List.of(byOperator, atOnce)) {
      story.client().namespaces().withName(story.namespace()).delete();
      server.dropDatabase(story.database());
    }
  }

  private static void psql(PostgresServer server, String database, RealHistory history)
      throws IOException, InterruptedException {
    history.runWithPsql(server.url(database));
  }

  private static void deploy(PostgresServer server, String database, RealHistory history)
      throws IOException, InterruptedException {
    var errors = Files.createTempFile("benchmark", ".err");
    var process =
        new ProcessBuilder(
                List.of(
                    "./plumbline",
                    "deploy",
                    "--allow-data-loss",
                    "--url",
                    server.url(database),
                    "--migrations",
                    history.directory().toString()))
            .redirectOutput(new File("/dev/null"))
            .redirectError(errors.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(errors));
    }
    Files.delete(errors);
  }

  private static Story story(PostgresServer server, RealHistory history) throws IOException {
    var archive = Base64.getEncoder().encodeToString(Archives.tarGz(history.scripts()));
    return Story.begin(server)
        .binaryConfigMap("shop-migrations", Map.of("prisma.tar.gz", archive))
        .secret();
  }

  private static void plan(Story story) {
    story
        .resource("policy: {dataLoss: Allow}", "mode: Plan")
        .await("Ready", "False", "ApprovalPending");
  }

  private static void apply(Story story) {
    story.resource("policy: {dataLoss: Allow}").awaitReady();
  }

  private interface Work {
    void run() throws Exception;
  }

  private void time(String what, Work work) throws Exception {
    var began = System.nanoTime();
    work.run();
    times.computeIfAbsent(what, each -> new ArrayList<>()).add((System.nanoTime() - began) / 1e9);
  }

  private static void print(String what, List<Double> seconds, List<Double> psql) {
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < seconds.size(); round++) {
      ratios.add(seconds.get(round) / psql.get(round));
    }
    System.out.printf("%-48s %6.2f s %6.2f x psql%n", what, median(seconds), median(ratios));
  }

  private static double median(List<Double> all) {
    var sorted = all.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
