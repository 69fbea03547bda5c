package dev.plumbline.postgres;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Which of the data that a plan would delete is really there: an empty table may go. */
final class DataAtRisk {

  private static final int COUNT_UP_TO = 1_000_000;

  private DataAtRisk() {}

  /**
   * @param session in the target, in a transaction or not
   * @param hazards of a plan
   * @return what would be lost, for people, with numbers of rows; empty when it is nothing
   */
  static List<String> of(Session session, List<Hazard> hazards) throws SQLException {
    var lost = new LinkedHashSet<String>();
    for (var hazard : hazards) {
      if (hazard.deletesData()) {
        lost.addAll(rows(session, hazard));
      }
    }
    return List.copyOf(lost);
  }

  private static List<String> rows(Session session, Hazard hazard) throws SQLException {
    var object = hazard.object();
    return switch (object.kind()) {
      case TABLE -> counted(session, object, Identifiers.qualified(object.path()), "", "rows");
      case COLUMN ->
          hazard.code() == Hazard.Code.DL08
              ? cut(session, hazard)
              : counted(
                  session,
                  object,
                  object.container(),
                  " WHERE " + Identifiers.quoted(object.name()) + " IS NOT NULL",
                  "values");
      // What is in a schema is dropped by steps of its own; a counter is no data.
      case SCHEMA, SEQUENCE -> List.of();
      default -> List.of(hazard.message());
    };
  }

  /** Values that a narrower type cuts; the hazard's own query shows a few of them. */
  private static List<String> cut(Session session, Hazard hazard) throws SQLException {
    if (hazard.query().isEmpty()) {
      return List.of(hazard.message());
    }
    try {
      var some = "SELECT EXISTS (" + hazard.query().get() + ")";
      return session.query(some).get(0).flag(0) ? List.of(hazard.message()) : List.of();
    } catch (SQLException e) {
      return switch (SqlStates.state(e)) {
        // The target lacks the table or the column, so nothing can be lost with it.
        case "42P01", "42703" -> List.of();
        case "42501" -> List.of(hazard.message());
        default -> throw e;
      };
    }
  }

  private static List<String> counted(
      Session session, ObjectId object, String table, String where, String what)
      throws SQLException {
    // A relation of the shadow that the target lacks holds nothing; null then.
    var there =
        session.query("SELECT to_regclass(" + Sql.literal(table) + ") IS NOT NULL").get(0).flag(0);
    if (!there) {
      return List.of();
    }
    var rows = count(session, table + where);
    if (rows.isEmpty()) {
      return List.of(object + " with rows that can't be counted");
    }
    return words(object, rows.get(), what);
  }

  private static Optional<Integer> count(Session session, String from) throws SQLException {
    try {
      var sql = "SELECT count(*) FROM (SELECT 1 FROM " + from + " LIMIT " + COUNT_UP_TO + ") rows";
      return Optional.of(session.query(sql).get(0).number(0));
    } catch (SQLException e) {
      return switch (SqlStates.state(e)) {
        // The target lacks the column, so nothing can be lost with it.
        case "42703" -> Optional.of(0);
        case "42501" -> Optional.empty();
        default -> throw e;
      };
    }
  }

  private static List<String> words(ObjectId object, int rows, String what) {
    if (rows == 0) {
      return List.of();
    }
    var number = rows == COUNT_UP_TO ? "at least " + rows : Integer.toString(rows);
    return List.of(
        object
            + " with "
            + number
            + " "
            + (rows == 1 ? what.substring(0, what.length() - 1) : what));
  }

  /** Takes the locks under which the numbers stay true until the transaction ends. */
  static List<String> locks(List<Hazard> hazards) {
    var tables = new ArrayList<String>();
    for (var hazard : hazards) {
      if (hazard.deletesData()) {
        switch (hazard.object().kind()) {
          case TABLE -> tables.add(Identifiers.qualified(hazard.object().path()));
          case COLUMN -> tables.add(hazard.object().container());
          default -> {}
        }
      }
    }
    return tables.stream()
        .distinct()
        .map(table -> "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE")
        .toList();
  }
}
