package dev.plumbline;

import dev.plumbline.cli.Colours;
import dev.plumbline.cli.PlumblineCommand;
import dev.plumbline.cli.Terminal;
import dev.plumbline.postgres.Engine;
import dev.plumbline.postgres.PostgresEngine;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Boots Quarkus for {@code operator}, and is a plain command line for everything else. */
@QuarkusMain
public final class Plumbline {

  private Plumbline() {}

  /**
   * @param args the command line; the first word is the command
   */
  public static void main(String... args) {
    // What goes on is told in one line each; Quarkus brings a log manager of its own.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
    var terminal =
        new Terminal(
            writer(System.out),
            writer(System.err),
            System.in,
            // asked by ./plumbline: Java's console says nothing about standard output alone
            Colours.wanted(Boolean.getBoolean("plumbline.terminal")),
            Plumbline::engine,
            () -> {
              Quarkus.run(args);
              return 0;
            });
    var exitCode = PlumblineCommand.run(terminal, args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** One whose work ends before the process does. */
  private static Engine engine() {
    var engine = new PostgresEngine();
    Runtime.getRuntime().addShutdownHook(new Thread(engine::close, "ending"));
    return engine;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
