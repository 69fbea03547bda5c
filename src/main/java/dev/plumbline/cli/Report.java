package dev.plumbline.cli;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.DriftCheck;
import dev.plumbline.migrate.Reason;
import java.io.PrintWriter;
import java.util.List;

/** Prints what a run found and did: to standard output, or as one line of error. */
final class Report {

  private static final int FEW = 20;

  private final Terminal terminal;
  private final boolean json;

  Report(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /**
   * @param outcome of the run
   * @param migrations that were desired
   * @param well whether the command did or found what it was for
   * @return the exit code: 0 when well, else 1
   */
  int print(Outcome outcome, List<Migration> migrations, boolean well) {
    if (!well && outcome.history().isEmpty()) {
      return refuse(outcome, migrations);
    }
    if (json) {
      terminal.out().println(Json.text(OutcomeJson.of(outcome, migrations)));
    } else {
      text(outcome, terminal.out());
    }
    if (!well) {
      terminal.err().println("plumbline: " + whatIsWrong(outcome));
    }
    return well ? 0 : 1;
  }

  /** The history may be all right, and the database not what it says. */
  private static String whatIsWrong(Outcome outcome) {
    return outcome.reason().weight() == Reason.Weight.GOOD
        ? outcome
            .drift()
            .drift()
            .map(
                drift ->
                    "Drifted: %s (fingerprint %s). Resolve it with plumbline resolve --drift revert or --drift adopt."
                        .formatted(drift.summary(), drift.fingerprint()))
            .orElse(outcome.message())
        : outcome.reason().word() + ": " + outcome.message();
  }

  /** Says why nothing was done; exit code 1. With {@code --json} the whole outcome is on stdout. */
  int refuse(Outcome outcome, List<Migration> migrations) {
    if (json) {
      terminal.out().println(Json.text(OutcomeJson.of(outcome, migrations)));
    }
    var results = outcome.resolutions();
    for (var result : results) {
      terminal.err().println("plumbline: " + result.outcome() + ": " + result.message());
    }
    if (results.isEmpty()) {
      terminal.err().println("plumbline: " + outcome.reason().word() + ": " + outcome.message());
    }
    return 1;
  }

  private static void text(Outcome outcome, PrintWriter out) {
    outcome
        .server()
        .ifPresent(
            s -> out.println("Database   " + s.found().identity().database() + ", " + s.version()));
    outcome.history().ifPresent(history -> history(history, out));
    outcome.drift().drift().ifPresent(drift -> drift(outcome.drift().state(), drift, out));
    if (outcome.drift().state() == DriftCheck.State.IN_SYNC) {
      out.println("Drift      none: the database is what the history says");
    }
    for (var result : outcome.resolutions()) {
      out.println("Resolved   " + result.resolution().as() + ": " + result.message());
    }
    outcome
        .plan()
        .ifPresent(
            plan ->
                plan.hazards()
                    .forEach(
                        hazard ->
                            out.println(
                                "%-10s %s%s%s"
                                    .formatted(
                                        hazard.severityWord(),
                                        hazard,
                                        hazard.migration().isEmpty()
                                            ? ""
                                            : " (" + hazard.migration() + ")",
                                        hazard
                                            .waived()
                                            .map(words -> "; waived by " + words)
                                            .orElse("")))));
    out.println(outcome.reason().word() + ": " + outcome.message());
  }

  private static void history(Outcome.History history, PrintWriter out) {
    out.println("Migrations %d of %d applied".formatted(history.applied(), history.total()));
    history.pending().stream().limit(FEW).forEach(name -> out.println("  pending  " + name));
    if (history.pending().size() > FEW) {
      out.println("  … and %d more".formatted(history.pending().size() - FEW));
    }
    history
        .failed()
        .ifPresent(
            failed -> {
              out.println("  failed   " + failed.migration());
              failed.log().lines().forEach(line -> out.println("    " + line));
            });
  }

  private static void drift(DriftCheck.State state, Outcome.Drift drift, PrintWriter out) {
    out.println(
        "Drift      %s (fingerprint %s%s)"
            .formatted(
                drift.summary(),
                drift.fingerprint(),
                state == DriftCheck.State.ACCEPTED ? ", accepted" : ""));
    for (var change : drift.changes().stream().limit(FEW).toList()) {
      out.println(
          "  %-8s %s %s%s"
              .formatted(
                  change.change(),
                  change.kind(),
                  change.name(),
                  change.detail().isEmpty() ? "" : ": " + change.detail()));
    }
    if (drift.changes().size() > FEW) {
      out.println("  … and %d more".formatted(drift.changes().size() - FEW));
    }
  }
}
