package dev.plumbline.demo;

import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.OperatorProcess;
import dev.plumbline.testing.PostgresServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code ./plumbline demo [--keep]}: brings everything up, plays the {@link Lesson}, takes
 * everything down. Shutdown hooks do the latter, so that Ctrl-C does it as well.
 */
public final class Demo {

  private static final String OPERATOR_NAMESPACE = "plumbline-system";
  private static final String NAMESPACE = "demo";
  private static final String DATABASE = "shop";

  private final PrintStream out;

  Demo(PrintStream out) {
    this.out = out;
  }

  /**
   * @param arguments nothing or {@code --keep}
   */
  public static void main(String[] arguments) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var keep = List.of(arguments).equals(List.of("--keep"));
    if (arguments.length > 0 && !keep) {
      System.err.println("plumbline demo: the only option is --keep");
      System.exit(1);
    }
    // Data directories and unpacked binaries of PostgreSQL: beside the build, not in /tmp.
    System.setProperty(
        "ot.epg.working-dir", Path.of("target", "embedded-pg").toAbsolutePath().toString());
    try {
      new Demo(out).run(keep);
    } catch (IllegalStateException e) {
      System.err.println();
      System.err.println("plumbline demo: " + e.getMessage());
      System.exit(1);
    }
    // Hooks stop what was started; pools of the client library would keep the JVM up.
    System.exit(0);
  }

  /** Everything but the end of the JVM. */
  void run(boolean keep) {
    out.println(
        "Plumbline on this machine, from nothing. It ends by itself and leaves nothing behind.");
    out.println();
    try (var kubernetes = timed("kube-apiserver and etcd", ApiServer::start);
        var postgres = timed("PostgreSQL 18", () -> PostgresServer.start(18));
        var operator =
            timed("the operator, with the rights of its Helm chart", () -> operator(kubernetes))) {
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      postgres.execute("postgres", "create database " + DATABASE);
      kubernetes.kubectl("create", "namespace", NAMESPACE).orThrow();
      new Lesson(new Stage(out, kubernetes, postgres, NAMESPACE, DATABASE)).play();
      if (keep) {
        stay(kubernetes, postgres, operator);
      }
    }
    farewell();
  }

  private OperatorProcess operator(ApiServer kubernetes) {
    // Rendered from the chart. Helm itself is not loaded here: its library is written in Go and
    // takes the signals that end a JVM for itself.
    kubernetes.kubectl("apply", "--server-side", "-k", "deploy/base").orThrow();
    // Without a controller manager nobody starts the Deployment's Pod; its process is started here.
    kubernetes
        .kubectl("wait", "--for=condition=Established", "crd/databaseschemas.plumbline.dev")
        .orThrow();
    try {
      var log = Files.createDirectories(Path.of("target", "demo")).resolve("operator.log");
      var operator =
          OperatorProcess.start(
              kubernetes.serviceAccountKubeconfig(OPERATOR_NAMESPACE, "plumbline"),
              log,
              Map.of("POD_NAMESPACE", OPERATOR_NAMESPACE, "POD_NAME", "demo"));
      operator.awaitReady(Duration.ofSeconds(90));
      return operator;
    } catch (IOException e) {
      throw new IllegalStateException("cannot write the operator's log: " + e.getMessage(), e);
    }
  }

  private void stay(ApiServer kubernetes, PostgresServer postgres, OperatorProcess operator) {
    out.println();
    out.println("It all stays up until Ctrl-C. In another terminal:");
    out.println();
    out.println("  export KUBECONFIG=" + kubernetes.kubeconfig());
    out.println("  alias kubectl=" + kubernetes.binaries().resolve("kubectl"));
    out.println("  kubectl -n " + NAMESPACE + " get databaseschemas -o wide");
    out.println("  psql " + postgres.url(DATABASE));
    out.println("  tail -f target/demo/operator.log");
    try {
      operator.process().waitFor();
      out.println("The operator has ended.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void farewell() {
    out.println();
    out.println("What next:");
    out.println("  ./plumbline demo --keep      the same, and it stays up for you to play with");
    out.println("  ./mvnw verify                every test, on real servers");
    out.println("  docs/installation.md         install it in a cluster");
    out.println("  deploy/samples/              DatabaseSchemas to start from");
    out.println("  ./plumbline --help           the same engine without a cluster");
  }

  private <T> T timed(String what, java.util.function.Supplier<T> start) {
    out.print("  starting " + what + " … ");
    out.flush();
    var begun = Instant.now();
    var started = start.get();
    out.println("%.1f s".formatted(Duration.between(begun, Instant.now()).toMillis() / 1000.0));
    return started;
  }
}
