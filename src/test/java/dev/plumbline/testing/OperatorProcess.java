package dev.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The packaged operator, {@code target/quarkus-app/quarkus-run.jar operator}, as a process of its
 * own that may do what its kubeconfig says and no more.
 */
public final class OperatorProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;
  private final Path log;

  private OperatorProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts it and returns at once.
   *
   * @param kubeconfig of the ServiceAccount that it runs as
   * @param log the file that its output goes to
   * @param environment added to its own; as in the chart's Deployment
   * @throws IllegalStateException when it has not been packaged
   */
  public static OperatorProcess start(Path kubeconfig, Path log, Map<String, String> environment) {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing: run ./mvnw package -DskipTests first");
    }
    var port = freePort();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                List.of(java, "-XX:+UseSerialGC", "-Xmx256m", "-jar", JAR.toString(), "operator"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("KUBECONFIG", kubeconfig.toString());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().putAll(environment);
    try {
      var operator = new OperatorProcess(builder.start(), port, log);
      Runtime.getRuntime().addShutdownHook(new Thread(operator::close));
      return operator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the readiness probe says yes.
   *
   * @return how long it took
   * @throws IllegalStateException when it ends or is not ready in time, with the end of its log
   */
  public Duration awaitReady(Duration limit) {
    var begun = Instant.now();
    while (Duration.between(begun, Instant.now()).compareTo(limit) < 0) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "the operator ended with " + process.exitValue() + ":\n" + endOfLog());
      }
      if (status("/q/health/ready") == 200) {
        return Duration.between(begun, Instant.now());
      }
      sleep(100);
    }
    throw new IllegalStateException("the operator is not ready:\n" + endOfLog());
  }

  /** The answer to a GET, or 0 when nobody listens. */
  public int status(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** The body of the answer to a GET. */
  public String body(String path) throws IOException {
    return get(path).body();
  }

  /** The process itself. */
  public Process process() {
    return process;
  }

  /** All that it has logged. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells it to end, as Kubernetes does.
   *
   * @return its exit code
   * @throws IllegalStateException when it does not end within the limit
   */
  public int terminate(Duration limit) {
    process.destroy();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the operator ignores SIGTERM:\n" + endOfLog());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the operator ends", e);
    }
    return process.exitValue();
  }

  /** Kills it as the kernel does when memory runs out: nothing of it runs any more. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the operator is killed", e);
    }
  }

  /** Ends it, forcibly where it does not end by itself within ten seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the operator", e);
    }
  }

  private String endOfLog() {
    var lines = log().lines().toList();
    return lines.stream().skip(Math.max(0, lines.size() - 40)).collect(Collectors.joining("\n"));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the operator", e);
    }
  }
}
