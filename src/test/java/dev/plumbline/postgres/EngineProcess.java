package dev.plumbline.postgres;

import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An engine in a process of its own, to be killed. */
final class EngineProcess {

  private EngineProcess() {}

  /** Starts one that applies a migration. */
  static Process start(String url, String name, String script) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EngineProcess.class.getName(),
            url,
            name,
            script)
        .inheritIO()
        .start();
  }

  /**
   * @param words URL, name and script of a migration
   */
  public static void main(String[] words) {
    var desired =
        new Desired(
            List.of(new Migration(words[1], words[2])),
            Optional.empty(),
            Optional.empty(),
            "public",
            List.of("public"),
            Mode.APPLY,
            Optional.empty(),
            List.of(),
            Policy.DEFAULT);
    var target = ConnectionUrl.parse(words[0]).target();
    new PostgresEngine()
        .run(new Connections(target, Optional.empty(), Optional.empty()), desired, made -> {});
  }
}
