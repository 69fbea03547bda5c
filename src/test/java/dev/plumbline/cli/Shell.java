package dev.plumbline.cli;

import dev.plumbline.postgres.Engine;
import dev.plumbline.postgres.PostgresEngine;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command gave when it was run within this JVM.
 *
 * @param exitCode as the shell sees it
 * @param out standard output
 * @param err standard error
 */
record Shell(int exitCode, String out, String err) {

  /** One for all tests: it remembers the histories that it has replayed. */
  private static final Engine ENGINE = new PostgresEngine();

  static Shell plumbline(String... arguments) {
    return plumblineReading("", arguments);
  }

  static Shell plumblineReading(String input, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            Colours.NONE,
            () -> ENGINE,
            () -> 0);
    var exitCode = PlumblineCommand.run(terminal, arguments);
    return new Shell(exitCode, out.toString(), err.toString());
  }
}
