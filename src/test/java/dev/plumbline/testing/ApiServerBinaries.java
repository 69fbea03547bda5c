package dev.plumbline.testing;

import io.fabric8.kubeapitest.KubeAPIServerConfig;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import io.fabric8.kubeapitest.binary.BinaryManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where kube-apiserver, etcd and kubectl are: found beside each other in {@code
 * $KUBE_API_TEST_DIR/k8s/<version>-<os>-<arch>} (default {@code ~/.kubeapitest}), else downloaded
 * there, else built there from Go modules by {@code envtest/build.sh}.
 */
final class ApiServerBinaries {

  private static final Pattern PINNED =
      Pattern.compile("k8s\\.io/kubernetes v(\\d+\\.\\d+)\\.\\d+");
  private static final List<String> NAMES = List.of("kube-apiserver", "etcd", "kubectl");

  private final Path base;
  private final Path envtest;
  private final String minor;
  private final Supplier<String> download;

  /**
   * @param base the directory that holds {@code k8s/}
   * @param envtest the project's directory with {@code go.mod} and {@code build.sh}
   */
  ApiServerBinaries(Path base, Path envtest) {
    this.base = base;
    this.envtest = envtest;
    this.minor = pinnedMinor(envtest.resolve("go.mod"));
    this.download = this::download;
  }

  /** As above, with another way to download: it returns why it failed, or an empty text. */
  ApiServerBinaries(Path base, Path envtest, Supplier<String> download) {
    this.base = base;
    this.envtest = envtest;
    this.minor = pinnedMinor(envtest.resolve("go.mod"));
    this.download = download;
  }

  /** {@code $KUBE_API_TEST_DIR}, or {@code ~/.kubeapitest}. */
  static Path defaultBase() {
    var named = System.getenv("KUBE_API_TEST_DIR");
    return named == null || named.isBlank()
        ? Path.of(System.getProperty("user.home"), ".kubeapitest")
        : Path.of(named);
  }

  /** {@code <os>-<arch>} in Go's words. */
  static String platform() {
    var os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    var arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    return os + "-" + arch;
  }

  /**
   * @return the directory of the three binaries, which are there when this returns
   * @throws IllegalStateException when they are not there and cannot be had; the message says what
   *     is missing and what to do
   */
  Path require() {
    var found = installed();
    if (found.isPresent()) {
      return found.get();
    }
    say(
        "kube-apiserver, etcd and kubectl %s.* are not in %s: downloading them"
            .formatted(minor, base.resolve("k8s")));
    var failure = download.get();
    if (failure.isEmpty()) {
      return installed().orElseThrow(() -> unavailable("it did not hold all three", "not tried"));
    }
    if (!onPath("go")) {
      throw unavailable(failure, "there is no Go on the PATH");
    }
    say("The download failed (" + failure + "): building them from Go modules instead,");
    say("about 90 MiB to fetch and 4 to 10 minutes on two cores, once.");
    var build = build();
    return installed()
        .orElseThrow(() -> unavailable(failure, "envtest/build.sh ended with exit code " + build));
  }

  /** The newest installed patch release of the pinned minor that has all three binaries. */
  Optional<Path> installed() {
    var k8s = base.resolve("k8s");
    if (!Files.isDirectory(k8s)) {
      return Optional.empty();
    }
    try (var entries = Files.list(k8s)) {
      return entries
          .filter(each -> name(each).matches(Pattern.quote(minor) + "\\.\\d+-" + platform()))
          .filter(each -> NAMES.stream().allMatch(n -> Files.isExecutable(each.resolve(n))))
          .max(Comparator.comparingInt(ApiServerBinaries::patch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IllegalStateException unavailable(String download, String build) {
    return new IllegalStateException(
        """
        kube-apiserver, etcd and kubectl %s.* are missing in %s and could not be had:
          - downloading them: %s
          - building them from Go modules (envtest/build.sh): %s
        Any one of these helps:
          - a network connection, for the download;
          - Go %s or later on the PATH and a Go module proxy that it can reach;
          - the three binaries of Kubernetes %s, copied to %s."""
            .formatted(
                minor,
                base.resolve("k8s"),
                download,
                build,
                goVersion(),
                minor,
                base.resolve("k8s").resolve(minor + ".<patch>-" + platform())));
  }

  /** Empty when it worked, else why it did not. */
  private String download() {
    KubeAPIServerConfig config =
        KubeAPIServerConfigBuilder.anAPIServerConfig()
            .withTestDir(base.toString())
            .withApiServerVersion(minor + ".*")
            .withOfflineMode(false)
            .build();
    var running =
        CompletableFuture.runAsync(() -> new BinaryManager(config).initAndDownloadIfRequired());
    try {
      running.get(5, TimeUnit.MINUTES);
      return "";
    } catch (TimeoutException e) {
      return "not done after 5 minutes";
    } catch (ExecutionException e) {
      return root(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while downloading the API server", e);
    }
  }

  private int build() {
    try {
      var builder =
          new ProcessBuilder("bash", envtest.resolve("build.sh").toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().put("KUBE_API_TEST_DIR", base.toAbsolutePath().toString());
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building the API server", e);
    }
  }

  private String goVersion() {
    return read(envtest.resolve("go.mod"), Pattern.compile("(?m)^go (\\S+)"));
  }

  private static String pinnedMinor(Path goMod) {
    return read(goMod, PINNED);
  }

  private static String read(Path file, Pattern pattern) {
    try {
      var matcher = pattern.matcher(Files.readString(file));
      if (!matcher.find()) {
        throw new IllegalStateException("no " + pattern + " in " + file);
      }
      return matcher.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean onPath(String program) {
    var path = System.getenv("PATH");
    return List.of((path == null ? "" : path).split(":")).stream()
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  private static int patch(Path directory) {
    var version = name(directory).substring(0, name(directory).indexOf('-'));
    return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String root(Throwable e) {
    var deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    var message = deepest.getMessage();
    return deepest.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  @SuppressWarnings("SystemOut") // a person waits for minutes and wants to know for what
  private static void say(String line) {
    System.err.println(line);
  }
}
