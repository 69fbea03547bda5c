package dev.plumbline.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The health check for Argo CD, judged by a test list in Argo CD's own form. */
class ArgoHealthTest {

  record Tests(List<Case> tests) {}

  record Case(ArgoHealth healthStatus, String inputPath) {}

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheTestList() throws IOException {
    var tests = read(ArgoHealth.FOLDER.resolve("health_test.yaml"), Tests.class);
    return tests.tests().stream()
        .map(
            each ->
                dynamicTest(
                    each.inputPath(),
                    () ->
                        assertThat(ArgoHealth.of(resource(each.inputPath())))
                            .isEqualTo(each.healthStatus())));
  }

  @Test
  void everyInputIsInTheTestList() throws IOException {
    var listed =
        read(ArgoHealth.FOLDER.resolve("health_test.yaml"), Tests.class).tests().stream()
            .map(Case::inputPath);
    try (var files = Files.list(ArgoHealth.FOLDER.resolve("testdata"))) {
      assertThat(files.map(each -> "testdata/" + each.getFileName()))
          .containsExactlyInAnyOrderElementsOf(listed.toList());
    }
  }

  @Test
  void kstatusAgreesWhereItHasAWord() throws IOException {
    assertThat(Kstatus.of(resource("testdata/healthy.yaml"))).isEqualTo(Kstatus.CURRENT);
    assertThat(Kstatus.of(resource("testdata/drifted.yaml"))).isEqualTo(Kstatus.CURRENT);
    assertThat(Kstatus.of(resource("testdata/failed.yaml"))).isEqualTo(Kstatus.FAILED);
    for (var waiting :
        List.of("stale_generation", "approval_pending", "unreachable", "first_time")) {
      assertThat(Kstatus.of(resource("testdata/" + waiting + ".yaml")))
          .as(waiting)
          .isEqualTo(Kstatus.IN_PROGRESS);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> resource(String path) throws IOException {
    return read(ArgoHealth.FOLDER.resolve(path), Map.class);
  }

  private static <T> T read(Path file, Class<T> type) throws IOException {
    return Serialization.unmarshal(Files.readString(file), type);
  }
}
