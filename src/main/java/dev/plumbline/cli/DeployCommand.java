package dev.plumbline.cli;

import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline deploy}, Prisma's {@code migrate deploy}. */
@Command(
    name = "deploy",
    description = {
      "Applies the pending migrations, each rehearsed in a scratch database first.",
      "Nothing runs on a database that has drifted; see status."
    })
final class DeployCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private MigrationsOption migrations = new MigrationsOption();

  @Option(names = "--target", paramLabel = "NAME", description = "The last migration to apply.")
  private @Nullable String target;

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description =
          "For a database without a history: everything up to this migration is in it already. Checked before it is believed.")
  private @Nullable String baseline;

  @Option(
      names = "--allow-data-loss",
      description = "Also apply migrations that the rehearsal saw delete data.")
  private boolean allowDataLoss;

  @Option(
      names = "--fail-on",
      paramLabel = "CODE",
      split = ",",
      description =
          "Apply nothing while a pending migration has such a hazard: codes such as DL03, or Info, Warning or Error and what is worse.")
  private List<String> failOn = new ArrayList<>();

  @Option(names = "--json", description = "Say what was found and done as JSON.")
  private boolean json;

  private final Terminal terminal;

  DeployCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var directory = migrations.directory();
    var found = directory.read();
    if (found.isEmpty()) {
      throw new CliException(
          "There are no migrations in %s: name their directory with --migrations."
              .formatted(directory.path()));
    }
    var outcome =
        Run.of(terminal, database, found, Mode.APPLY)
            .allowingDataLoss(allowDataLoss)
            .failingOn(failOn)
            .with(Optional.ofNullable(target), Optional.ofNullable(baseline))
            .go();
    var done =
        outcome.reason() == Reason.UP_TO_DATE
            || (target != null && outcome.reason() == Reason.PENDING);
    return new Report(terminal, json).print(outcome, found, done);
  }
}
