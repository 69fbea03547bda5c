package dev.plumbline.operator;

import dev.plumbline.migrate.Outcome.HazardLine;
import dev.plumbline.migrate.Outcome.PendingPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes down what is pending, for whoever has to approve it. */
final class PlanReport {

  private PlanReport() {}

  /**
   * @return {@code plan.sql}, {@code hazards.json} and, where it is known, {@code rollback.sql}
   */
  static Map<String, String> files(PendingPlan plan) {
    var files = new TreeMap<String, String>();
    files.put("plan.sql", plan.script());
    if (!plan.rollback().isEmpty()) {
      files.put("rollback.sql", plan.rollback());
    }
    files.put("hazards.json", Json.of(plan.hazards().stream().map(PlanReport::fields).toList()));
    return files;
  }

  private static Map<String, String> fields(HazardLine hazard) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("code", hazard.code());
    fields.put("object", hazard.object());
    fields.put("message", hazard.message());
    return fields;
  }
}
