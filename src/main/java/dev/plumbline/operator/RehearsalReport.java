package dev.plumbline.operator;

import dev.plumbline.lint.Lock;
import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.lint.Observation;
import dev.plumbline.lint.TableSeen;
import dev.plumbline.lint.TableSeen.Sign;
import dev.plumbline.lint.Transaction;
import dev.plumbline.migrate.Outcome.PendingPlan;
import java.util.List;
import java.util.stream.Collectors;

/** The log of a rehearsal in Markdown: migration by migration, what it did and what it may cost. */
final class RehearsalReport {

  private final StringBuilder text = new StringBuilder();
  private final PendingPlan plan;

  private RehearsalReport(PendingPlan plan) {
    this.plan = plan;
  }

  /**
   * @param resource its name
   */
  static String of(String resource, PendingPlan plan) {
    var report = new RehearsalReport(plan);
    report.write(resource);
    return report.text.toString();
  }

  private void write(String resource) {
    line("# Plan " + plan.fingerprint());
    line("");
    line(
        "%d of %d pending migrations were rehearsed in a shadow database, which has no rows; sizes and rows are those of the target."
            .formatted(plan.seen().size(), plan.migrations().size()));
    for (var seen : plan.seen()) {
      line("");
      line("## " + seen.migration());
      line("");
      line(
          "Took %s in the shadow; %s, %s."
              .formatted(
                  Durations.text(seen.took()),
                  seen.statements().size() == 1
                      ? "1 statement"
                      : seen.statements().size() + " statements",
                  seen.inOneTransaction() ? "one transaction" : "statement by statement"));
      seen.transactions().forEach(this::transaction);
      hazards(of(seen));
    }
    var others = plan.hazards().stream().filter(each -> each.migration().isEmpty()).toList();
    if (!others.isEmpty()) {
      line("");
      line("## The target as it is");
      hazards(others);
    }
    line("");
    line("## To run it");
    line("");
    line("```sh");
    line(
        "kubectl annotate dbschema %s plumbline.dev/approve=%s --overwrite"
            .formatted(resource, plan.fingerprint()));
    line("```");
  }

  private List<MigrationHazard> of(Observation seen) {
    return plan.hazards().stream()
        .filter(each -> each.migration().equals(seen.migration()))
        .toList();
  }

  private void transaction(Transaction transaction) {
    var touched =
        transaction.tables().stream()
            .filter(each -> each.lock().compareTo(Lock.ROW_SHARE) > 0)
            .toList();
    if (touched.isEmpty() && !transaction.alone()) {
      return;
    }
    line("");
    line(
        "- %s: %s"
            .formatted(
                transaction.alone() ? "outside of a transaction" : "in a transaction",
                transaction.tags().stream().distinct().collect(Collectors.joining(", "))));
    for (var table : touched) {
      line("  - `%s`: %s".formatted(table.table().display(), words(table)));
    }
    for (var index : transaction.rebuilt()) {
      line("  - `%s`: built anew".formatted(index.display()));
    }
  }

  private static String words(TableSeen table) {
    return table.lock().words()
        + (table.is(Sign.NEW_FILE) ? ", in a new file" : "")
        + (table.is(Sign.SCANNED) ? ", read" : "")
        + (table.is(Sign.WRITTEN) ? ", rows written" : "");
  }

  private void hazards(List<MigrationHazard> hazards) {
    if (hazards.isEmpty()) {
      line("");
      line("No hazards.");
      return;
    }
    line("");
    for (var each : hazards) {
      line(
          "- %s **%s** `%s`: %s%s"
              .formatted(
                  each.severityWord(),
                  each.code(),
                  each.object(),
                  each.message(),
                  each.waived().map(words -> " — waived by " + words).orElse("")));
      each.hazard()
          .query()
          .ifPresent(
              query -> {
                line("");
                line("  ```sql");
                line("  " + query + ";");
                line("  ```");
              });
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
