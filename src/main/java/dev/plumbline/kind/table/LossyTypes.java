package dev.plumbline.kind.table;

import dev.plumbline.kind.table.Columns.Column;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a column's new type does to values that do not fit it, and the query that finds them. */
record LossyTypes(Column from, Column to) {

  /** The whole numbers, and their ranges. */
  private static final Map<String, String> RANGES =
      Map.of(
          "smallint", "-32768 AND 32767",
          "integer", "-2147483648 AND 2147483647",
          "bigint", "-9223372036854775808 AND 9223372036854775807");

  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

  /** Values of the first of each pair lose something in the second, and no error tells. */
  private static final Set<List<String>> ROUNDED =
      Set.of(
          List.of("double precision", "real"),
          List.of("timestamp without time zone", "timestamp without time zone"),
          List.of("timestamp with time zone", "timestamp with time zone"),
          List.of("timestamp without time zone", "date"),
          List.of("timestamp with time zone", "date"),
          List.of("time without time zone", "time without time zone"),
          List.of("time with time zone", "time with time zone"));

  List<Hazard> hazards() {
    if (Casts.harmless(from.type(), to.type())) {
      return List.of();
    }
    var before = Casts.base(from.type());
    var after = Casts.base(to.type());
    var array = (from.type() + to.type()).contains("[]");
    var limit = Casts.modifier(to.type());
    var column = from.quoted();
    if (!array && Casts.isText(before) && Casts.isText(after)) {
      var length = after.equals("name") ? "63" : limit.isEmpty() ? "1" : limit;
      return List.of(cuts("length(" + column + ") > " + length));
    }
    if (!array && ROUNDED.contains(List.of(before, after))) {
      return List.of(
          cuts("%1$s IS DISTINCT FROM %1$s::%2$s::%3$s".formatted(column, to.type(), from.type())));
    }
    if (!array && NUMBERS.contains(before) && RANGES.containsKey(after)) {
      var outside = "round(%s::numeric) NOT BETWEEN %s".formatted(column, RANGES.get(after));
      return before.endsWith("int") || before.equals("integer")
          ? List.of(fails(outside))
          : List.of(cuts(column + "::numeric <> round(" + column + "::numeric)"), fails(outside));
    }
    if (!array && NUMBERS.contains(before) && after.equals("numeric") && limit.contains(",")) {
      var digits = limit.split(",", -1);
      return List.of(
          cuts("%1$s::numeric <> round(%1$s::numeric, %2$s)".formatted(column, digits[1])),
          fails(
              "abs(round(%1$s::numeric, %3$s)) >= 10::numeric ^ (%2$s - %3$s)"
                  .formatted(column, digits[0], digits[1])));
    }
    return List.of(
        fails(
            "NOT pg_input_is_valid(%s::text, %s)"
                .formatted(column, Identifiers.literal(to.type()))));
  }

  private Hazard cuts(String condition) {
    return Hazard.of(
            Hazard.Code.DL08,
            to.id(),
            "cuts or rounds values of %s that %s cannot hold"
                .formatted(to.id().display(), to.type()))
        .with(RowsInTheWay.where(to.id().container(), condition));
  }

  private Hazard fails(String condition) {
    return Hazard.of(
            Hazard.Code.MF07,
            to.id(),
            "fails when %s holds a value that %s cannot hold"
                .formatted(to.id().display(), to.type()))
        .with(RowsInTheWay.where(to.id().container(), condition));
  }
}
