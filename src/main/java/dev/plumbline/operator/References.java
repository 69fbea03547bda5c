package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.api.SecretOrConfigMapValue;
import dev.plumbline.api.SecretValue;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who names what: from a ConfigMap, a Secret or a resource back to the resources that name it. */
final class References {

  private static final String CONFIG_MAP = "configMap";
  private static final String SECRET = "secret";
  private static final String SELECTOR = "selector";
  private static final String DEPENDENCY = "dependency";

  private final IndexerResourceCache<DatabaseSchema> resources;

  /**
   * @param resources all that are watched; indexes are added to it
   */
  References(IndexerResourceCache<DatabaseSchema> resources) {
    this.resources = resources;
    resources.addIndexers(
        Map.of(
            CONFIG_MAP, each -> qualified(each, configMaps(each)),
            SECRET, each -> qualified(each, secrets(each)),
            SELECTOR,
                each ->
                    each.getSpec().migrations().selector() == null
                        ? List.of()
                        : List.of(each.getMetadata().getNamespace()),
            DEPENDENCY, each -> qualified(each, dependencies(each))));
  }

  /** By its name or by its labels. */
  Set<ResourceID> toConfigMap(ConfigMap map) {
    var metadata = map.getMetadata();
    var found = ids(CONFIG_MAP, metadata.getNamespace() + "/" + metadata.getName());
    var labels = metadata.getLabels() == null ? Map.<String, String>of() : metadata.getLabels();
    for (var each : resources.byIndex(SELECTOR, metadata.getNamespace())) {
      var selector = each.getSpec().migrations().selector();
      if (selector != null && Selectors.matches(selector, labels)) {
        found.add(ResourceID.fromResource(each));
      }
    }
    return found;
  }

  Set<ResourceID> toSecret(ResourceID secret) {
    return ids(SECRET, secret.getNamespace().orElse("") + "/" + secret.getName());
  }

  Set<ResourceID> toDependency(ResourceID resource) {
    return ids(DEPENDENCY, resource.getNamespace().orElse("") + "/" + resource.getName());
  }

  private Set<ResourceID> ids(String index, String key) {
    var ids = new HashSet<ResourceID>();
    resources.byIndex(index, key).forEach(each -> ids.add(ResourceID.fromResource(each)));
    return ids;
  }

  private static List<String> qualified(DatabaseSchema resource, List<String> names) {
    return names.stream()
        .distinct()
        .map(name -> resource.getMetadata().getNamespace() + "/" + name)
        .toList();
  }

  private static List<String> configMaps(DatabaseSchema resource) {
    var names = new ArrayList<String>();
    names.add(AdoptedStore.name(resource));
    var maps = resource.getSpec().migrations().configMaps();
    if (maps != null) {
      maps.forEach(each -> names.add(each.name()));
    }
    var tls = resource.getSpec().database().tls();
    if (tls != null && tls.caFrom() != null && tls.caFrom().configMapKeyRef() != null) {
      names.add(tls.caFrom().configMapKeyRef().name());
    }
    return names;
  }

  private static List<String> secrets(DatabaseSchema resource) {
    var names = new ArrayList<String>();
    var database = resource.getSpec().database();
    add(names, database.urlFrom());
    add(names, database.userFrom());
    add(names, database.passwordFrom());
    if (database.secretRef() != null) {
      names.add(database.secretRef().name());
    }
    var tls = database.tls();
    if (tls != null) {
      add(names, tls.certificateFrom());
      add(names, tls.keyFrom());
      add(names, tls.caFrom());
    }
    if (resource.getSpec().shadow() != null) {
      add(names, resource.getSpec().shadow().urlFrom());
    }
    return names;
  }

  private static List<String> dependencies(DatabaseSchema resource) {
    var others = resource.getSpec().dependsOn();
    return others == null ? List.of() : others.stream().map(each -> each.name()).toList();
  }

  private static void add(List<String> names, @Nullable SecretValue value) {
    if (value != null) {
      names.add(value.secretKeyRef().name());
    }
  }

  private static void add(List<String> names, @Nullable SecretOrConfigMapValue value) {
    if (value != null && value.secretKeyRef() != null) {
      names.add(value.secretKeyRef().name());
    }
  }
}
