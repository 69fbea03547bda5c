package dev.plumbline.testing;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The project's Helm chart, rendered by Helm itself. */
public final class Chart {

  /** The version of Kubernetes that charts are rendered for; the one that tests run on. */
  public static final String KUBERNETES = "1.36.3";

  private static final Path CHART = Path.of("helm", "plumbline");

  private Chart() {}

  /** Helm, pointed at the chart; at a copy without links, of which Helm would tell each time. */
  public static Helm helm() {
    var copy = Path.of("target", "chart-" + ProcessHandle.current().pid());
    try (var files = Files.walk(CHART, FileVisitOption.FOLLOW_LINKS)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = copy.resolve(CHART.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Helm(copy);
  }

  /**
   * @param release the release's name
   * @param namespace the release's namespace
   * @param values as after {@code --set}, dots in the keys
   * @return the manifests
   * @throws IllegalStateException when Helm refuses; the message is Helm's
   */
  public static String render(String release, String namespace, Map<String, String> values) {
    var command =
        helm().template().withName(release).withNamespace(namespace).withKubeVersion(KUBERNETES);
    values.forEach(command::set);
    return command.call();
  }
}
