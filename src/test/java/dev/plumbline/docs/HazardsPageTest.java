package dev.plumbline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Hazard.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/hazards.md has every code with its severity. */
class HazardsPageTest {

  @Test
  void everyCodeHasItsLine() throws IOException {
    var lines =
        Files.readString(Path.of("docs", "hazards.md"))
            .lines()
            .filter(line -> line.matches("\\| [A-Z]{2}[0-9]{2} \\|.*"))
            .map(line -> line.split("\\|"))
            .map(cells -> cells[1].strip() + " " + cells[3].strip())
            .toList();

    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Code.values()).map(HazardsPageTest::line).toList());
  }

  private static String line(Code code) {
    return code.name() + " " + word(code.severity()) + (code.growsWithSize() ? ", size" : "");
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case INFO -> "Info";
      case WARNING -> "Warning";
      case ERROR -> "Error";
    };
  }
}
