package dev.plumbline.migrate;

import static dev.plumbline.migrate.HistoryRulesTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome.Drift;
import dev.plumbline.migrate.Outcome.PendingPlan;
import dev.plumbline.migrate.Policy.BeforeApply;
import dev.plumbline.migrate.Policy.OnDrift;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.testing.NextAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is decided, as a table. Migrations a and b are desired unless said otherwise; a word a cell:
 * the history's rows, what is known of drift and rehearsal, the mode and policy, the decision.
 */
class DecidingTest {

  private static final String DRIFT = "d00000000000";
  private static final String PLAN = "900000000000";

  @ParameterizedTest(name = "{0} | {1} | {2} | {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // history             | known              | wishes            | decision
        "                      |                    |                   | Rehearse",
        "                      | rehearsed          |                   | Apply a b",
        "a                     |                    |                   | Compare",
        "a                     | same               |                   | Rehearse",
        "a                     | same rehearsed     |                   | Apply b",
        "a b                   | same               |                   | UpToDate",
        "a b                   | drift              |                   | UpToDate",
        "a b                   | cannot             |                   | ShadowFailed",
        "a                     | same rehearsed     | observe           | Pending",
        "a                     | same rehearsed     | plan              | ApprovalPending",
        "a                     | same rehearsed     | plan approve      | Apply b",
        "a                     | same rehearsed     | upto-a            | UpToDate",
        "a                     | same loss          |                   | DataLossHeld",
        "a                     | same loss          | approve           | Apply b",
        "a                     | same loss          | allow-loss        | Apply b",
        "a                     | same fails         |                   | RehearsalFailed",
        "a                     | drift              |                   | Rehearse",
        "a                     | drift rehearsed    |                   | BlockedByDrift",
        "a                     | drift rehearsed    | warn              | Apply b",
        "a                     | drift rehearsed    | accept            | Apply b",
        "a                     | drift explained    |                   | MarkApplied b",
        "a                     | drift explained    | plan              | BlockedByDrift",
        "a                     | drift explained    | plan approve      | MarkApplied b",
        "a                     | drift explained    | observe           | Pending",
        "a b                   | drift              | on-revert         | Revert",
        "a b                   | drift              | on-revert observe | UpToDate",
        "a b                   | drift              | on-revert plan    | UpToDate",
        "a b                   | drift tried        | on-revert         | UpToDate",
        "a b                   | drift              | on-adopt          | Adopt",
        "a b                   | drift              | revert            | Revert",
        "a b                   | drift              | revert observe    | Answer REFUSED",
        "a b                   | drift              | revert plan       | Revert",
        "a b                   | drift              | revert-other      | Answer STALE",
        "a b                   | same               | revert            | Answer STALE",
        "a b                   | drift              | adopt             | Adopt",
        "a b                   | drift              | open-accept       | Answer DONE",
        "a b                   | cannot             | revert            | ShadowFailed",
        "failed-a              |                    |                   | MigrationFailed",
        "failed-gone           |                    |                   | MigrationFailed",
        "a failed-b            | same               |                   | MigrationFailed",
        "failed-a              |                    | rolledback-a      | Resolve",
        "failed-a              |                    | applied-a         | Resolve",
        "failed-a              |                    | applied-a observe | Answer REFUSED",
        "a                     |                    | applied-a         | Answer REFUSED",
        "a                     |                    | rolledback-a      | Answer REFUSED",
        "                      |                    | rolledback-a      | Answer REFUSED",
        "rolledback-a          |                    | rolledback-a      | Resolve",
        "                      |                    | applied-gone      | Answer REFUSED",
        "rolledback-a          | rehearsed          |                   | Apply a b",
        "clean-a               |                    | retry             | RollBack",
        "clean-a               |                    |                   | MigrationFailed",
        "bypolicy-a            |                    | retry             | MigrationFailed",
        "edited-a              |                    |                   | MigrationEdited",
        "marked-a              |                    |                   | Compare",
        "gone                  |                    |                   | MigrationMissing",
        "b                     | same               |                   | OutOfOrder",
        "notable tables        |                    |                   | DatabaseNotEmpty",
        "notable tables        |                    | baseline-a        | Baseline a",
        "notable tables        |                    | baseline-a observe| Pending",
        "reverted-a            | rehearsed          |                   | MigrationReverted",
        "reverted-a            |                    | rolledback-a      | Resolve",
        "reverted-a            |                    | applied-a         | Resolve",
        "reverted-other-a      | rehearsed          |                   | Apply a b",
        "a                     |                    | reverted-a        | Compare",
        "a                     | same               | reverted-a        | RevertMigration",
        "a                     | same               | reverted-a plan   | RevertMigration",
        "a                     | same               | reverted-a observe| Answer REFUSED",
        "a                     | drift              | reverted-a        | Answer REFUSED",
        "a b                   | cannot             | reverted-b        | ShadowFailed",
        "a b                   | same               | reverted-a        | Answer REFUSED",
        "a failed-b            | same               | reverted-a        | Answer REFUSED",
        "failed-a              |                    | reverted-a        | Answer REFUSED",
        "edited-a              |                    | reverted-a        | Answer REFUSED",
        "                      |                    | reverted-a        | Answer REFUSED",
        "contract              |                    |                   | PrismaContractFound",
        "readonly              |                    |                   | ReadOnly",
        "readonly a b          | same               | observe           | UpToDate",
        "                      |                    | ambiguous         | AmbiguousOrder",
        "                      |                    | empty             | InvalidMigrations",
      })
  void decides(String history, String known, String wishes, String decision) {
    var wished = words(wishes);
    var desired = desired(wished);
    var observed = observed(words(history), words(known), desired, wished);

    var next = Deciding.next(desired, observed, Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(told(next)).isEqualTo(decision);
    assertThat(message(next)).satisfies(DecidingTest::saysWhatToDo);
  }

  /** What waits for a person says what that person has to do. */
  private static void saysWhatToDo(String message) {
    // "No." and "It is read-only." stand for what others have to say.
    if (!message.isEmpty() && !message.equals("No.")) {
      assertThat(NextAction.isNamedIn(message)).as(message).isTrue();
    }
  }

  private static String message(Decision decision) {
    if (decision instanceof Decision.Settle settled) {
      return settled.reason() == Reason.UP_TO_DATE ? "" : settled.message();
    }
    return decision instanceof Decision.Answer answer
            && answer.result().outcome() != Resolution.ResultKind.DONE
        ? answer.result().message()
        : "";
  }

  private static List<String> words(String cell) {
    return cell == null ? List.of() : Arrays.asList(cell.trim().split(" +"));
  }

  private static Desired desired(List<String> wished) {
    var migrations = new ArrayList<Migration>();
    if (wished.contains("ambiguous")) {
      migrations.add(new Migration("1_init", "x"));
      migrations.add(new Migration("10_more", "x"));
    } else {
      migrations.add(new Migration("a", wished.contains("empty") ? " " : "script of a"));
      migrations.add(new Migration("b", "script of b"));
    }
    var policy =
        new Policy(
            Duration.ZERO,
            Duration.ZERO,
            0,
            wished.contains("retry"),
            wished.contains("allow-loss"),
            wished.contains("on-revert")
                ? OnDrift.REVERT
                : wished.contains("on-adopt") ? OnDrift.ADOPT : OnDrift.REPORT,
            wished.contains("warn") ? BeforeApply.WARN : BeforeApply.BLOCK,
            Policy.Compare.DEFAULT,
            List.of());
    var mode =
        wished.contains("plan")
            ? Mode.PLAN
            : wished.contains("observe") ? Mode.OBSERVE : Mode.APPLY;
    return new Desired(
        migrations,
        wished.contains("upto-a") ? Optional.of("a") : Optional.empty(),
        wished.contains("baseline-a") ? Optional.of("a") : Optional.empty(),
        "public",
        List.of("public"),
        mode,
        wished.contains("approve") ? Optional.of(PLAN) : Optional.empty(),
        wished.stream().flatMap(each -> resolution(each).stream()).toList(),
        policy);
  }

  private static Optional<Resolution> resolution(String word) {
    return switch (word) {
      case "revert" -> Optional.of(new OfDrift(DRIFT, DriftDecision.REVERT, ""));
      case "revert-other" -> Optional.of(new OfDrift("eeeeeeeeeeee", DriftDecision.REVERT, ""));
      case "adopt" -> Optional.of(new OfDrift(DRIFT, DriftDecision.ADOPT, ""));
      case "accept", "open-accept" -> Optional.of(new OfDrift(DRIFT, DriftDecision.ACCEPT, ""));
      case "rolledback-a" -> Optional.of(new OfMigration("a", MigrationDecision.ROLLED_BACK, ""));
      case "reverted-a" -> Optional.of(new OfMigration("a", MigrationDecision.REVERTED, ""));
      case "reverted-b" -> Optional.of(new OfMigration("b", MigrationDecision.REVERTED, ""));
      case "applied-a" -> Optional.of(new OfMigration("a", MigrationDecision.APPLIED, ""));
      case "applied-gone" -> Optional.of(new OfMigration("gone", MigrationDecision.APPLIED, ""));
      default -> Optional.empty();
    };
  }

  private static Observed observed(
      List<String> history, List<String> known, Desired desired, List<String> wished) {
    var facts =
        new Facts(
            180000,
            "18.0",
            new Identity(Optional.of("1"), "5", "shop", "db:5432", "2026"),
            history.contains("readonly") ? Optional.of("It is read-only.") : Optional.empty(),
            !history.isEmpty() && !history.contains("notable"),
            history.contains("contract"),
            history.contains("tables") ? List.of("public.t") : List.of());
    var rows = history.stream().flatMap(each -> historyRow(each).stream()).toList();
    return new Observed(
        facts,
        new History(rows),
        comparison(known),
        rehearsal(known),
        Optional.empty(),
        wished.contains("accept") ? List.of() : desired.resolutions(),
        known.contains("tried") ? Optional.of("Tried.") : Optional.empty());
  }

  private static Optional<HistoryRow> historyRow(String word) {
    var name = word.substring(word.indexOf('-') + 1);
    return switch (word.contains("-") ? word.substring(0, word.indexOf('-')) : word) {
      case "a", "b", "gone" -> Optional.of(row(name, true, false, 1));
      case "failed" -> Optional.of(row(name, false, false, 0));
      case "rolledback" -> Optional.of(row(name, false, true, 0));
      case "reverted" ->
          Optional.of(
              checked(
                  row(word.substring(word.lastIndexOf('-') + 1), true, true, 1),
                  Sha256.hex(word.contains("other") ? "other" : "script of " + name),
                  Optional.of(RevertedLog.text())));
      case "marked" -> Optional.of(checked(row(name, true, false, 0), "other", Optional.empty()));
      case "edited" -> Optional.of(checked(row(name, true, false, 1), "other", Optional.empty()));
      case "clean" ->
          Optional.of(
              checked(
                  row(name, false, false, 0),
                  Sha256.hex("script of " + name),
                  Optional.of("x\nEffects: RolledBack (y)\n")));
      case "bypolicy" ->
          Optional.of(
              checked(
                  row(name, false, true, 0),
                  Sha256.hex("script of " + name),
                  Optional.of(FailureLog.rolledBackByPolicy("x"))));
      default -> Optional.empty();
    };
  }

  private static HistoryRow checked(HistoryRow row, String checksum, Optional<String> logs) {
    return new HistoryRow(
        row.id(),
        checksum,
        row.startedAt(),
        row.finishedAt(),
        row.name(),
        logs,
        row.rolledBackAt(),
        row.steps());
  }

  private static Optional<Comparison> comparison(List<String> known) {
    if (known.contains("same")) {
      return Optional.of(new Comparison.Same());
    }
    if (known.contains("cannot")) {
      return Optional.of(new Comparison.Failed(Reason.SHADOW_FAILED, "No."));
    }
    return known.contains("drift")
        ? Optional.of(
            new Comparison.Differs(
                new Drift(DRIFT, "1 table added", List.of(), "", "", List.of(), List.of())))
        : Optional.empty();
  }

  private static Optional<Rehearsal> rehearsal(List<String> known) {
    if (known.stream()
        .noneMatch(each -> List.of("rehearsed", "loss", "fails", "explained").contains(each))) {
      return Optional.empty();
    }
    return Optional.of(
        new Rehearsal(
            new PendingPlan(PLAN, List.of(), List.of(), List.of(), "", ""),
            known.contains("fails")
                ? Optional.of(new Comparison.Failed(Reason.REHEARSAL_FAILED, "No."))
                : Optional.empty(),
            Optional.empty(),
            known.contains("loss") ? List.of("Table public.t with 1 row") : List.of(),
            known.contains("explained") ? 1 : 0));
  }

  private static String told(Decision decision) {
    if (decision instanceof Decision.Settle settled) {
      return settled.reason().word();
    }
    if (decision instanceof Decision.Answer answer) {
      return "Answer " + answer.result().outcome();
    }
    if (decision instanceof Decision.Apply apply) {
      return "Apply" + names(apply.migrations());
    }
    if (decision instanceof Decision.MarkApplied mark) {
      return "MarkApplied" + names(mark.migrations());
    }
    if (decision instanceof Decision.Baseline baseline) {
      return "Baseline" + names(baseline.migrations());
    }
    return decision.getClass().getSimpleName();
  }

  private static String names(List<Migration> migrations) {
    return migrations.stream().map(each -> " " + each.name()).reduce("", String::concat);
  }
}
