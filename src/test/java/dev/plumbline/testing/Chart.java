package dev.plumbline.testing;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.Map;

/** The project's Helm chart, rendered by Helm itself. */
public final class Chart {

  /** The version of Kubernetes that charts are rendered for; the one that tests run on. */
  public static final String KUBERNETES = "1.36.3";

  private Chart() {}

  /** Helm, pointed at the chart. */
  public static Helm helm() {
    return new Helm(Path.of("helm", "plumbline"));
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
