package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchemaSpec;
import dev.plumbline.api.DatabaseSchemaSpec.Execution;
import dev.plumbline.api.DatabaseSchemaSpec.Lint;
import dev.plumbline.api.DatabaseSchemaSpec.LintWaiver;
import dev.plumbline.api.DriftPolicy;
import dev.plumbline.lint.LintPolicy;
import dev.plumbline.lint.LintPolicy.Waiver;
import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Policy.BeforeApply;
import dev.plumbline.migrate.Policy.Compare;
import dev.plumbline.migrate.Policy.IgnoreRule;
import dev.plumbline.migrate.Policy.OnDrift;
import dev.plumbline.migrate.Policy.Privileges;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a spec allows, in the engine's terms; what the spec leaves out has the engine's default. */
final class Policies {

  private Policies() {}

  /**
   * @throws BadInput when the spec asks for what this version can't do, or says something that
   *     makes no sense
   */
  static Policy of(DatabaseSchemaSpec spec) {
    var usual = Policy.DEFAULT;
    var execution = spec.execution();
    var drift = spec.drift();
    return new Policy(
        Durations.parse(
            execution == null ? null : execution.lockTimeout(),
            "execution.lockTimeout",
            usual.lockTimeout()),
        Durations.parse(
            execution == null ? null : execution.statementTimeout(),
            "execution.statementTimeout",
            usual.statementTimeout()),
        execution == null || execution.lockRetries() == null
            ? usual.lockRetries()
            : execution.lockRetries(),
        execution != null && execution.onFailure() == Execution.OnFailure.RETRY_IF_CLEAN,
        spec.policy() != null
            && spec.policy().dataLoss() == DatabaseSchemaSpec.Policy.DataLoss.ALLOW,
        drift == null || drift.onDetected() == null
            ? usual.onDrift()
            : OnDrift.valueOf(drift.onDetected().name()),
        drift == null || drift.beforeApply() == null
            ? usual.beforeApply()
            : BeforeApply.valueOf(drift.beforeApply().name()),
        compare(drift == null ? null : drift.compare()),
        drift == null || drift.ignore() == null
            ? List.of()
            : drift.ignore().stream().map(Policies::rule).toList(),
        lint(spec.policy() == null ? null : spec.policy().lint()));
  }

  private static LintPolicy lint(@Nullable Lint lint) {
    if (lint == null) {
      return LintPolicy.NONE;
    }
    try {
      return LintPolicy.of(
          lint.failOn() == null ? List.of() : lint.failOn(),
          lint.ignore() == null
              ? List.of()
              : lint.ignore().stream().map(Policies::waiver).toList());
    } catch (IllegalArgumentException e) {
      throw BadInput.spec("spec.policy.lint: " + e.getMessage() + ".");
    }
  }

  private static Waiver waiver(LintWaiver waiver) {
    return new Waiver(
        LintPolicy.code(waiver.code()),
        waiver.object() == null ? "*" : waiver.object(),
        Optional.ofNullable(waiver.reason()),
        Optional.ofNullable(waiver.expires()).map(text -> date("spec.policy.lint.ignore", text)));
  }

  /** How far a run may go. */
  static Mode mode(DatabaseSchemaSpec spec) {
    return spec.mode() == null ? Mode.APPLY : Mode.valueOf(spec.mode().name());
  }

  private static Compare compare(DriftPolicy.@Nullable Compare compare) {
    var usual = Compare.DEFAULT;
    if (compare == null) {
      return usual;
    }
    return new Compare(
        compare.privileges() == null
            ? usual.privileges()
            : Privileges.valueOf(compare.privileges().name()),
        compare.comments() == null ? usual.comments() : compare.comments(),
        compare.ownership() == null ? usual.ownership() : compare.ownership(),
        compare.columnOrder() == null ? usual.columnOrder() : compare.columnOrder());
  }

  private static IgnoreRule rule(DriftPolicy.IgnoreRule rule) {
    return new IgnoreRule(
        Optional.ofNullable(rule.kind()).filter(kind -> !kind.equals("*")),
        rule.name(),
        Optional.ofNullable(rule.reason()),
        Optional.ofNullable(rule.expires()).map(text -> date("spec.drift.ignore", text)));
  }

  private static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw BadInput.spec(
          "%s has a rule that expires on `%s`, which is no day: write one such as 2027-01-31."
              .formatted(field, text));
    }
  }
}
