package dev.plumbline.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server says about the work of one of its sessions. Source: PostgreSQL's documentation,
 * "Progress Reporting".
 */
final class ServerProgress {

  /** One row for a session that builds, rewrites or scans something large. */
  static final String SQL =
      """
      SELECT what, phase, least(100, done * 100 / nullif(total, 0)) FROM (
        SELECT 'index ' || coalesce(nullif(index_relid, 0)::regclass::text || ' ', '') || 'on ' || relid::regclass AS what,
               phase, greatest(blocks_done, tuples_done, lockers_done) AS done,
               CASE WHEN blocks_total >= tuples_total AND blocks_total >= lockers_total THEN blocks_total
                    WHEN tuples_total >= lockers_total THEN tuples_total ELSE lockers_total END AS total
          FROM pg_stat_progress_create_index WHERE pid = %1$d
        UNION ALL
        SELECT lower(command) || ' of ' || relid::regclass, phase, heap_blks_scanned, heap_blks_total
          FROM pg_stat_progress_cluster WHERE pid = %1$d
        UNION ALL
        SELECT 'vacuum of ' || relid::regclass, phase, heap_blks_scanned, heap_blks_total
          FROM pg_stat_progress_vacuum WHERE pid = %1$d
        UNION ALL
        SELECT 'analyze of ' || relid::regclass, phase, sample_blks_scanned, sample_blks_total
          FROM pg_stat_progress_analyze WHERE pid = %1$d
        UNION ALL
        SELECT 'copy of ' || relid::regclass, tuples_processed || ' rows', bytes_processed, bytes_total
          FROM pg_stat_progress_copy WHERE pid = %1$d) work
       LIMIT 1
      """;

  private ServerProgress() {}

  /**
   * @param doing for people, such as {@code index t_a on t, building index: scanning table, 40 %}
   * @param percent of the phase; 0 when it is not known
   */
  record Seen(String doing, int percent) {
    static final Seen NOTHING = new Seen("", 0);
  }

  static Seen of(List<Session.Row> rows) {
    if (rows.isEmpty()) {
      return Seen.NOTHING;
    }
    var row = rows.get(0);
    var percent = row.maybe(2).map(Integer::parseInt).orElse(0);
    var words =
        Stream.of(row.text(0), row.text(1), percent == 0 ? "" : percent + " %")
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return new Seen(words, percent);
  }
}
