package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.api.DatabaseSchemaSpec;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.postgres.Connections;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a run needs, read from a resource and the ConfigMaps and Secrets that it names.
 *
 * @param connections where the databases are
 * @param desired what should be
 * @param digest of the migrations that users wrote, {@code sha256:…}; what a pin names
 * @param asked every resolution in spec and annotations, handled or not
 * @param secretVersions changes when one of the Secrets changes
 */
record Inputs(
    Connections connections,
    Desired desired,
    String digest,
    List<Resolution> asked,
    String secretVersions) {

  private static final String DEFAULT_SCHEMA = "public";

  /**
   * @throws BadInput when something is missing or makes no sense
   */
  static Inputs read(DatabaseSchema resource, NamespaceObjects objects) {
    var spec = resource.getSpec();
    var annotations = annotations(resource);
    var policy = Policies.of(spec);
    var approval = Decisions.approval(spec, annotations);
    var asked = Decisions.asked(spec, annotations);

    var values = new Values(objects);
    var credentials = new Credentials(values, objects.namespace());
    var login = credentials.read(spec.database());
    var schema = login.schema().orElse(DEFAULT_SCHEMA);
    var connections = connections(spec, login, credentials);

    var sources = sources(spec, objects);
    var users = Sources.read(sources, Optional.empty());
    var adopted = objects.configMap(AdoptedStore.name(resource)).map(Inputs::source);
    var migrations = adopted.isEmpty() ? users : Sources.read(sources, adopted);
    var digest = "sha256:" + Desired.digest(users);
    checkPin(spec, digest, sources);

    var desired =
        new Desired(
            migrations,
            Optional.ofNullable(spec.migrations().target()),
            Optional.ofNullable(spec.migrations().baseline()),
            spec.history() == null || spec.history().schema() == null
                ? schema
                : spec.history().schema(),
            spec.database().schemas() == null || spec.database().schemas().isEmpty()
                ? List.of(schema)
                : spec.database().schemas(),
            Policies.mode(spec),
            approval,
            Decisions.standing(asked, resource.getStatus()),
            policy,
            Targets.known(resource.getStatus()));
    return new Inputs(connections, desired, digest, asked, values.versions());
  }

  /** The migrations that users wrote and those that were adopted, by name. */
  List<Migration> migrations() {
    return desired.migrations();
  }

  private static Connections connections(
      DatabaseSchemaSpec spec, Credentials.Login login, Credentials credentials) {
    var shadow = spec.shadow();
    return new Connections(
        login.target(),
        shadow == null || shadow.urlFrom() == null
            ? Optional.empty()
            : Optional.of(credentials.read(shadow.urlFrom()).target()),
        shadow == null ? Optional.empty() : Optional.ofNullable(shadow.template()));
  }

  private static List<Source> sources(DatabaseSchemaSpec spec, NamespaceObjects objects) {
    var references = spec.migrations().configMaps();
    var selector = spec.migrations().selector();
    if (references != null) {
      var sources = new ArrayList<Source>();
      for (var reference : references) {
        sources.add(
            objects
                .configMap(reference.name())
                .map(Inputs::source)
                .orElseThrow(
                    () -> Values.missing("ConfigMap", reference.name(), objects.namespace())));
      }
      return sources;
    }
    if (selector == null) {
      throw BadInput.spec("spec.migrations names neither configMaps nor a selector: name one.");
    }
    var selected =
        objects.configMaps(labels -> Selectors.matches(selector, labels)).stream()
            .filter(map -> !Written.byUs(map))
            .map(Inputs::source)
            .toList();
    if (selected.isEmpty()) {
      throw BadInput.notFound(
          "No ConfigMap in namespace %s has the labels %s: create one; it is noticed at once."
              .formatted(objects.namespace(), Selectors.text(selector)));
    }
    return selected;
  }

  private static Source source(ConfigMap map) {
    var files = new HashMap<String, byte[]>();
    if (map.getBinaryData() != null) {
      map.getBinaryData()
          .forEach((key, value) -> files.put(key, Base64.getDecoder().decode(value)));
    }
    return new Source(
        map.getMetadata().getName(),
        map.getData() == null ? Map.of() : new TreeMap<>(map.getData()),
        files);
  }

  private static void checkPin(DatabaseSchemaSpec spec, String digest, List<Source> sources) {
    var expected = spec.migrations().expectedDigest();
    if (expected != null && !expected.equals(digest)) {
      throw new BadInput(
          Reason.DIGEST_MISMATCH,
          "The migrations in %s have the digest %s, and spec.migrations.expectedDigest says %s: waiting for the ConfigMap to follow."
              .formatted(
                  String.join(", ", sources.stream().map(Source::name).toList()),
                  digest,
                  expected));
    }
  }

  private static Map<String, String> annotations(DatabaseSchema resource) {
    var annotations = resource.getMetadata().getAnnotations();
    return annotations == null ? Map.of() : annotations;
  }
}
