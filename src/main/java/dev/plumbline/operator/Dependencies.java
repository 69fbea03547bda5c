package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import io.javaoperatorsdk.operator.api.reconciler.ResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Objects;
import java.util.Optional;

/** Whether the resources that another one depends on let it go on. */
final class Dependencies {

  private Dependencies() {}

  /**
   * What is applied already stays watched whatever happens to others: only new content waits.
   *
   * @param resource that depends on others
   * @param inputs what it wants
   * @param all the resources that are watched
   * @return a sentence that names the first one that is not ready
   */
  static Optional<String> notReady(
      DatabaseSchema resource, Inputs inputs, ResourceCache<DatabaseSchema> all) {
    var others = resource.getSpec().dependsOn();
    var status = resource.getStatus();
    if (others == null || (status != null && inputs.digest().equals(status.lastAppliedDigest()))) {
      return Optional.empty();
    }
    var namespace = resource.getMetadata().getNamespace();
    for (var reference : others) {
      var other = all.get(new ResourceID(reference.name(), namespace));
      if (other.isEmpty()) {
        return Optional.of(
            "DatabaseSchema %s, which this one depends on, is not in namespace %s: create it, or take it out of spec.dependsOn."
                .formatted(reference.name(), namespace));
      }
      if (!isReady(other.get())) {
        return Optional.of(
            "DatabaseSchema %s, which this one depends on, is not Ready yet: nothing is applied before."
                .formatted(reference.name()));
      }
    }
    return Optional.empty();
  }

  private static boolean isReady(DatabaseSchema resource) {
    var status = resource.getStatus();
    return status != null
        && Objects.equals(status.observedGeneration(), resource.getMetadata().getGeneration())
        && Conditions.find(status.conditions(), Words.READY)
            .filter(each -> each.status().equals(Words.TRUE))
            .isPresent();
  }
}
