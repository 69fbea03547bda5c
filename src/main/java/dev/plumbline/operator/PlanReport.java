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
   * @return {@code plan.sql} and {@code hazards.json}
   */
  static Map<String, String> files(PendingPlan plan) {
    var files = new TreeMap<String, String>();
    files.put("plan.sql", plan.script());
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
