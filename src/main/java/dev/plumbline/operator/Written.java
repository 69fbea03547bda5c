package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.Map;

/** What all ConfigMaps that the operator writes have in common. */
final class Written {

  /** Who writes, for server-side apply. */
  static final String FIELD_MANAGER = "plumbline";

  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  private static final String INSTANCE = "plumbline.dev/databaseschema";

  private Written() {}

  /** A ConfigMap beside the resource, without content and without an owner. */
  static ConfigMapBuilder beside(DatabaseSchema resource, String name) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(resource.getMetadata().getNamespace())
        .withLabels(
            Map.of(
                MANAGED_BY, FIELD_MANAGER, INSTANCE, labelValue(resource.getMetadata().getName())))
        .endMetadata();
  }

  /** Makes what is written go with the resource. */
  static OwnerReference owner(DatabaseSchema resource) {
    return new OwnerReferenceBuilder()
        .withApiVersion(resource.getApiVersion())
        .withKind(resource.getKind())
        .withName(resource.getMetadata().getName())
        .withUid(resource.getMetadata().getUid())
        .withController(true)
        .build();
  }

  /** Whether the operator wrote it: reports, plans and adopted migrations are nobody's sources. */
  static boolean byUs(ConfigMap map) {
    var labels = map.getMetadata().getLabels();
    return labels != null && FIELD_MANAGER.equals(labels.get(MANAGED_BY));
  }

  private static String labelValue(String name) {
    var cut = name.length() > 63 ? name.substring(0, 63) : name;
    return cut.replaceAll("[^A-Za-z0-9]+$", "");
  }
}
