package dev.plumbline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.Chart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

  private static final Path CRD = Path.of("crds", "databaseschemas.plumbline.dev-v1.yml");

  @Test
  void passesHelmsStrictLint() {
    var result = Chart.helm().lint().strict().quiet().call();
    assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
  }

  @Test
  void bringsTheCrdOfTheRepositoryAndKeepsItOnUninstall() {
    assertThat(Path.of("helm", "plumbline", "files", "databaseschemas.plumbline.dev-v1.yml"))
        .isSymbolicLink()
        .hasSameTextualContentAs(CRD);
    var crd = only(rendered(Map.of()), "CustomResourceDefinition");
    assertThat(crd.getMetadata().getAnnotations()).containsEntry("helm.sh/resource-policy", "keep");
    var asked = Chart.render("plumbline", "x", Map.of("crds.install", "false"));
    assertThat(asked).doesNotContain("CustomResourceDefinition");
  }

  @Test
  void aNamespacedInstallHasNoClusterRole() {
    var objects =
        rendered(
            Map.of(
                "rbac.scope", "namespaced",
                "rbac.namespaces[0]", "shop",
                "rbac.namespaces[1]", "billing"));
    assertThat(objects)
        .extracting(HasMetadata::getKind)
        .noneMatch(k -> k.startsWith("ClusterRole"));
    assertThat(objects)
        .filteredOn(Role.class::isInstance)
        .extracting(each -> each.getMetadata().getNamespace())
        .containsExactlyInAnyOrder("shop", "billing", "plumbline-system");
    assertThat(environment(objects)).containsEntry("PLUMBLINE_WATCH_NAMESPACES", "shop,billing");
  }

  @Test
  void aNamespacedInstallWatchesItsOwnNamespaceUnlessToldOtherwise() {
    var objects = rendered(Map.of("rbac.scope", "namespaced"));
    assertThat(environment(objects))
        .containsEntry("PLUMBLINE_WATCH_NAMESPACES", "plumbline-system");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replica | 2 | replica",
        "rbac.scope | everywhere | scope",
        "image.digest | latest | digest",
        "image.repository | '' | repository",
        "networkPolicy.postgresPorts[0] | 70000 | postgresPorts",
        "metrics.serviceMonitor.enabled | true | Prometheus operator",
        "serviceAccount.create | false | serviceAccount.name is needed",
      })
  void refusesValuesThatMakeNoSense(String key, String value, String said) {
    assertThatThrownBy(() -> rendered(Map.of(key, value))).hasMessageContaining(said);
  }

  @Test
  void theApiServerAcceptsEverythingItCanRender() {
    var server = ApiServer.shared();
    var namespace = server.createNamespace();
    var manifests =
        Chart.render(
            "everything",
            namespace,
            Map.of(
                "replicas", "2",
                "podDisruptionBudget.enabled", "true",
                "networkPolicy.enabled", "true",
                "podLabels.team", "data",
                "nodeSelector.disk", "fast"));
    try (var file = TemporaryFile.of(manifests)) {
      var applied =
          server.kubectl("apply", "--server-side", "--warnings-as-errors", "-f", file.path());
      assertThat(applied.err()).isEmpty();
      assertThat(applied.exitCode()).isZero();
      assertThat(applied.out())
          .contains("deployment.apps/everything-plumbline")
          .contains("poddisruptionbudget.policy/everything-plumbline")
          .contains("networkpolicy.networking.k8s.io/everything-plumbline");
    }
  }

  @Test
  void theOperatorsPodIsAllowedWhereTheRestrictedProfileIsEnforced() {
    var server = ApiServer.shared();
    var namespace = server.createNamespace();
    server
        .kubectl("label", "ns", namespace, "pod-security.kubernetes.io/enforce=restricted")
        .orThrow();
    var template = ((Deployment) only(rendered(Map.of()), "Deployment")).getSpec().getTemplate();
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName("operator")
            .withNamespace(namespace)
            .endMetadata()
            .withSpec(template.getSpec())
            .build();
    assertThat(server.client().resource(pod).create().getMetadata().getName())
        .isEqualTo("operator");
    var container = pod.getSpec().getContainers().get(0);
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    container.getSecurityContext().setAllowPrivilegeEscalation(true);
    pod.getMetadata().setName("other");
    assertThatThrownBy(() -> server.client().resource(pod).create())
        .as("the profile is enforced at all")
        .hasMessageContaining("violates PodSecurity");
  }

  private static List<HasMetadata> rendered(Map<String, String> values) {
    var text = Chart.render("plumbline", "plumbline-system", values);
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return ApiServer.shared().client().load(bytes).items();
  }

  private static HasMetadata only(List<HasMetadata> objects, String kind) {
    var found = objects.stream().filter(each -> each.getKind().equals(kind)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Map<String, String> environment(List<HasMetadata> objects) {
    var environment = new java.util.TreeMap<String, String>();
    var spec = ((Deployment) only(objects, "Deployment")).getSpec().getTemplate().getSpec();
    for (var variable : spec.getContainers().get(0).getEnv()) {
      if (variable.getValue() != null) {
        environment.put(variable.getName(), variable.getValue());
      }
    }
    return environment;
  }
}
