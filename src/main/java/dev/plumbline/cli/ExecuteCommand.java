package dev.plumbline.cli;

import dev.plumbline.postgres.Databases;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline execute}, Prisma's {@code db execute}. */
@Command(
    name = "execute",
    description = {
      "Runs a SQL script as it is, in one piece: without BEGIN and COMMIT of its own, all of it or nothing.",
      "The history is neither asked nor told."
    })
final class ExecuteCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @ArgGroup(multiplicity = "1")
  private Script script = new Script();

  private final Terminal terminal;

  ExecuteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var text = script.read(terminal);
    var url = database.database();
    Databases.execute(url.target(), url.schema().orElse("public"), text);
    terminal.out().println("Script executed.");
    return 0;
  }

  private static final class Script {
    @Option(names = "--file", paramLabel = "FILE", description = "The script.")
    private @Nullable Path file;

    @Option(names = "--stdin", description = "Read the script from standard input.")
    private boolean stdin;

    String read(Terminal terminal) {
      try {
        if (stdin || file == null) {
          return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
        }
        return Files.readString(file);
      } catch (CharacterCodingException e) {
        throw new CliException(file + " is not valid UTF-8: save it in that encoding.");
      } catch (IOException e) {
        throw new CliException("Cannot read " + file + ": " + e.getClass().getSimpleName() + ".");
      }
    }
  }
}
