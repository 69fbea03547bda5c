package dev.plumbline.cli;

import dev.plumbline.postgres.Databases;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: the operator's engine from a terminal or a CI job. */
@Command(
    name = "plumbline",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "PostgreSQL schemas: migrations applied, drift seen and resolved.",
    footer = {
      "",
      "Exit codes: 0 all is well; 1 an error, and for status: not up to date; 2 with --exit-code:"
          + " there is something to do; 3 diff met what no plan can change.",
      "The database is named by --url or by the environment variable DATABASE_URL."
    })
public final class PlumblineCommand {

  private PlumblineCommand() {}

  /**
   * @param terminal to talk to
   * @param arguments as typed after {@code plumbline}
   * @return the exit code
   */
  public static int run(Terminal terminal, String... arguments) {
    var line =
        new CommandLine(new PlumblineCommand())
            .addSubcommand(new DiffCommand(terminal))
            .addSubcommand(new SnapshotCommand(terminal))
            .addSubcommand(new DeployCommand(terminal))
            .addSubcommand(new StatusCommand(terminal))
            .addSubcommand(new ResolveCommand(terminal))
            .addSubcommand(new ExecuteCommand(terminal))
            .addSubcommand(new OperatorCommand(terminal))
            .addSubcommand(new DemoCommand())
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExitCodeExceptionMapper(e -> 1)
            .setParameterExceptionHandler(PlumblineCommand::explain)
            .setExecutionExceptionHandler((e, command, parsed) -> report(terminal, e));
    line.getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().mixinStandardHelpOptions(true));
    line.getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().versionProvider(new Version()));
    var exitCode = line.execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return exitCode;
  }

  private static int explain(CommandLine.ParameterException e, String[] arguments) {
    var command = e.getCommandLine();
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + e.getMessage());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return 1;
  }

  private static int report(Terminal terminal, Exception e) throws Exception {
    if (e instanceof CliException || e instanceof Databases.Refused) {
      terminal.err().println("plumbline: " + e.getMessage());
      return 1;
    }
    if (e instanceof CancellationException) {
      terminal.err().println("plumbline: told to end. " + e.getMessage());
      return 1;
    }
    throw e;
  }
}
