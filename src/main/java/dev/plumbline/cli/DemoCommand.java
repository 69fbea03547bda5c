package dev.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code plumbline demo}, as far as it is here: the demo itself brings an API server and a
 * PostgreSQL, which are no part of what is shipped, so the script {@code ./plumbline} at the top of
 * the source tree starts it.
 */
@Command(
    name = "demo",
    description = {
      "Starts an API server, a PostgreSQL and the operator on this machine, walks through what Plumbline does,",
      "and cleans up. From the source tree only: ./plumbline demo"
    })
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--keep",
      description = "Stay up at the end and print how to look around, until Ctrl-C.")
  private boolean keep;

  @Override
  public Integer call() {
    throw new CliException(
        "The demo is run from the source tree, by its script: ./plumbline demo"
            + (keep ? " --keep" : ""));
  }
}
