package dev.plumbline.operator;

import dev.plumbline.migrate.Outcome.ChangeLine;
import dev.plumbline.migrate.Outcome.Drift;
import dev.plumbline.migrate.Outcome.HazardLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes a drift down for people and for machines. */
final class DriftReport {

  private DriftReport() {}

  /**
   * @param resource its name
   * @param drift what differs
   * @return {@code rollback.sql}, {@code migration.sql}, {@code report.md} and {@code changes.json}
   */
  static Map<String, String> files(String resource, Drift drift) {
    var files = new TreeMap<String, String>();
    files.put("rollback.sql", drift.rollbackSql());
    files.put("migration.sql", drift.migrationSql());
    files.put("report.md", report(resource, drift));
    files.put("changes.json", Json.of(drift.changes().stream().map(DriftReport::fields).toList()));
    return files;
  }

  private static String report(String resource, Drift drift) {
    var text = new StringBuilder();
    text.append("# Drift ").append(drift.fingerprint()).append("\n\n");
    text.append(drift.summary()).append(", seen from the migration history.\n\n");
    text.append("| kind | name | change | detail |\n|---|---|---|---|\n");
    for (var change : drift.changes()) {
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  cell(change.kind()),
                  cell(change.name()),
                  cell(change.change()),
                  cell(change.detail())));
    }
    if (!drift.deletesData().isEmpty()) {
      text.append("\n## What the rollback deletes\n\n");
      for (var hazard : drift.deletesData()) {
        text.append("- ").append(line(hazard)).append('\n');
      }
    }
    if (!drift.unresolvable().isEmpty()) {
      text.append("\n## What the scripts can't express\n\n");
      drift.unresolvable().forEach(each -> text.append("- ").append(each).append('\n'));
    }
    text.append(
        """

        ## Ways out

        - Back: the database returns to the history. `rollback.sql` does it.
        - Forward: the history takes the change in. `migration.sql` does it.
        - Neither: this drift, exactly as it is, is accepted.

        Say which in the resource:

        ```yaml
        spec:
          resolutions:
            - {drift: %s, as: Revert}   # or Adopt, or Accept
        ```

        or beside what GitOps tools manage:

        ```sh
        kubectl annotate dbschema %s plumbline.dev/resolve=drift/%s=Revert
        ```
        """
            .formatted(drift.fingerprint(), resource, drift.fingerprint()));
    return text.toString();
  }

  private static String line(HazardLine hazard) {
    return hazard.code() + " " + hazard.object() + ": " + hazard.message();
  }

  private static Map<String, String> fields(ChangeLine change) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", change.kind());
    fields.put("name", change.name());
    fields.put("change", change.change());
    fields.put("detail", change.detail());
    return fields;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("[\\r\\n]+", " ");
  }
}
