package dev.plumbline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.InstalledOperator;
import dev.plumbline.testing.OperatorProcess;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The packaged operator as the chart would run it: as its ServiceAccount, with its environment, on
 * a real API server and a real PostgreSQL.
 */
class PackagedOperatorIT {

  /** Not the shared one: the operator of the stories watches every namespace there. */
  private final ApiServer kubernetes = ApiServer.start();

  private final PostgresServer postgres = PostgresServer.shared(18);

  @AfterEach
  void stop() {
    kubernetes.close();
  }

  @Test
  void worksInEveryNamespaceWithTheRightsOfTheChart() throws IOException {
    var own = kubernetes.createNamespace();
    var user = kubernetes.createNamespace();
    try (var operator = InstalledOperator.install(kubernetes, own, Map.of())) {
      operator.awaitReady(Duration.ofMinutes(2));
      assertThat(operator.status("/q/health/live")).isEqualTo(200);
      assertThat(operator.status("/q/health/started")).isEqualTo(200);

      apply(user, sample());
      ready(user);

      assertThat(get(user, "{.status.migrations.applied}/{.status.migrations.total}"))
          .isEqualTo("1/1");
      // A pass writes its status first and its figures last.
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(operator.body("/q/metrics"))
                      .contains("plumbline_schema_ready{", "namespace=\"" + user + "\""));
      assertThat(kubernetes.kubectl("-n", own, "get", "lease", "plumbline").exitCode()).isZero();
      report(operator);

      assertThat(operator.terminate(Duration.ofSeconds(30))).isIn(0, 143);
      assertThat(operator.log()).doesNotContain("forbidden", "Exception", "geheim");
    }
  }

  @Test
  void worksInItsOwnNamespaceAlone() throws IOException {
    var own = kubernetes.createNamespace();
    var other = kubernetes.createNamespace();
    try (var operator =
        InstalledOperator.install(kubernetes, own, Map.of("rbac.scope", "namespaced"))) {
      operator.awaitReady(Duration.ofMinutes(2));
      apply(other, sample());
      apply(own, sample());
      ready(own);
      assertThat(get(other, "{.status.observedGeneration}")).isEqualTo("-1");
      assertThat(operator.terminate(Duration.ofSeconds(30))).isIn(0, 143);
      assertThat(operator.log()).doesNotContain("forbidden", "Exception");
    }
  }

  private String sample() throws IOException {
    return Files.readString(Path.of("deploy", "samples", "first.yaml"))
        .replaceAll("url: postgresql://.*", "url: " + url());
  }

  private String url() {
    return postgres.url(postgres.createDatabase()).replace("postgres@", "postgres:geheim@");
  }

  private void apply(String namespace, String manifests) {
    kubernetes.kubectlReading(manifests, "-n", namespace, "apply", "-f", "-").orThrow();
  }

  private void ready(String namespace) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(
            () ->
                assertThat(get(namespace, "{.status.conditions[?(@.type==\"Ready\")].status}"))
                    .isEqualTo("True"));
  }

  private String get(String namespace, String path) {
    return kubernetes
        .kubectl("-n", namespace, "get", "databaseschema", "shop", "-o", "jsonpath=" + path)
        .orThrow();
  }

  /** The figures of docs/limits.md, printed where a build can be read. */
  private static void report(OperatorProcess operator) throws IOException {
    var status = Path.of("/proc", String.valueOf(operator.process().pid()), "status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
          .forEach(line -> System.out.println("operator: " + line));
      System.out.println("operator: CPU " + operator.process().info().totalCpuDuration());
    }
  }
}
