package dev.plumbline.cli;

import static dev.plumbline.cli.Shell.plumbline;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlumblineCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"diff", "deploy", "status", "resolve", "execute", "operator", "demo"})
  void everyCommandHasHelp(String command) {
    assertThat(plumbline("--help").out()).contains("  " + command + " ");
    var help = plumbline(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: plumbline " + command);
  }

  @Test
  void theVersionIsTheBuilds() throws IOException {
    assertThat(plumbline("--version").out()).startsWith("plumbline " + Version.NUMBER);
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + Version.NUMBER + "</version>");
    assertThat(Files.readString(Path.of("helm/plumbline/Chart.yaml")))
        .contains("appVersion: " + Version.NUMBER + "\n");
  }

  @Test
  void aWrongWordIsAnErrorWithAWayOut() {
    var wrong = plumbline("deplyo");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("deplyo", "plumbline --help");
    assertThat(plumbline().err()).contains("Missing required subcommand");
    assertThat(plumbline("demo").err()).contains("./plumbline demo");
  }
}
