package dev.plumbline.testing;

import io.fabric8.kubeapitest.KubeAPIServer;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A real kube-apiserver with its etcd, on loopback only; one a JVM is shared by all tests, which
 * use namespaces of their own.
 *
 * <p>RBAC and admission are real. There is no controller manager: nothing is garbage collected, a
 * deleted namespace stays, no ServiceAccount appears by itself, and no Pod is ever started.
 *
 * <p>Each server has its own temporary directory with fresh certificates (kube-api-test makes them
 * valid for 365 days and never renews them) and with the scripts of {@code envtest/} that keep the
 * processes on loopback and end them when this JVM is gone, however it went.
 */
public final class ApiServer implements AutoCloseable {

  private static final AtomicLong NAMESPACES = new AtomicLong();
  private static @Nullable ApiServer shared;

  private final Path home;
  private final Path binaries;
  private final KubeAPIServer server;
  private final KubernetesClient client;

  private ApiServer(Path home, Path binaries, KubeAPIServer server) {
    this.home = home;
    this.binaries = binaries;
    this.server = server;
    this.client = new KubernetesClientBuilder().withConfig(adminConfig()).build();
  }

  /** The server that all tests of this JVM share; it stops with the JVM. */
  public static synchronized ApiServer shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /**
   * @return a server of one's own; it stops with the JVM at the latest
   * @throws IllegalStateException when the binaries are missing and cannot be had; the message says
   *     what to do
   */
  public static ApiServer start() {
    var envtest = Path.of("envtest").toAbsolutePath();
    var binaries = new ApiServerBinaries(ApiServerBinaries.defaultBase(), envtest).require();
    try {
      var home = Files.createTempDirectory("plumbline-apiserver-");
      lay(home, binaries, envtest);
      var server =
          new KubeAPIServer(
              KubeAPIServerConfigBuilder.anAPIServerConfig()
                  .withTestDir(home.toString())
                  .withOfflineMode(true)
                  .withUpdateKubeConfig(false)
                  .withStartupTimeout(180_000)
                  .withApiServerFlags(
                      List.of("--bind-address=127.0.0.1", "--advertise-address=127.0.0.1"))
                  .build());
      var stop = new Thread(() -> stop(server, home));
      Runtime.getRuntime().addShutdownHook(stop);
      server.start();
      var started = new ApiServer(home, binaries, server);
      Files.writeString(started.kubeconfig(), server.getKubeConfigYaml());
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client that may do everything. Shared: don't close it. */
  public KubernetesClient client() {
    return client;
  }

  /** A kubeconfig file whose user may do everything. */
  public Path kubeconfig() {
    return home.resolve("kubeconfig");
  }

  /** Creates a namespace with a name that no other test has, and returns the name. */
  public String createNamespace() {
    var name = "test-" + NAMESPACES.incrementAndGet();
    client
        .namespaces()
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    return name;
  }

  /**
   * Runs the real kubectl as administrator.
   *
   * @param arguments as typed after {@code kubectl}
   * @return what it said; a failure is a result as well
   */
  public Kubectl kubectl(String... arguments) {
    return kubectlReading("", arguments);
  }

  /**
   * As {@link #kubectl}, with something on its standard input.
   *
   * @param input for {@code -f -}
   * @param arguments as typed after {@code kubectl}
   */
  public Kubectl kubectlReading(String input, String... arguments) {
    var command = new ArrayList<String>();
    command.add(binaries.resolve("kubectl").toString());
    command.addAll(List.of(arguments));
    return Kubectl.run(command, kubeconfig(), input);
  }

  /** Where kubectl, kube-apiserver and etcd are. */
  public Path binaries() {
    return binaries;
  }

  /**
   * @param namespace of the ServiceAccount, which must exist
   * @param name of the ServiceAccount
   * @return a client with a fresh token of the ServiceAccount and with nobody's other rights; the
   *     caller closes
   */
  public KubernetesClient serviceAccountClient(String namespace, String name) {
    return new KubernetesClientBuilder().withConfig(serviceAccountConfig(namespace, name)).build();
  }

  /**
   * @param namespace of the ServiceAccount, which must exist
   * @param name of the ServiceAccount
   * @return a kubeconfig file with a fresh token of the ServiceAccount
   */
  public Path serviceAccountKubeconfig(String namespace, String name) {
    var config = serviceAccountConfig(namespace, name);
    var file = home.resolve("kubeconfig-" + namespace + "-" + name);
    try {
      return Files.writeString(
          file,
          """
          apiVersion: v1
          kind: Config
          clusters:
          - name: test
            cluster: {server: %s, certificate-authority: %s}
          users:
          - name: %s
            user: {token: %s}
          contexts:
          - name: test
            context: {cluster: test, user: %s, namespace: %s}
          current-context: test
          """
              .formatted(
                  config.getMasterUrl(),
                  certificate(),
                  name,
                  config.getOauthToken(),
                  name,
                  namespace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops both processes and removes what they left on disk. */
  @Override
  public void close() {
    client.close();
    stop(server, home);
  }

  private Config adminConfig() {
    return Config.fromKubeconfig(server.getKubeConfigYaml());
  }

  private Config serviceAccountConfig(String namespace, String name) {
    var token =
        client
            .serviceAccounts()
            .inNamespace(namespace)
            .withName(name)
            .tokenRequest(
                new TokenRequestBuilder()
                    .withNewSpec()
                    .withExpirationSeconds(24 * 3600L)
                    .endSpec()
                    .build())
            .getStatus()
            .getToken();
    var admin = adminConfig();
    return new ConfigBuilder(Config.empty())
        .withMasterUrl(admin.getMasterUrl())
        .withCaCertFile(certificate().toString())
        .withOauthToken(token)
        .withNamespace(namespace)
        .build();
  }

  /** The server's certificate, which is its own authority. */
  private Path certificate() {
    return home.resolve("apiserver.crt");
  }

  /** The directory that kube-api-test is shown: our scripts in place of the two servers. */
  private static void lay(Path home, Path binaries, Path envtest) throws IOException {
    var directory = home.resolve("k8s").resolve(String.valueOf(binaries.getFileName()));
    Files.createDirectories(directory);
    for (var name : List.of("etcd", "kube-apiserver")) {
      Files.createSymbolicLink(directory.resolve(name + ".real"), binaries.resolve(name));
      var script = directory.resolve(name);
      Files.copy(envtest.resolve("run-tied.sh"), script);
      if (!script.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + script + " executable");
      }
    }
    Files.createSymbolicLink(directory.resolve("kubectl"), binaries.resolve("kubectl"));
  }

  private static synchronized void stop(KubeAPIServer server, Path home) {
    if (!Files.exists(home)) {
      return;
    }
    server.stop();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a run of kubectl gave.
   *
   * @param exitCode zero when all went well
   * @param out its standard output
   * @param err its standard error
   */
  public record Kubectl(int exitCode, String out, String err) {

    static Kubectl run(List<String> command, Path kubeconfig, String input) {
      try {
        var errors = Files.createTempFile("kubectl", ".err");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("KUBECONFIG", kubeconfig.toString());
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
          stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var exitCode = process.waitFor();
        var err = Files.readString(errors);
        Files.delete(errors);
        return new Kubectl(exitCode, out, err);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while running kubectl", e);
      }
    }

    /**
     * @return the standard output
     * @throws IllegalStateException when kubectl failed, with what it said
     */
    public String orThrow() {
      if (exitCode != 0) {
        throw new IllegalStateException("kubectl ended with " + exitCode + ": " + err + out);
      }
      return out;
    }
  }
}
