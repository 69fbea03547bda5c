package dev.plumbline.api;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumns;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The CRD as the types in this package say it; what annotations can't say (defaults of whole
 * objects, list types, formats) is added here.
 */
public final class Crd {

  /** Where the CRD is checked in. */
  public static final Path FILE = Path.of("crds", "databaseschemas.plumbline.dev-v1.yml");

  private static final Map<String, List<String>> MAP_LISTS =
      Map.ofEntries(
          Map.entry("spec.migrations.configMaps", List.of("name")),
          Map.entry("spec.dependsOn", List.of("name")),
          Map.entry("spec.policy.lint.ignore", List.of("code", "object")),
          Map.entry("spec.drift.ignore", List.of("kind", "name")),
          Map.entry("status.conditions", List.of("type")));
  private static final List<String> SETS =
      List.of(
          "spec.database.schemas",
          "spec.policy.lint.failOn",
          "spec.migrations.selector.matchExpressions.values");
  private static final List<String> ATOMIC_LISTS =
      List.of(
          "spec.migrations.selector.matchExpressions",
          "spec.resolutions",
          "status.resolutions",
          "status.history",
          "status.migrations.pending",
          "status.plan.migrations",
          "status.plan.hazards",
          "status.drift.changes");
  private static final List<String> FILLED =
      List.of("spec.execution", "spec.policy", "spec.drift", "spec.drift.compare");
  private static final List<String> TIMES =
      List.of(
          "status.conditions.lastTransitionTime",
          "status.drift.since",
          "status.history.appliedAt",
          "status.migrations.failed.startedAt",
          "status.resolutions.at");
  private static final List<String> DATES =
      List.of("spec.drift.ignore.expires", "spec.policy.lint.ignore.expires");

  /** The generator sorts them by path; people read from left to right. */
  private static final List<String> COLUMNS =
      Stream.of(DatabaseSchema.class.getAnnotation(AdditionalPrinterColumns.class).value())
          .map(AdditionalPrinterColumn::name)
          .toList();

  private Crd() {}

  /** The CRD as YAML, the same bytes each time. */
  public static String yaml() {
    var files = new Memory();
    new CRDGenerator()
        .withOutput(files)
        .withMinQuotes(true)
        .withParallelGenerationEnabled(false)
        .withPostProcessor(
            new CRDPostProcessor() {
              @Override
              public HasMetadata process(HasMetadata crd, String version) {
                complete((CustomResourceDefinition) crd);
                return crd;
              }
            })
        .customResourceClasses(DatabaseSchema.class)
        .generate();
    return files.bytes.toString(StandardCharsets.UTF_8);
  }

  /** Installs the checked-in CRD and waits until resources can be made. */
  public static void install(KubernetesClient client) {
    try {
      var crd = Serialization.unmarshal(Files.readString(FILE), CustomResourceDefinition.class);
      client.resource(crd).forceConflicts().serverSideApply();
      client
          .resource(crd)
          .waitUntilCondition(
              each ->
                  each != null
                      && each.getStatus() != null
                      && each.getStatus().getConditions().stream()
                          .anyMatch(
                              condition ->
                                  condition.getType().equals("Established")
                                      && condition.getStatus().equals("True")),
              30,
              TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void complete(CustomResourceDefinition crd) {
    var root = crd.getSpec().getVersions().get(0).getSchema().getOpenAPIV3Schema();
    root.setRequired(List.of("spec"));
    at(root, "spec").setDescription("What is wanted.");
    at(root, "status").setDescription("What is known.");
    at(root, "status").setDefault(json("{\"observedGeneration\": -1}"));
    FILLED.forEach(path -> at(root, path).setDefault(json("{}")));
    MAP_LISTS.forEach(
        (path, keys) -> {
          at(root, path).setXKubernetesListType("map");
          at(root, path).setXKubernetesListMapKeys(keys);
        });
    SETS.forEach(path -> at(root, path).setXKubernetesListType("set"));
    ATOMIC_LISTS.forEach(path -> at(root, path).setXKubernetesListType("atomic"));
    TIMES.forEach(path -> at(root, path).setFormat("date-time"));
    DATES.forEach(path -> at(root, path).setFormat("date"));
    at(root, "spec.database.schemas").getItems().getSchema().setMaxLength(63L);
    at(root, "spec.database.schemas").getItems().getSchema().setMinLength(1L);
    at(root, "status.observedGeneration").setFormat("int64");
    at(root, "status.conditions.observedGeneration").setFormat("int64");
    everySchema(root);
    crd.getSpec()
        .getVersions()
        .get(0)
        .getAdditionalPrinterColumns()
        .sort(Comparator.comparing(column -> COLUMNS.indexOf(column.getName())));
  }

  /** References are replaced whole; the generator says the rules of simple values twice. */
  private static void everySchema(JSONSchemaProps schema) {
    schema.setXKubernetesValidations(
        schema.getXKubernetesValidations().stream().distinct().toList());
    for (var property : schema.getProperties().entrySet()) {
      if (property.getKey().endsWith("KeyRef")) {
        property.getValue().setXKubernetesMapType("atomic");
      }
      everySchema(property.getValue());
    }
    if (schema.getItems() != null) {
      everySchema(schema.getItems().getSchema());
    }
  }

  private static JSONSchemaProps at(JSONSchemaProps root, String path) {
    var here = root;
    for (var name : path.split("\\.", -1)) {
      if (here.getItems() != null) {
        here = here.getItems().getSchema();
      }
      here = here.getProperties().get(name);
      if (here == null) {
        throw new IllegalArgumentException("the CRD has no " + path);
      }
    }
    return here;
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return Serialization.unmarshal(text, com.fasterxml.jackson.databind.JsonNode.class);
  }

  private static final class Memory implements CRDGenerator.CRDOutput<ByteArrayOutputStream> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public ByteArrayOutputStream outputFor(String name) {
      return bytes;
    }

    @Override
    public URI crdURI(String name) {
      return FILE.toUri();
    }

    @Override
    public void close() {}
  }
}
