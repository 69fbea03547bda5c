package dev.plumbline.operator;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.migrate.Outcome.PendingPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes down what is pending, for whoever has to approve it. */
final class PlanReport {

  private PlanReport() {}

  /**
   * @param resource its name
   * @return {@code plan.sql}, {@code hazards.json}, {@code report.md} and, where it is known,
   *     {@code rollback.sql}
   */
  static Map<String, String> files(String resource, PendingPlan plan) {
    var files = new TreeMap<String, String>();
    files.put("plan.sql", plan.script());
    if (!plan.rollback().isEmpty()) {
      files.put("rollback.sql", plan.rollback());
    }
    files.put("hazards.json", Json.of(plan.hazards().stream().map(PlanReport::fields).toList()));
    files.put("report.md", RehearsalReport.of(resource, plan));
    return files;
  }

  private static Map<String, Object> fields(MigrationHazard hazard) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("code", hazard.code());
    fields.put("severity", hazard.severityWord());
    if (!hazard.migration().isEmpty()) {
      fields.put("migration", hazard.migration());
    }
    fields.put("object", hazard.object());
    fields.put("message", hazard.message());
    hazard.hazard().size().flatMap(size -> size.rows()).ifPresent(rows -> fields.put("rows", rows));
    hazard.hazard().size().ifPresent(size -> fields.put("bytes", size.bytes()));
    hazard.rows().ifPresent(rows -> fields.put("rowsInTheWay", rows.count()));
    hazard.hazard().query().ifPresent(query -> fields.put("query", query));
    hazard.waived().ifPresent(words -> fields.put("waived", words));
    return fields;
  }
}
