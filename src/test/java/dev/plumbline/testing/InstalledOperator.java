package dev.plumbline.testing;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** The packaged operator as the chart installs it: its rights, its environment, a process. */
public final class InstalledOperator {

  private InstalledOperator() {}

  /**
   * Applies what the chart makes and starts the process that its Deployment would start.
   *
   * @param kubernetes where
   * @param namespace of the release; must exist
   * @param values of the chart that differ from its defaults
   * @return the process, just started
   */
  public static OperatorProcess install(
      ApiServer kubernetes, String namespace, Map<String, String> values) throws IOException {
    var manifests = Chart.render("plumbline", namespace, values);
    kubernetes
        .kubectlReading(manifests, "apply", "--server-side", "--force-conflicts", "-f", "-")
        .orThrow();
    var crd = "crd/databaseschemas.plumbline.dev";
    kubernetes.kubectl("wait", "--for=condition=Established", "--timeout=60s", crd).orThrow();
    return OperatorProcess.start(
        kubernetes.serviceAccountKubeconfig(namespace, "plumbline"),
        Files.createTempFile("operator", ".log"),
        environment(kubernetes, manifests, namespace));
  }

  private static Map<String, String> environment(
      ApiServer kubernetes, String manifests, String namespace) {
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
}
