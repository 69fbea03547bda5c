package dev.plumbline.stories;

import dev.plumbline.api.Crd;
import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.operator.DatabaseSchemaReconciler;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testing.ApiServer;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.Operator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The operator in this JVM, as the ServiceAccount of {@code deploy/base} and with its rights. */
final class RunningOperator {

  private static final Set<String> RIGHTS =
      Set.of("ServiceAccount", "ClusterRole", "ClusterRoleBinding");
  private static @Nullable RunningOperator shared;

  private final KubernetesClient client;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  private RunningOperator(KubernetesClient client) {
    this.client = client;
  }

  /** The one that all stories of this JVM share. */
  static synchronized RunningOperator shared() {
    if (shared == null) {
      var server = ApiServer.shared();
      Crd.install(server.client());
      grantRights(server.client());
      shared = new RunningOperator(server.serviceAccountClient("plumbline-system", "plumbline"));
      shared.start();
    }
    return shared;
  }

  /** What it has measured. */
  SimpleMeterRegistry metrics() {
    return metrics;
  }

  private void start() {
    Awaitility.await("rights to act")
        .atMost(Duration.ofSeconds(10))
        .ignoreException(KubernetesClientException.class)
        .until(() -> client.resources(DatabaseSchema.class).inAnyNamespace().list() != null);
    var operator =
        new Operator(
            settings ->
                settings
                    .withKubernetesClient(client)
                    .withCloseClientOnStop(false)
                    .withConcurrentReconciliationThreads(16));
    operator.register(new DatabaseSchemaReconciler(new PostgresEngine(), metrics));
    operator.start();
    Runtime.getRuntime().addShutdownHook(new Thread(operator::stop));
  }

  private static void grantRights(KubernetesClient admin) {
    try (var in = Files.newInputStream(Path.of("deploy", "base", "operator.yaml"))) {
      admin
          .namespaces()
          .resource(
              new io.fabric8.kubernetes.api.model.NamespaceBuilder()
                  .withNewMetadata()
                  .withName("plumbline-system")
                  .endMetadata()
                  .build())
          .serverSideApply();
      for (HasMetadata each : admin.load(in).items()) {
        if (RIGHTS.contains(each.getKind())) {
          admin.resource(each).forceConflicts().serverSideApply();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
