package dev.plumbline.operator;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The ConfigMaps and Secrets of one namespace, as a resource in it may name them. */
interface NamespaceObjects {

  /** The namespace's name. */
  String namespace();

  /** A ConfigMap by its name. */
  Optional<ConfigMap> configMap(String name);

  /** The ConfigMaps whose labels match, by name. */
  List<ConfigMap> configMaps(Predicate<Map<String, String>> labels);

  /** A Secret by its name. */
  Optional<Secret> secret(String name);
}
