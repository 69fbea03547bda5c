package dev.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.testing.ApiServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The API server itself refuses what makes no sense, in a sentence that people understand. */
class ValidationTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources", "validation");
  private static final KubernetesClient CLIENT = ApiServer.shared().client();

  @BeforeAll
  static void installTheCrd() {
    Crd.install(CLIENT);
  }

  @TestFactory
  Stream<DynamicTest> goodResourcesAreTaken() throws IOException {
    return files("good").map(file -> DynamicTest.dynamicTest(name(file), () -> create(file)));
  }

  @TestFactory
  Stream<DynamicTest> badResourcesAreRefused() throws IOException {
    return files("bad")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () ->
                        assertThatThrownBy(() -> create(file))
                            .hasMessageContaining(expectation(file))));
  }

  @Test
  void everyDefaultIsFilledInByTheServer() throws IOException {
    var created = create(RESOURCES.resolve("good").resolve("smallest.yaml"));
    assertThat(json(created.getAdditionalProperties()))
        .isEqualTo(
            json(
                """
                spec:
                  database: {urlFrom: {secretKeyRef: {key: url, name: shop-db}}}
                  migrations: {configMaps: [{name: shop-migrations}]}
                  mode: Apply
                  interval: 1m
                  suspend: false
                  execution:
                    {lockTimeout: 5s, statementTimeout: 0s, lockRetries: 10, onFailure: Hold}
                  policy: {dataLoss: Hold}
                  drift:
                    onDetected: Report
                    beforeApply: Block
                    affectsReady: false
                    compare:
                      {privileges: Auto, comments: true, ownership: false, columnOrder: false}
                status: {observedGeneration: -1}
                """));
  }

  @Test
  void theHistorySchemaStaysWhereItIs() throws IOException {
    var resource = create(RESOURCES.resolve("good").resolve("complete.yaml"));
    assertThatThrownBy(
            () ->
                CLIENT
                    .resource(resource)
                    .edit(
                        each ->
                            Serialization.unmarshal(
                                Serialization.asYaml(each)
                                    .replace("schema: \"public\"", "schema: \"other\""),
                                GenericKubernetesResource.class)))
        .hasMessageContaining("history.schema can't be changed");
  }

  /** Everything in the file is sent as it stands. */
  private static GenericKubernetesResource create(Path file) throws IOException {
    var resource = Serialization.unmarshal(Files.readString(file), GenericKubernetesResource.class);
    return CLIENT.resource(resource).inNamespace(ApiServer.shared().createNamespace()).create();
  }

  private static JsonNode json(Object value) {
    var yaml = value instanceof String text ? text : Serialization.asYaml(value);
    return Serialization.unmarshal(yaml, JsonNode.class);
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (var files = Files.list(RESOURCES.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String expectation(Path file) throws IOException {
    return Files.readAllLines(file).get(0).substring("# ".length());
  }
}
