package dev.plumbline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deploy/}: the chart's content for those who don't use Helm. */
class DeployTest {

  private static final String CRD = "databaseschemas.plumbline.dev";
  private static final String HEADER =
      "# Rendered from helm/plumbline: ./mvnw test -Dtest=DeployTest -Ddeploy=write\n";

  @ParameterizedTest
  @ValueSource(strings = {"cluster", "namespaced"})
  void isWhatTheChartRenders(String scope) throws IOException {
    var file = Path.of("deploy", scope.equals("cluster") ? "base" : scope, "operator.yaml");
    var chart =
        Chart.render(
            "plumbline", "plumbline-system", Map.of("crds.install", "false", "rbac.scope", scope));
    var expected =
        HEADER
            + chart
                .lines()
                .filter(line -> !line.startsWith("# Source:"))
                .filter(line -> !line.contains("helm.sh/chart:"))
                .filter(line -> !line.contains("app.kubernetes.io/managed-by:"))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n", "", "\n"));
    if ("write".equals(System.getProperty("deploy"))) {
      Files.writeString(file, expected);
    }
    assertThat(file).as("-Ddeploy=write brings it up to date").hasContent(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "namespaced"})
  void kustomizeBuildsWhatTheApiServerAccepts(String directory) {
    var server = ApiServer.shared();
    var built = server.kubectl("kustomize", "deploy/" + directory).orThrow();
    assertThat(built).contains("kind: CustomResourceDefinition", "kind: Namespace");
    var applied =
        server.kubectl(
            "apply",
            "--server-side",
            "--force-conflicts",
            "--warnings-as-errors",
            "-k",
            "deploy/" + directory);
    assertThat(applied.err()).isEmpty();
    assertThat(applied.exitCode()).isZero();
  }

  @Test
  void everySampleIsAcceptedByTheApiServer() throws IOException {
    var server = ApiServer.shared();
    var namespace = server.createNamespace();
    server.kubectl("apply", "--server-side", "--force-conflicts", "-k", "crds").orThrow();
    server.kubectl("wait", "--for=condition=Established", "--timeout=30s", "crd", CRD).orThrow();
    try (var samples = Files.list(Path.of("deploy", "samples"))) {
      var files = samples.sorted().toList();
      assertThat(files).hasSizeGreaterThan(5);
      for (var sample : files) {
        var applied =
            server.kubectl(
                "-n", namespace, "apply", "--warnings-as-errors", "-f", sample.toString());
        assertThat(applied.err()).as(sample.toString()).isEmpty();
        assertThat(applied.out()).as(sample.toString()).contains("databaseschema.plumbline.dev/");
      }
    }
  }
}
