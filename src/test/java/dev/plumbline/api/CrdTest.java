package dev.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CrdTest {

  @Test
  void theCheckedInCrdIsWhatTheTypesSay() throws IOException {
    if ("write".equals(System.getProperty("crd"))) {
      Files.createDirectories(Crd.FILE.toAbsolutePath().getParent());
      Files.writeString(Crd.FILE, Crd.yaml());
    }
    assertThat(Crd.FILE)
        .as("renew it: ./mvnw test -Dtest=CrdTest -Dcrd=write")
        .hasContent(Crd.yaml());
  }
}
