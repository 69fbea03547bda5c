package dev.plumbline.postgres;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.lint.MigrationHazard.RowsInTheWay;
import dev.plumbline.lint.Needs;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Hazard.Effect;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.TableSize;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the target says to pending migrations: how large its tables are, which rows are in the way,
 * what is missing. It only reads, waits for no lock, and each question has little time.
 */
final class TargetLook {

  private static final Duration PER_QUESTION = Duration.ofSeconds(2);
  private static final Duration IN_ALL = Duration.ofSeconds(6);
  private static final Duration PER_LOCK = Duration.ofMillis(200);
  private static final int COUNT_UP_TO = 100_000;
  private static final Pattern FEW = Pattern.compile(" LIMIT 10$");

  /** No time, no lock, no right, not there, or not to be asked in this way. */
  private static final Set<String> NOT_TOLD =
      Set.of("57014", "55P03", "42501", "42P01", "42703", "42883", "42704", "3F000", "0A000");

  private final Session session;
  private final long end = System.nanoTime() + IN_ALL.toNanos();

  TargetLook(Session session) {
    this.session = session;
  }

  /** How large the tables are; empty when they can't be looked at now. */
  Map<ObjectId, TableSize> sizes() throws SQLException {
    try {
      session.run(begin(PER_QUESTION));
      var sizes = SizesQuery.read(session.connection());
      session.run("COMMIT");
      return sizes;
    } catch (SQLException e) {
      session.reset();
      if (NOT_TOLD.contains(SqlStates.state(e))) {
        return new TreeMap<>();
      }
      throw e;
    }
  }

  /** Counts the rows that are in the way of a hazard. */
  Optional<RowsInTheWay> rows(Hazard hazard) throws SQLException {
    if (hazard.query().isEmpty() || !hazard.code().effects().contains(Effect.MAY_FAIL)) {
      return Optional.empty();
    }
    var few = hazard.query().get();
    var all = FEW.matcher(few).replaceFirst("");
    var count = count(all, COUNT_UP_TO);
    if (count.state().isEmpty()) {
      return Optional.of(new RowsInTheWay(count.rows(), count.rows() < COUNT_UP_TO));
    }
    if (!count.state().equals("57014")) {
      return Optional.empty();
    }
    var some = count(few, COUNT_UP_TO);
    return Optional.of(new RowsInTheWay(some.state().isEmpty() ? some.rows() : 0, false));
  }

  private record Count(long rows, String state) {}

  private Count count(String query, int most) throws SQLException {
    var left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.toMillis() == 0) {
      return new Count(0, "57014");
    }
    var time = left.compareTo(PER_QUESTION) < 0 ? left : PER_QUESTION;
    try {
      var row =
          session
              .results(
                  begin(time)
                      + "; SELECT count(*) FROM (SELECT 1 FROM ("
                      + query
                      + ") found LIMIT "
                      + most
                      + ") counted; COMMIT")
              .get(0)
              .get(0);
      return new Count(Long.parseLong(row.text(0)), "");
    } catch (SQLException e) {
      var state = SqlStates.state(e);
      if (session.isClosed()) {
        throw e;
      }
      session.reset();
      // A cast of a value that has no other form is an answer of a kind, but not a count.
      return new Count(0, state);
    }
  }

  /** What of a migration's needs the target does not have. */
  List<MigrationHazard> missing(String migration, Needs needs) throws SQLException {
    var hazards = new ArrayList<Hazard>();
    if (!needs.owned().isEmpty()) {
      hazards.addAll(notOwned(needs.owned()));
    }
    if (!needs.createIn().isEmpty()) {
      hazards.addAll(notToCreateIn(needs.createIn()));
    }
    if (!needs.extensions().isEmpty()) {
      hazards.addAll(notAvailable(needs.extensions()));
    }
    return hazards.stream().map(hazard -> new MigrationHazard(migration, hazard)).toList();
  }

  private List<Hazard> notOwned(List<ObjectId> relations) throws SQLException {
    var names =
        relations.stream()
            .map(id -> "(" + Sql.literal(id.schema()) + ", " + Sql.literal(id.name()) + ")")
            .collect(Collectors.joining(", "));
    var rows =
        session.query(
            "SELECT n.nspname, c.relname, pg_get_userbyid(c.relowner), current_user"
                + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE (n.nspname::text, c.relname::text) IN ("
                + names
                + ") AND NOT (pg_has_role(session_user, c.relowner, 'MEMBER')"
                + " OR pg_has_role(current_user, c.relowner, 'MEMBER')"
                + " OR pg_has_role(session_user, n.nspowner, 'MEMBER')"
                + " OR pg_has_role(current_user, n.nspowner, 'MEMBER')) ORDER BY 1, 2");
    return rows.stream()
        .map(
            row ->
                Hazard.of(
                    Code.OP08,
                    ObjectId.of(ObjectKind.TABLE, row.text(0), row.text(1)),
                    "%s.%s belongs to %s, and %s may not change it: GRANT %s TO %s, or set the role that owns it"
                        .formatted(
                            row.text(0),
                            row.text(1),
                            row.text(2),
                            row.text(3),
                            Sql.identifier(row.text(2)),
                            Sql.identifier(row.text(3)))))
        .toList();
  }

  private List<Hazard> notToCreateIn(List<String> schemas) throws SQLException {
    var names = schemas.stream().map(Sql::literal).collect(Collectors.joining(", "));
    var rows =
        session.query(
            "SELECT nspname, current_user FROM pg_namespace WHERE nspname IN ("
                + names
                + ") AND NOT (has_schema_privilege(oid, 'CREATE')"
                + " OR has_schema_privilege(session_user, oid, 'CREATE')) ORDER BY 1");
    return rows.stream()
        .map(
            row ->
                Hazard.of(
                    Code.OP08,
                    ObjectId.of(ObjectKind.SCHEMA, row.text(0)),
                    "%s may create nothing in schema %s: GRANT CREATE ON SCHEMA %s TO %s"
                        .formatted(
                            row.text(1),
                            row.text(0),
                            Sql.identifier(row.text(0)),
                            Sql.identifier(row.text(1)))))
        .toList();
  }

  private List<Hazard> notAvailable(List<String> extensions) throws SQLException {
    var names = extensions.stream().map(Sql::literal).collect(Collectors.joining(", "));
    var rows =
        session.query(
            "SELECT name FROM unnest(ARRAY["
                + names
                + "]::text[]) name WHERE NOT EXISTS (SELECT FROM pg_extension e WHERE e.extname = name)"
                + " AND NOT EXISTS (SELECT FROM pg_available_extensions a WHERE a.name = name.name)"
                + " ORDER BY 1");
    return rows.stream()
        .map(
            row ->
                Hazard.of(
                    Code.OP05,
                    ObjectId.of(ObjectKind.EXTENSION, row.text(0)),
                    "the target's server has no extension %s to install: add its package there"
                        .formatted(row.text(0))))
        .toList();
  }

  /** What concurrent builds that were broken off have left in some schemas. */
  List<MigrationHazard> invalidIndexes(List<String> schemas) throws SQLException {
    return session.query(InvalidIndexes.ALL).stream()
        .filter(row -> schemas.contains(row.text(2)))
        .map(
            row ->
                Hazard.of(
                    Code.LK28,
                    ObjectId.of(ObjectKind.INDEX, row.text(2), row.text(3)),
                    "is INVALID: a concurrent build was broken off; no query uses it and every write pays for it: DROP INDEX CONCURRENTLY "
                        + row.text(1)))
        .map(hazard -> new MigrationHazard("", hazard))
        .toList();
  }

  /**
   * Transactions that are open: what takes a lock may wait for them.
   *
   * @param atLeast for how long
   */
  List<MigrationHazard> longTransactions(Duration atLeast) throws SQLException {
    return session
        .query(
            "SELECT pid, coalesce(usename, '?'), coalesce(nullif(application_name, ''), '?'),"
                + " to_char(xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), current_database()"
                + " FROM pg_stat_activity WHERE datname = current_database()"
                + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
                + " AND xact_start < clock_timestamp() - make_interval(secs => "
                + atLeast.toSeconds()
                + ") ORDER BY xact_start LIMIT 5")
        .stream()
        .map(
            row ->
                Hazard.of(
                    Code.OP13,
                    ObjectId.of(ObjectKind.OTHER, "session", row.text(0)),
                    "is in a transaction since %s UTC (user %s, application %s): locks and concurrent builds may wait for it"
                        .formatted(row.text(3), row.text(1), row.text(2))))
        .map(hazard -> new MigrationHazard("", hazard))
        .toList();
  }

  private static String begin(Duration time) {
    return "BEGIN READ ONLY; SET LOCAL statement_timeout TO "
        + time.toMillis()
        + "; SET LOCAL lock_timeout TO "
        + PER_LOCK.toMillis()
        + "; SET LOCAL row_security TO off";
  }
}
