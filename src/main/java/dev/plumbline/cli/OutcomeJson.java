package dev.plumbline.cli;

import static dev.plumbline.cli.Json.object;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Resolution;
import java.util.List;
import java.util.Map;

/** An outcome as JSON, in the words of the resource's status. */
final class OutcomeJson {

  private OutcomeJson() {}

  static Map<String, Object> of(Outcome outcome, List<Migration> migrations) {
    return object(
        "reason", outcome.reason().word(),
        "message", outcome.message(),
        "digest", "sha256:" + Desired.digest(migrations),
        "database", outcome.server().map(OutcomeJson::server),
        "migrations", outcome.history().map(OutcomeJson::history),
        "plan", outcome.plan().map(OutcomeJson::plan),
        "drift", drift(outcome.drift()),
        "resolutions", outcome.resolutions().stream().map(OutcomeJson::result).toList());
  }

  private static Object server(Outcome.Server server) {
    return object(
        "server", server.version(),
        "name", server.found().identity().database(),
        "systemIdentifier", server.found().identity().systemIdentifier(),
        "oid", server.found().identity().oid(),
        "endpoint", server.found().identity().endpoint(),
        "schemaFingerprint", server.schemaFingerprint());
  }

  private static Object history(Outcome.History history) {
    return object(
        "applied", history.applied(),
        "total", history.total(),
        "pending", history.pending(),
        "lastApplied", history.lastApplied(),
        "failed", history.failed().map(OutcomeJson::failure));
  }

  private static Object failure(Outcome.Failure failure) {
    return object(
        "name", failure.migration(),
        "startedAt", failure.startedAt().toString(),
        "effects", camel(failure.effects().name()),
        "statement", failure.statement(),
        "line", failure.line(),
        "position", failure.position(),
        "sqlState", failure.sqlState(),
        "log", failure.log());
  }

  private static Object plan(Outcome.PendingPlan plan) {
    return object(
        "fingerprint", plan.fingerprint(),
        "migrations", plan.migrations(),
        "hazards", plan.hazards().stream().map(OutcomeJson::planned).toList());
  }

  private static Object drift(Outcome.DriftCheck check) {
    var drift = check.drift();
    return object(
        "state", camel(check.state().name()),
        "fingerprint", drift.map(Outcome.Drift::fingerprint),
        "summary", drift.map(Outcome.Drift::summary),
        "changes",
            drift.map(
                found ->
                    found.changes().stream()
                        .map(
                            change ->
                                object(
                                    "kind", change.kind(),
                                    "name", change.name(),
                                    "change", change.change(),
                                    "detail", change.detail()))
                        .toList()),
        "rollbackSql", drift.map(Outcome.Drift::rollbackSql),
        "migrationSql", drift.map(Outcome.Drift::migrationSql),
        "deletesData",
            drift.map(found -> found.deletesData().stream().map(OutcomeJson::hazard).toList()),
        "unresolvable", drift.map(Outcome.Drift::unresolvable));
  }

  private static Object planned(MigrationHazard hazard) {
    return object(
        "code", hazard.code(),
        "severity", hazard.severityWord(),
        "migration", hazard.migration().isEmpty() ? null : hazard.migration(),
        "object", hazard.object(),
        "message", hazard.message(),
        "rows", hazard.hazard().size().flatMap(size -> size.rows()),
        "bytes", hazard.hazard().size().map(size -> size.bytes()),
        "rowsInTheWay", hazard.rows().map(rows -> rows.count()),
        "query", hazard.hazard().query(),
        "waived", hazard.waived());
  }

  private static Object hazard(Outcome.HazardLine hazard) {
    return object("code", hazard.code(), "object", hazard.object(), "message", hazard.message());
  }

  private static Object result(Resolution.Result result) {
    return object(
        "subject", result.resolution().subject(),
        "as", result.resolution().as(),
        "outcome", camel(result.outcome().name()),
        "message", result.message());
  }

  /** {@code ROLLED_BACK} → {@code RolledBack}. */
  static String camel(String constant) {
    var text = new StringBuilder();
    for (var word : constant.split("_")) {
      text.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return text.toString();
  }
}
