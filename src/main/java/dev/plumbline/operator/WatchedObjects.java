package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Constants;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ConfigMaps and Secrets that resources name. All are watched, by metadata alone; only those
 * that a resource names are fetched, once a version.
 */
final class WatchedObjects {

  private static final String EVERYWHERE = "";

  private final References references;
  private final Map<String, InformerEventSource<ConfigMap, DatabaseSchema>> configMaps =
      new TreeMap<>();
  private final Map<String, InformerEventSource<Secret, DatabaseSchema>> secrets = new TreeMap<>();
  private final Map<ResourceID, Map<String, HasMetadata>> fetched = new ConcurrentHashMap<>();
  private final Map<ResourceID, ConfigMap> written = new ConcurrentHashMap<>();
  private final KubernetesClient client;

  /**
   * @param context of the controller: its client, its namespaces, its resources
   */
  WatchedObjects(EventSourceContext<DatabaseSchema> context) {
    this.client = context.getClient();
    this.references = new References(context.getPrimaryCache());
    // A source each namespace: the informers of one source would share one store, and each would
    // throw the other's objects out.
    for (var namespace : namespaces(context)) {
      configMaps.put(
          namespace,
          source(
              context,
              ConfigMap.class,
              "configmaps",
              namespace,
              WatchedObjects::configMap,
              this::whoNames));
      secrets.put(
          namespace,
          source(
              context,
              Secret.class,
              "secrets",
              namespace,
              WatchedObjects::secret,
              secret -> references.toSecret(id(secret))));
    }
  }

  /** To be registered with the controller. */
  List<EventSource<?, DatabaseSchema>> eventSources() {
    return Stream.<EventSource<?, DatabaseSchema>>concat(
            configMaps.values().stream(), secrets.values().stream())
        .toList();
  }

  /** The resources that name this one in {@code dependsOn}. */
  Set<ResourceID> dependents(ResourceID resource) {
    return references.toDependency(resource);
  }

  /**
   * @param resource that asks
   * @return what it may see; what it does not ask for this time is forgotten
   */
  NamespaceObjects seenBy(DatabaseSchema resource) {
    var id = ResourceID.fromResource(resource);
    var earlier = fetched.getOrDefault(id, Map.of());
    var now = new ConcurrentHashMap<String, HasMetadata>();
    fetched.put(id, now);
    return new View(resource.getMetadata().getNamespace(), earlier, now);
  }

  /** As {@link #seenBy}, asking the API server itself: a watch may be a moment late. */
  NamespaceObjects freshlySeenBy(DatabaseSchema resource) {
    var watched = seenBy(resource);
    var namespace = resource.getMetadata().getNamespace();
    return new NamespaceObjects() {
      @Override
      public String namespace() {
        return namespace;
      }

      @Override
      public Optional<ConfigMap> configMap(String name) {
        return watched.configMap(name);
      }

      @Override
      public List<ConfigMap> configMaps(Predicate<Map<String, String>> labels) {
        return watched.configMaps(labels);
      }

      @Override
      public Optional<Secret> secret(String name) {
        return Optional.ofNullable(client.secrets().inNamespace(namespace).withName(name).get());
      }
    };
  }

  /** A ConfigMap as it is known, metadata alone. */
  Optional<ConfigMap> metadata(String namespace, String name) {
    return of(configMaps, namespace).get(new ResourceID(name, namespace));
  }

  /** Takes note of a ConfigMap that was just written, until the watch has seen it too. */
  void wrote(ConfigMap map) {
    written.put(id(map), map);
  }

  /** Drops what a resource had asked for. */
  void forget(ResourceID resource) {
    fetched.remove(resource);
  }

  /** A ConfigMap that lost its label is still told to whoever took it by that label. */
  private Set<ResourceID> whoNames(ConfigMap map) {
    var names = references.toConfigMap(map);
    var key = key("ConfigMap", map.getMetadata().getName());
    for (var seen : fetched.entrySet()) {
      if (seen.getValue().containsKey(key)
          && seen.getKey().getNamespace().equals(Optional.of(map.getMetadata().getNamespace()))) {
        names.add(seen.getKey());
      }
    }
    return names;
  }

  private static Set<String> namespaces(EventSourceContext<DatabaseSchema> context) {
    var informer = context.getControllerConfiguration().getInformerConfig();
    var wanted = informer.getEffectiveNamespaces(context.getControllerConfiguration());
    return wanted.contains(Constants.WATCH_ALL_NAMESPACES) ? Set.of(EVERYWHERE) : wanted;
  }

  private static <T extends HasMetadata> InformerEventSource<T, DatabaseSchema> source(
      EventSourceContext<DatabaseSchema> context,
      Class<T> type,
      String name,
      String namespace,
      Function<ObjectMeta, T> empty,
      SecondaryToPrimaryMapper<T> mapper) {
    var configuration =
        InformerEventSourceConfiguration.from(type, DatabaseSchema.class)
            .withName(namespace.equals(EVERYWHERE) ? name : name + "-" + namespace)
            .withItemStore(new MetadataStore<>(empty))
            .withSecondaryToPrimaryMapper(mapper);
    return new InformerEventSource<>(
        namespace.equals(EVERYWHERE)
            ? configuration.withWatchAllNamespaces().build()
            : configuration.withNamespaces(namespace).build(),
        context);
  }

  private static ConfigMap configMap(ObjectMeta metadata) {
    var map = new ConfigMap();
    map.setMetadata(metadata);
    return map;
  }

  private static Secret secret(ObjectMeta metadata) {
    var secret = new Secret();
    secret.setMetadata(metadata);
    return secret;
  }

  private static <T> T of(Map<String, T> sources, String namespace) {
    var source = sources.containsKey(namespace) ? sources.get(namespace) : sources.get(EVERYWHERE);
    if (source == null) {
      throw new IllegalStateException("namespace " + namespace + " is not watched");
    }
    return source;
  }

  private static ResourceID id(HasMetadata object) {
    return ResourceID.fromResource(object);
  }

  private static String key(String kind, String name) {
    return kind + "/" + name;
  }

  private final class View implements NamespaceObjects {
    private final String namespace;
    private final Map<String, HasMetadata> earlier;
    private final Map<String, HasMetadata> now;

    View(String namespace, Map<String, HasMetadata> earlier, Map<String, HasMetadata> now) {
      this.namespace = namespace;
      this.earlier = earlier;
      this.now = now;
    }

    @Override
    public String namespace() {
      return namespace;
    }

    @Override
    public Optional<ConfigMap> configMap(String name) {
      var id = new ResourceID(name, namespace);
      var known = of(configMaps, namespace).get(id);
      var ours = written.get(id);
      if (ours != null) {
        if (known.isEmpty() || isOlder(known.get(), ours)) {
          return Optional.of(ours);
        }
        written.remove(id);
      }
      return known.flatMap(
          metadata ->
              fetch(
                  ConfigMap.class,
                  metadata,
                  () -> client.configMaps().inNamespace(namespace).withName(name).get()));
    }

    @Override
    public List<ConfigMap> configMaps(Predicate<Map<String, String>> labels) {
      var found = new ArrayList<ConfigMap>();
      of(configMaps, namespace)
          .list(namespace, map -> labels.test(labelsOf(map)))
          .map(map -> map.getMetadata().getName())
          .sorted(Comparator.naturalOrder())
          .forEach(name -> configMap(name).ifPresent(found::add));
      return found;
    }

    @Override
    public Optional<Secret> secret(String name) {
      return of(secrets, namespace)
          .get(new ResourceID(name, namespace))
          .flatMap(
              metadata ->
                  fetch(
                      Secret.class,
                      metadata,
                      () -> client.secrets().inNamespace(namespace).withName(name).get()));
    }

    private <T extends HasMetadata> Optional<T> fetch(
        Class<T> type,
        T metadata,
        java.util.function.Supplier<@org.jspecify.annotations.Nullable T> get) {
      var key = key(metadata.getKind(), metadata.getMetadata().getName());
      var had = earlier.get(key);
      var object =
          had != null
                  && had.getMetadata()
                      .getResourceVersion()
                      .equals(metadata.getMetadata().getResourceVersion())
                  && had.getMetadata().getUid().equals(metadata.getMetadata().getUid())
              ? type.cast(had)
              : get.get();
      if (object != null) {
        object.getMetadata().setManagedFields(List.of());
        now.put(key, object);
      }
      return Optional.ofNullable(object);
    }
  }

  private static Map<String, String> labelsOf(ConfigMap map) {
    var labels = map.getMetadata().getLabels();
    return labels == null ? Map.of() : labels;
  }

  /**
   * Resource versions are numbers that grow; Kubernetes promises it since 1.35, etcd always did.
   */
  private static boolean isOlder(HasMetadata a, HasMetadata b) {
    try {
      return Long.parseLong(a.getMetadata().getResourceVersion())
          < Long.parseLong(b.getMetadata().getResourceVersion());
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
