package dev.plumbline.kind.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Queries that show rows which a new constraint, key or index would not let pass. */
final class RowsInTheWay {

  private static final String FEW = " LIMIT 10";
  private static final String OVERLAPS = " WITHOUT OVERLAPS";

  private RowsInTheWay() {}

  /** Rows for which a condition holds. */
  static Optional<String> where(String table, String condition) {
    return Optional.of("SELECT * FROM " + table + " WHERE " + condition + FEW);
  }

  /**
   * @param check {@code CHECK (…)}
   */
  static Optional<String> breaking(String table, String check) {
    var condition = Deparsed.behind(check, "CHECK ").orElse(check);
    var only = condition.endsWith(" NO INHERIT");
    var bare =
        only ? condition.substring(0, condition.length() - " NO INHERIT".length()) : condition;
    return where((only ? "ONLY " : "") + table, "NOT " + bare);
  }

  /**
   * @param definition of a primary key, unique constraint or unique index
   */
  static Optional<String> sharing(String table, String definition) {
    var list = Deparsed.list(definition);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    var elements = list.get().elements();
    if (elements.stream().anyMatch(element -> element.endsWith(OVERLAPS))) {
      return overlapping(table, elements);
    }
    var keys = elements.stream().map(Deparsed::expression).toList();
    var conditions = new ArrayList<String>();
    Deparsed.behind(list.get().after(), " WHERE ").ifPresent(conditions::add);
    if (!definition.contains("NULLS NOT DISTINCT")) {
      conditions.add("num_nulls(" + String.join(", ", keys) + ") = 0");
    }
    var places = new ArrayList<String>();
    for (var i = 1; i <= keys.size(); i++) {
      places.add(Integer.toString(i));
    }
    return Optional.of(
        "SELECT "
            + String.join(", ", keys)
            + ", count(*) FROM "
            + table
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
            + " GROUP BY "
            + String.join(", ", places)
            + " HAVING count(*) > 1"
            + FEW);
  }

  /** Pairs of rows that exclude each other. */
  static Optional<String> excluding(String table, String definition) {
    return Deparsed.list(definition)
        .flatMap(
            list -> {
              var keys = new ArrayList<String>();
              var operators = new ArrayList<String>();
              for (var element : list.elements()) {
                keys.add(Deparsed.expression(element));
                operators.add(Deparsed.behind(element, " WITH ").orElse("="));
              }
              return pairs(table, keys, operators, Deparsed.behind(list.after(), " WHERE "));
            });
  }

  private static Optional<String> overlapping(String table, List<String> elements) {
    var keys = new ArrayList<String>();
    var operators = new ArrayList<String>();
    for (var element : elements) {
      var overlaps = element.endsWith(OVERLAPS);
      keys.add(overlaps ? element.substring(0, element.length() - OVERLAPS.length()) : element);
      operators.add(overlaps ? "&&" : "=");
    }
    return pairs(table, keys, operators, Optional.empty());
  }

  private static Optional<String> pairs(
      String table, List<String> keys, List<String> operators, Optional<String> where) {
    var columns = new ArrayList<String>();
    var shown = new ArrayList<String>();
    var conditions = new ArrayList<String>();
    for (var i = 0; i < keys.size(); i++) {
      columns.add(keys.get(i) + " AS k" + i);
      shown.add("a.k" + i + ", b.k" + i);
      conditions.add("a.k" + i + " " + operators.get(i) + " b.k" + i);
    }
    var rows =
        "(SELECT tableoid AS t, ctid AS r, "
            + String.join(", ", columns)
            + " FROM "
            + table
            + where.map(condition -> " WHERE " + condition).orElse("")
            + ")";
    return Optional.of(
        "SELECT "
            + String.join(", ", shown)
            + " FROM "
            + rows
            + " a JOIN "
            + rows
            + " b ON (a.t, a.r) < (b.t, b.r) AND "
            + String.join(" AND ", conditions)
            + FEW);
  }

  /** Rows of a foreign key's table that refer to no row. */
  static Optional<String> orphaned(String table, String definition) {
    var own = Deparsed.list(definition);
    var theirs = own.flatMap(list -> Deparsed.list(list.after()));
    if (own.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    var columns = own.get().elements();
    var targets = theirs.get().elements();
    var matching = new ArrayList<String>();
    for (var i = 0; i < Math.min(columns.size(), targets.size()); i++) {
      if (!columns.get(i).startsWith("PERIOD ")) {
        matching.add("p." + targets.get(i) + " = c." + columns.get(i));
      }
    }
    var present =
        columns.stream()
            .map(column -> "c." + column.replaceFirst("^PERIOD ", ""))
            .collect(Collectors.joining(", "));
    var referenced = Deparsed.behind(theirs.get().before(), "REFERENCES ").orElse("");
    var from = " FROM " + referenced + " p WHERE " + String.join(" AND ", matching);
    var period = columns.get(columns.size() - 1);
    var lonely =
        "num_nulls("
            + present
            + ") = 0 AND NOT "
            + (period.startsWith("PERIOD ")
                ? "coalesce((SELECT c.%s <@ range_agg(p.%s)%s), false)"
                    .formatted(
                        period.substring("PERIOD ".length()),
                        targets.get(targets.size() - 1).substring("PERIOD ".length()),
                        from)
                : "EXISTS (SELECT" + from + ")");
    var mixed =
        theirs.get().after().startsWith(" MATCH FULL") && columns.size() > 1
            ? "num_nulls(" + present + ") BETWEEN 1 AND " + (columns.size() - 1) + " OR "
            : "";
    return Optional.of("SELECT c.* FROM " + table + " c WHERE " + mixed + lonely + FEW);
  }
}
