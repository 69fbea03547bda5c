package dev.plumbline.cli;

import static dev.plumbline.cli.Json.object;

import dev.plumbline.model.Change;
import dev.plumbline.model.Changes;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import dev.plumbline.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A difference as JSON; {@code docs/diff.md} says what is where. */
final class DiffJson {

  private DiffJson() {}

  static Map<String, Object> of(Difference difference, boolean verified) {
    var plan = difference.plan();
    return object(
        "summary", Changes.summary(difference.changes()),
        "from", side(difference.from()),
        "to", side(difference.to()),
        "fingerprint", plan.fingerprint().hex(),
        "verified", verified,
        "changes", difference.changes().stream().map(DiffJson::change).toList(),
        "steps", steps(plan),
        "script", plan.script(),
        "hazards", plan.hazards().stream().map(DiffJson::hazard).toList(),
        "cannot",
            plan.cannot().stream()
                .map(left -> object("object", left.object().display(), "reason", left.reason()))
                .toList());
  }

  private static Object side(Snapshot schema) {
    return object(
        "postgres", schema.major(),
        "objects", schema.objects().size(),
        "fingerprint", schema.fingerprint().hex());
  }

  private static Object change(Change change) {
    return object(
        "kind", change.id().kind().label(),
        "name", change.id().display(),
        "change", OutcomeJson.camel(change.type().name()),
        "detail", change.detail());
  }

  /** Steps of one number go into one transaction; a step without a number into none. */
  private static List<Object> steps(Plan plan) {
    var steps = new ArrayList<Object>();
    var number = 0;
    var open = false;
    for (var step : plan.steps()) {
      number += !step.alone() && !open ? 1 : 0;
      open = !step.alone();
      steps.add(step(step, number));
    }
    return steps;
  }

  private static Object step(Step step, int transaction) {
    return object(
        "kind", step.object().kind().label(),
        "object", step.object().display(),
        "action", OutcomeJson.camel(step.action().name()),
        "transaction", step.alone() ? null : transaction,
        "sql", step.sql(),
        "hazards", step.hazards().stream().map(DiffJson::hazard).toList());
  }

  private static Object hazard(Hazard hazard) {
    return object(
        "code", hazard.code().name(),
        "severity", hazard.severity().name().toLowerCase(Locale.ROOT),
        "effects",
            hazard.code().effects().stream()
                .map(effect -> OutcomeJson.camel(effect.name()))
                .toList(),
        "kind", hazard.object().kind().label(),
        "object", hazard.object().display(),
        "message", hazard.message(),
        "rows", hazard.size().flatMap(size -> size.rows()),
        "bytes", hazard.size().map(size -> size.bytes()),
        "query", hazard.query());
  }
}
