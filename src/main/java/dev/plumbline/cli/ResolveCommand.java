package dev.plumbline.cli;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline resolve}, Prisma's {@code migrate resolve}, and the same for drift. */
@Command(
    name = "resolve",
    description = {
      "Decides about a failed migration, the migration applied last, or drift. Pending migrations are not applied.",
    })
final class ResolveCommand implements Callable<Integer> {

  /** What can be done about drift from here; to accept it is a setting of the DatabaseSchema. */
  enum OnDrift {
    REVERT,
    ADOPT
  }

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private MigrationsOption migrations = new MigrationsOption();

  @ArgGroup(multiplicity = "1")
  private Decision decision = new Decision();

  @Option(
      names = "--fingerprint",
      paramLabel = "HEX",
      description =
          "With --drift: decide about the drift that status showed, and about no other. Default: whatever drift there is.")
  private @Nullable String fingerprint;

  @Option(
      names = "--allow-data-loss",
      description = "With --drift revert and --reverted: also delete what has been filled since.")
  private boolean allowDataLoss;

  @Option(names = "--json", description = "Say what was found and done as JSON.")
  private boolean json;

  private final Terminal terminal;

  ResolveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var directory = migrations.directory();
    var found = directory.read();
    var resolution = decision.resolution();
    if (resolution == null) {
      resolution = new Resolution.OfDrift(drift(found), decision.onDrift(), "");
    }
    var adopted = new AtomicReference<@Nullable Path>();
    var outcome =
        Run.of(terminal, database, found, Mode.PLAN)
            .allowingDataLoss(allowDataLoss)
            .go(List.of(resolution), migration -> adopted.set(directory.write(migration)));
    var report = new Report(terminal, json);
    var done =
        outcome.resolutions().stream()
            .anyMatch(each -> each.outcome() == Resolution.ResultKind.DONE);
    var file = adopted.get();
    return done
        ? report.print(outcome, file == null ? found : directory.read(), true)
        : report.refuse(outcome, found);
  }

  private String drift(List<Migration> found) {
    if (fingerprint != null) {
      return fingerprint;
    }
    var outcome = Run.of(terminal, database, found, Mode.OBSERVE).go();
    return outcome
        .drift()
        .drift()
        .map(Outcome.Drift::fingerprint)
        .orElseThrow(
            () ->
                new CliException(
                    outcome.drift().state() == Outcome.DriftCheck.State.IN_SYNC
                        ? "There is no drift to resolve: the database is what the history says."
                        : outcome.message()));
  }

  private static final class Decision {
    @Option(
        names = "--applied",
        paramLabel = "NAME",
        description = "This migration's effects were completed by hand: the history says applied.")
    private @Nullable String applied;

    @Option(
        names = "--rolled-back",
        paramLabel = "NAME",
        description = "This migration's effects are gone: it may be fixed and applied again.")
    private @Nullable String rolledBack;

    @Option(
        names = "--reverted",
        paramLabel = "NAME",
        description = {
          "This migration, the one applied last, is undone: its effects on the schema go, in one transaction that proves itself.",
          "The same text is not applied again until it is resolved as --rolled-back."
        })
    private @Nullable String reverted;

    @Option(
        names = "--drift",
        paramLabel = "revert|adopt",
        description = {
          "revert: the database returns to the history, in one transaction that proves itself.",
          "adopt: the history takes the change in, as a new migration in the directory."
        })
    private @Nullable OnDrift drift;

    @Nullable Resolution resolution() {
      if (applied != null) {
        return new Resolution.OfMigration(applied, MigrationDecision.APPLIED, "");
      }
      if (rolledBack != null) {
        return new Resolution.OfMigration(rolledBack, MigrationDecision.ROLLED_BACK, "");
      }
      if (reverted != null) {
        return new Resolution.OfMigration(reverted, MigrationDecision.REVERTED, "");
      }
      return null;
    }

    DriftDecision onDrift() {
      return drift == OnDrift.ADOPT ? DriftDecision.ADOPT : DriftDecision.REVERT;
    }
  }
}
