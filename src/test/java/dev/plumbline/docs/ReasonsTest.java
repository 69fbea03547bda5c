package dev.plumbline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  /** Reasons of conditions that are not the engine's. */
  private static final List<String> OF_CONDITIONS =
      List.of(
          "Progressing",
          "ProgressingWithRetry",
          "NotChecked",
          "InSync",
          "DriftDetected",
          "DriftAccepted");

  @Test
  void everyReasonHasItsSectionThatSaysWhatToDo() throws IOException {
    var sections =
        Files.readString(Path.of("docs", "reasons.md"))
            .lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();

    assertThat(sections)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Arrays.stream(Reason.values()).map(Reason::word), OF_CONDITIONS.stream())
                .toList());
  }
}
