package dev.plumbline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.Chart;
import dev.plumbline.testing.OperatorProcess;
import dev.plumbline.testing.PostgresServer;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
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
    try (var operator = install(own, Map.of())) {
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
    try (var operator = install(own, Map.of("rbac.scope", "namespaced"))) {
      operator.awaitReady(Duration.ofMinutes(2));
      apply(other, sample());
      apply(own, sample());
      ready(own);
      assertThat(get(other, "{.status.observedGeneration}")).isEqualTo("-1");
      assertThat(operator.terminate(Duration.ofSeconds(30))).isIn(0, 143);
      assertThat(operator.log()).doesNotContain("forbidden", "Exception");
    }
  }

  /** What the chart makes, and the process that its Deployment would start. */
  private OperatorProcess install(String namespace, Map<String, String> values) throws IOException {
    var manifests = Chart.render("plumbline", namespace, values);
    kubernetes
        .kubectlReading(manifests, "apply", "--server-side", "--force-conflicts", "-f", "-")
        .orThrow();
    var crd = "crd/databaseschemas.plumbline.dev";
    kubernetes.kubectl("wait", "--for=condition=Established", "--timeout=60s", crd).orThrow();
    return OperatorProcess.start(
        kubernetes.serviceAccountKubeconfig(namespace, "plumbline"),
        Files.createTempFile("operator", ".log"),
        environment(manifests, namespace));
  }

  private Map<String, String> environment(String manifests, String namespace) {
    var bytes = new ByteArrayInputStream(manifests.getBytes(StandardCharsets.UTF_8));
    var environment = new TreeMap<>(Map.of("POD_NAMESPACE", namespace, "POD_NAME", "operator-0"));
    for (var object : kubernetes.client().load(bytes).items()) {
      if (object instanceof Deployment deployment) {
        var container = deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
        for (var variable : container.getEnv()) {
          if (variable.getValue() != null) {
            environment.put(variable.getName(), variable.getValue());
          }
        }
      }
    }
    return environment;
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
