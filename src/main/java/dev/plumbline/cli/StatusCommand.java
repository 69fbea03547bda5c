package dev.plumbline.cli;

import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome.DriftCheck;
import dev.plumbline.migrate.Reason;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline status}, Prisma's {@code migrate status} that looks at the schema too. */
@Command(
    name = "status",
    description = {
      "Compares the migrations with the history, and the database with what the history says.",
      "Writes nothing to the database; exit code 1 when it is not up to date or has drifted."
    })
final class StatusCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private MigrationsOption migrations = new MigrationsOption();

  @Option(
      names = "--exit-code",
      description = "Exit with 2 instead of 1 when there is something to do; 1 is left for errors.")
  private boolean exitCode;

  @Option(names = "--json", description = "Say what was found as JSON.")
  private boolean json;

  private final Terminal terminal;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var found = migrations.directory().read();
    var outcome = Run.of(terminal, database, found, Mode.OBSERVE).go();
    var well =
        outcome.reason() == Reason.UP_TO_DATE
            && outcome.drift().state() != DriftCheck.State.DRIFTED;
    var printed = new Report(terminal, json).print(outcome, found, well);
    var met = outcome.history().isPresent();
    return printed == 1 && exitCode && met ? 2 : printed;
  }
}
