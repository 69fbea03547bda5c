package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.operator.Archives;
import dev.plumbline.testing.RealHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
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
    var files = RealHistory.in(Path.of(root, project)).scripts();
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
}
