package dev.plumbline.cli;

import dev.plumbline.diff.SnapshotForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline snapshot}: a schema as a file, to be compared later or somewhere else. */
@Command(
    name = "snapshot",
    description = {
      "Writes a schema as JSON, which diff takes as a side.",
      "Two databases that cannot be reached from one place are compared that way."
    })
final class SnapshotCommand implements Callable<Integer> {

  @Option(
      names = "--from",
      required = true,
      paramLabel = DiffCommand.SIDE,
      description = "A database, a directory of migrations, a SQL file, a snapshot, or nothing.")
  private String from = "";

  @Option(names = "--output", paramLabel = "FILE", description = "Write it there.")
  private @Nullable Path output;

  @Mixin private Sources sources = new Sources();

  private final Terminal terminal;

  SnapshotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var source = SchemaSource.of("--from", from);
    var scope = sources.scope(List.of(source));
    var schema = sources.read(source, List.of(source), scope).schema();
    var text = Json.text(SnapshotForm.write(schema, scope.schemas())) + "\n";
    if (output == null) {
      terminal.out().print(text);
      return 0;
    }
    try {
      Files.writeString(output, text);
    } catch (IOException e) {
      throw new CliException("Cannot write " + output + ": " + e.getClass().getSimpleName() + ".");
    }
    return 0;
  }
}
