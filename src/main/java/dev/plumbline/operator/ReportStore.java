package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.model.Fingerprint;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Publishes what is too long for a status, in ConfigMaps that go with the resource: {@code
 * <name>-drift}, {@code <name>-failure} and {@code <name>-plan}.
 */
final class ReportStore {

  /** Names what a report is about, so that the same is not written twice. */
  static final String FINGERPRINT = "plumbline.dev/fingerprint";

  private final KubernetesClient client;
  private final Function<String, Optional<ConfigMap>> metadata;

  /**
   * @param client to write with
   * @param metadata of ConfigMaps in the resource's namespace, by name
   */
  ReportStore(KubernetesClient client, Function<String, Optional<ConfigMap>> metadata) {
    this.client = client;
    this.metadata = metadata;
  }

  /** The name of the drift report. */
  static String driftName(DatabaseSchema resource) {
    return resource.getMetadata().getName() + "-drift";
  }

  /** The name of the report on a failed migration. */
  static String failureName(DatabaseSchema resource) {
    return resource.getMetadata().getName() + "-failure";
  }

  /** The name of the published plan. */
  static String planName(DatabaseSchema resource) {
    return resource.getMetadata().getName() + "-plan";
  }

  /**
   * Makes the reports be what the outcome says, where it says anything.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException when that can't be written
   */
  void publish(DatabaseSchema resource, Outcome outcome) {
    switch (outcome.drift().state()) {
      case NOT_CHECKED -> {}
      case IN_SYNC -> remove(resource, driftName(resource));
      case DRIFTED, ACCEPTED ->
          outcome
              .drift()
              .drift()
              .ifPresent(
                  drift ->
                      write(
                          resource,
                          driftName(resource),
                          drift.fingerprint(),
                          DriftReport.files(resource.getMetadata().getName(), drift)));
    }
    outcome.history().ifPresent(history -> publish(resource, history));
    if (outcome.plan().isPresent()) {
      var plan = outcome.plan().get();
      var files = PlanReport.files(resource.getMetadata().getName(), plan);
      write(resource, planName(resource), Fingerprint.of(files.toString()).shortForm(), files);
    } else if (outcome.history().isPresent()) {
      remove(resource, planName(resource));
    }
  }

  private void publish(DatabaseSchema resource, Outcome.History history) {
    if (history.failed().isPresent() && history.leftovers().isPresent()) {
      var files =
          FailureReport.files(
              resource.getMetadata().getName(), history.failed().get(), history.leftovers().get());
      var fingerprint = Fingerprint.of(files.toString()).shortForm();
      write(resource, failureName(resource), fingerprint, files);
    } else {
      remove(resource, failureName(resource));
    }
  }

  private void write(
      DatabaseSchema resource, String name, String fingerprint, Map<String, String> files) {
    var now = metadata.apply(name);
    if (now.isPresent() && fingerprint.equals(fingerprintOf(now.get()))) {
      return;
    }
    var content = ReportContent.of(files);
    var map =
        Written.beside(resource, name)
            .editMetadata()
            .addToAnnotations(FINGERPRINT, fingerprint)
            .withOwnerReferences(Written.owner(resource))
            .endMetadata()
            .withData(content.texts())
            .withBinaryData(content.compressed())
            .build();
    client.resource(map).fieldManager(Written.FIELD_MANAGER).forceConflicts().serverSideApply();
  }

  private void remove(DatabaseSchema resource, String name) {
    if (metadata.apply(name).filter(Written::byUs).isPresent()) {
      client
          .configMaps()
          .inNamespace(resource.getMetadata().getNamespace())
          .withName(name)
          .delete();
    }
  }

  private static String fingerprintOf(ConfigMap map) {
    var annotations = map.getMetadata().getAnnotations();
    return annotations == null ? "" : annotations.getOrDefault(FINGERPRINT, "");
  }
}
