package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.operator.Archives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real histories of real projects through ConfigMaps, from a directory of theirs: {@code
 * -Dreal.migrations=DIR}, which holds one directory a project.
 */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class RealHistoriesIT {

  @ParameterizedTest
  @ValueSource(strings = {"umami", "langfuse"})
  void areAppliedWatchedAndReverted(String project) throws IOException {
    var root = System.getProperty("real.migrations", "");
    assumeTrue(!root.isEmpty(), "skipped: -Dreal.migrations=DIR names no directory of histories");
    var files = scripts(Path.of(root, project));
    var story =
        Story.begin()
            .binaryConfigMap(
                "shop-migrations",
                Map.of("prisma.tar.gz", Base64.getEncoder().encodeToString(Archives.tarGz(files))))
            .secret()
            .resource("policy: {dataLoss: Allow}")
            .awaitReady();
    var all = files.size() + "/" + files.size();
    assertThat(story.status().migrations().summary()).isEqualTo(all);
    story.await("Drifted", "False", "InSync");

    story.sql("create table handmade (id int); create index handmade_idx on handmade (id)");
    story.await("Drifted", "True", "DriftDetected");
    story.resource(
        "policy: {dataLoss: Allow}",
        "resolutions: [{drift: %s, as: Revert}]".formatted(story.status().drift().fingerprint()));
    story.await("Drifted", "False", "InSync");
    assertThat(story.hasTable("handmade")).isFalse();
  }

  private static Map<String, String> scripts(Path project) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(project)) {
      all.filter(file -> file.endsWith("migration.sql"))
          .forEach(file -> files.put(project.relativize(file).toString(), text(file)));
    }
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
