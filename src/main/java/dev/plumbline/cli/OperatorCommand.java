package dev.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code plumbline operator}. */
@Command(
    name = "operator",
    description = {
      "Watches DatabaseSchemas in a Kubernetes cluster until it is told to end.",
      "The cluster is the one that it runs in, else that of KUBECONFIG."
    })
final class OperatorCommand implements Callable<Integer> {

  private final Terminal terminal;

  OperatorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return terminal.operator().run();
  }
}
