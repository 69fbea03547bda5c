package dev.plumbline.migrate;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.migrate.Decision.Settle;
import dev.plumbline.migrate.Outcome.Drift;
import dev.plumbline.migrate.Policy.BeforeApply;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Hazard.Effect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the way of pending migrations, in words that end in what to do next. */
final class Standing {

  private final Desired desired;
  private final Observed observed;
  private final Assessment assessment;

  Standing(Desired desired, Observed observed, Assessment assessment) {
    this.desired = desired;
    this.observed = observed;
    this.assessment = assessment;
  }

  /** What the history alone forbids, the gravest first. */
  Optional<Decision> obstacle() {
    return failed()
        .or(this::heldByPolicy)
        .or(this::reverted)
        .or(this::edited)
        .or(this::missing)
        .or(this::emptyScript)
        .or(this::notEmpty)
        .or(this::outOfOrder)
        .or(this::ambiguous);
  }

  /** What forbids pending migrations that were rehearsed. */
  Optional<Decision> obstacleToApply(Optional<Drift> drift, boolean approved) {
    var rehearsal = observed.rehearsal().orElseThrow();
    if (rehearsal.problem().isPresent()) {
      return settle(rehearsal.problem().get().reason(), rehearsal.problem().get().message());
    }
    var fingerprint = rehearsal.plan().fingerprint();
    if (desired.mode() == Mode.OBSERVE) {
      return settle(
          Reason.PENDING,
          "%s pending: %s. Mode Observe applies nothing."
              .formatted(count(assessment.pending().size()), names(assessment.pending())));
    }
    if (drift.isPresent() && desired.policy().beforeApply() == BeforeApply.BLOCK) {
      return settle(
          Reason.BLOCKED_BY_DRIFT,
          "%s can't be applied because the database has drifted: %s. Resolve drift %s as Revert, Adopt or Accept, or set drift.beforeApply to Warn."
              .formatted(
                  count(assessment.pending().size()),
                  drift.get().summary(),
                  drift.get().fingerprint()));
    }
    if (desired.mode() == Mode.PLAN && !approved) {
      return settle(
          Reason.APPROVAL_PENDING,
          "%s planned: %s. Approve plan %s to apply."
              .formatted(
                  count(assessment.pending().size()), names(assessment.pending()), fingerprint));
    }
    if (!rehearsal.deletesData().isEmpty() && !desired.policy().allowDataLoss() && !approved) {
      return settle(
          Reason.DATA_LOSS_HELD,
          "The pending migrations would delete data: %s. Approve plan %s, or set policy.dataLoss to Allow."
              .formatted(String.join("; ", rehearsal.deletesData()), fingerprint));
    }
    return approved ? Optional.empty() : hazards(rehearsal.plan());
  }

  private Optional<Decision> hazards(Outcome.PendingPlan plan) {
    var refused =
        plan.hazards().stream()
            .filter(each -> each.waived().isEmpty())
            .filter(each -> each.hazard().code().effects().contains(Effect.CANNOT_RUN))
            .toList();
    if (!refused.isEmpty()) {
      var rights = refused.stream().anyMatch(each -> each.hazard().code() == Code.OP08);
      return settle(
          rights ? Reason.PERMISSION_DENIED : Reason.REHEARSAL_FAILED,
          "The pending migrations can't run on the target, which was not touched: %s. To run them all the same, approve plan %s."
              .formatted(listed(refused, 3), plan.fingerprint()));
    }
    var failing = plan.hazards().stream().filter(desired.policy().lint()::fails).toList();
    return failing.isEmpty()
        ? Optional.empty()
        : settle(
            Reason.LINT_FAILED,
            "%s that policy.lint.failOn (--fail-on) names %s the pending migrations: %s. Change their text, waive it in policy.lint.ignore or by a comment in the script, or approve plan %s."
                .formatted(
                    failing.size() == 1 ? "1 hazard" : failing.size() + " hazards",
                    failing.size() == 1 ? "holds" : "hold",
                    listed(failing, 5),
                    plan.fingerprint()));
  }

  private static String listed(List<MigrationHazard> hazards, int most) {
    var first =
        hazards.stream()
            .limit(most)
            .map(
                each ->
                    each.migration().isEmpty()
                        ? each.toString()
                        : each + " (`" + each.migration() + "`)");
    return first.collect(Collectors.joining("; "))
        + (hazards.size() > most ? "; and " + (hazards.size() - most) + " more" : "");
  }

  /** Nothing is pending. */
  Decision rest() {
    var failure = observed.comparison().flatMap(Comparison::failure);
    if (failure.isPresent()) {
      return new Settle(failure.get().reason(), failure.get().message());
    }
    var note = observed.unasked().map(words -> " " + words).orElse("");
    if (!assessment.waiting().isEmpty()) {
      return new Settle(
          Reason.UP_TO_DATE,
          "Applied up to `%s`; %s beyond it: %s.%s"
              .formatted(
                  desired.upTo().orElse(""),
                  assessment.waiting().size() == 1
                      ? "1 migration waits"
                      : assessment.waiting().size() + " migrations wait",
                  names(assessment.waiting()),
                  note));
    }
    var applied = assessment.applied().size();
    return new Settle(
        Reason.UP_TO_DATE,
        (applied == 0
                ? "There is no migration to apply."
                : applied == 1
                    ? "1 migration is applied."
                    : "All " + applied + " migrations are applied.")
            + note);
  }

  private Optional<Decision> failed() {
    return assessment.failed().stream()
        .findFirst()
        .map(
            row ->
                new Settle(
                    Reason.MIGRATION_FAILED,
                    "Migration `%s` failed: %s %s"
                        .formatted(row.name(), what(FailureLog.read(row)), wayOut(row))));
  }

  /** What to do about a failed migration, the more exact the more is known of its leftovers. */
  private String wayOut(HistoryRow row) {
    var leftovers = observed.leftovers().map(Leftovers::state).orElse(Leftovers.State.UNKNOWN);
    return switch (leftovers) {
      case NONE ->
          "The schema is as before it: correct its text and resolve it as RolledBack to run it again.";
      case SOME ->
          "Resolve it as RolledBack to undo what it left, or as Applied to complete it; rollback.sql and complete.sql of the failure report show how.";
      case ALL ->
          "The schema is as after it: resolve it as Applied, or as RolledBack to undo it (rollback.sql of the failure report).";
      case UNKNOWN -> wayOutByHand(row);
    };
  }

  private static String what(Outcome.Failure failure) {
    var state = failure.sqlState().map(code -> " (SQLSTATE " + code + ")").orElse("");
    var line = failure.line().map(number -> ", line " + number).orElse("");
    var left =
        switch (failure.effects()) {
          case ROLLED_BACK -> " It left nothing behind.";
          case PARTIAL -> " It left part of its effects behind.";
          case UNKNOWN -> " What it left behind is not known.";
        };
    var rows = FailureLog.rowsInTheWay(failure).map(words -> " " + words + ".").orElse("");
    return FailureLog.headline(failure) + state + line + "." + left + rows;
  }

  private String wayOutByHand(HistoryRow row) {
    return desired.migrations().stream().anyMatch(each -> each.name().equals(row.name()))
        ? "Correct its text and resolve it as RolledBack to run it again, or complete its effects by hand and resolve it as Applied."
        : "Resolve it as RolledBack once its effects are undone; its migration is not among the sources.";
  }

  private Optional<Decision> heldByPolicy() {
    return assessment.heldByPolicy().stream()
        .findFirst()
        .map(
            row ->
                new Settle(
                    Reason.MIGRATION_FAILED,
                    "Migration `%s` failed: %s It is tried again when its text changes, or when it is resolved as RolledBack."
                        .formatted(row.name(), what(FailureLog.read(row)))));
  }

  private Optional<Decision> reverted() {
    return first(
        assessment.reverted(),
        Reason.MIGRATION_REVERTED,
        "%s reverted and not applied again by itself: %s. Remove it from the sources or change its text; to apply the same text again, resolve it as RolledBack.");
  }

  private Optional<Decision> edited() {
    return first(
        assessment.edited(),
        Reason.MIGRATION_EDITED,
        "%s changed after being applied: %s. Restore the text that was applied, and put the change into a new migration.");
  }

  private Optional<Decision> missing() {
    var names = assessment.missing();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return settle(
        Reason.MIGRATION_MISSING,
        "The database has %s that the sources lack: %s. Add %s to the sources again."
            .formatted(
                names.size() == 1 ? "an applied migration" : names.size() + " applied migrations",
                listed(names),
                names.size() == 1 ? "it" : "them"));
  }

  private Optional<Decision> emptyScript() {
    var empty = assessment.pending().stream().filter(each -> each.script().isBlank()).toList();
    return first(
        empty,
        Reason.INVALID_MIGRATIONS,
        "The script of %s is empty: %s. Write the SQL, or remove the migration; a comment alone is enough where nothing is to be done.");
  }

  private Optional<Decision> notEmpty() {
    var facts = observed.facts();
    if (facts.historyTable()
        || facts.tables().isEmpty()
        || desired.baseline().isPresent()
        || assessment.pending().isEmpty()) {
      return Optional.empty();
    }
    return settle(
        Reason.NOT_EMPTY,
        "Database %s has tables (%s) but no migration history (Prisma's P3005). Set migrations.baseline to the last migration whose effects are in the database already."
            .formatted(facts.database(), listed(facts.tables())));
  }

  private Optional<Decision> outOfOrder() {
    return first(
        assessment.outOfOrder(),
        Reason.OUT_OF_ORDER,
        "%s sorts before migrations that are applied: %s. Rename to sort last, or, where the effects are in the database already, resolve as Applied.");
  }

  private Optional<Decision> ambiguous() {
    if (assessment.ambiguous().isEmpty()) {
      return Optional.empty();
    }
    return settle(
        Reason.AMBIGUOUS_ORDER,
        "The pending migrations `%s` and `%s` sort this way by bytes, but the other way round in Prisma 6.6 and later. Rename one so that both agree."
            .formatted(assessment.ambiguous().get(0).name(), assessment.ambiguous().get(1).name()));
  }

  private static Optional<Decision> first(
      List<Migration> offenders, Reason reason, String sentence) {
    if (offenders.isEmpty()) {
      return Optional.empty();
    }
    return settle(reason, sentence.formatted(count(offenders.size()), names(offenders)));
  }

  private static String count(int number) {
    return number == 1 ? "1 migration" : number + " migrations";
  }

  private static String names(List<Migration> migrations) {
    return listed(migrations.stream().map(Migration::name).toList());
  }

  private static String listed(List<String> names) {
    var first = names.stream().limit(5).map(name -> "`" + name + "`");
    return first.collect(Collectors.joining(", "))
        + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
  }

  private static Optional<Decision> settle(Reason reason, String message) {
    return Optional.of(new Settle(reason, message));
  }
}
