package dev.plumbline.operator;

import dev.plumbline.migrate.Leftovers;
import dev.plumbline.migrate.Outcome.Failure;
import java.util.Map;
import java.util.TreeMap;

/** Writes down how a migration failed that may have left something, and the two ways out. */
final class FailureReport {

  private FailureReport() {}

  /**
   * @param resource its name
   * @return {@code log.txt}, {@code report.md} and the scripts that there are: {@code rollback.sql}
   *     and {@code complete.sql}
   */
  static Map<String, String> files(String resource, Failure failure, Leftovers leftovers) {
    var files = new TreeMap<String, String>();
    files.put("log.txt", failure.log());
    files.put("report.md", report(resource, failure, leftovers));
    if (!leftovers.rollbackSql().isEmpty()) {
      files.put("rollback.sql", leftovers.rollbackSql());
    }
    if (!leftovers.completeSql().isEmpty()) {
      files.put("complete.sql", leftovers.completeSql());
    }
    return files;
  }

  private static String report(String resource, Failure failure, Leftovers leftovers) {
    var text = new StringBuilder();
    text.append("# Migration ").append(failure.migration()).append(" failed\n\n");
    text.append(
        switch (leftovers.state()) {
          case NONE -> "The schema is as before the migration.\n";
          case SOME -> "The schema is between before and after the migration.\n";
          case ALL -> "The schema is as after the migration.\n";
          case UNKNOWN -> "What the migration left in the schema is not known.\n";
        });
    if (!leftovers.deletesData().isEmpty()) {
      text.append("\n## What rollback.sql deletes\n\n");
      leftovers
          .deletesData()
          .forEach(
              each ->
                  text.append(
                      "- %s %s: %s\n".formatted(each.code(), each.object(), each.message())));
    }
    if (!leftovers.unresolvable().isEmpty()) {
      text.append("\n## What is in the way of a script\n\n");
      leftovers.unresolvable().forEach(each -> text.append("- ").append(each).append('\n'));
    }
    text.append(
        """

        ## Ways out

        - Back: `rollback.sql` undoes what is left; then the corrected text runs again.
        - Forward: `complete.sql` makes what is lacking; then the migration counts as applied.

        Rows that the migration changed are in neither script: a catalog does not show them.
        Say which way; the script runs in one transaction, which commits only when the schema is
        what it should be:

        ```yaml
        spec:
          resolutions:
            - {migration: "%s", as: RolledBack}   # or Applied
        ```

        or beside what GitOps tools manage:

        ```sh
        kubectl annotate dbschema %s 'plumbline.dev/resolve=migration/%s=RolledBack'
        ```
        """
            .formatted(failure.migration(), resource, failure.migration()));
    return text.toString();
  }
}
