package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./plumbline} as a person runs it, on the build that is there. */
class PlumblineScriptIT {

  private final PostgresServer server = PostgresServer.shared(18);
  @TempDir private Path directory;

  @Test
  void runsAsAProcessWithExitCodes() throws Exception {
    assertThat(run("--version").out()).startsWith("plumbline " + Version.NUMBER);
    var from = server.createDatabase();
    var to = server.createDatabase();
    server.execute(to, "create table a (id int)");
    var diff = run("diff", "--from", server.url(from), "--to", server.url(to), "--exit-code");
    assertThat(diff.err()).isEmpty();
    assertThat(diff.out()).contains("CREATE TABLE public.a");
    assertThat(diff.exitCode()).isEqualTo(2);
    assertThat(run("deploy", "--url", server.url(from), "--migrations", "nowhere"))
        .isEqualTo(
            new Shell(
                1, "", "plumbline: There is no directory nowhere: name it with --migrations.\n"));
  }

  private Shell run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("./plumbline"));
    command.addAll(List.of(arguments));
    var errors = directory.resolve("errors");
    var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell(process.waitFor(), out, Files.readString(errors));
  }
}
