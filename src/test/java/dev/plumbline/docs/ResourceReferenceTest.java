package dev.plumbline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.api.Crd;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResourceReferenceTest {

  private static final Path PAGE = Path.of("docs", "resource.md");

  @Test
  void thePageIsCurrent() throws IOException {
    var page =
        ResourceReference.of(
            Serialization.unmarshal(Files.readString(Crd.FILE), CustomResourceDefinition.class));
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("docs/resource.md is stale: run ./mvnw verify -Ddocs=write")
        .hasContent(page.stripTrailing());
  }
}
