package dev.plumbline.kind.routine;

import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An argument of a routine, or a column of the table that it returns.
 *
 * @param mode {@code i}, {@code o}, {@code b}, {@code v} or {@code t}, as in {@code pg_proc}
 * @param name empty when it has none
 * @param type without modifier
 * @param value the default of an argument
 */
public record Argument(String mode, String name, String type, Optional<String> value) {

  static List<Argument> all(Row row) {
    var modes = row.texts("argument_modes");
    var names = row.texts("argument_names");
    var types = row.texts("argument_types");
    var defaults = row.texts("argument_defaults");
    return IntStream.range(0, types.size())
        .mapToObj(
            i ->
                new Argument(
                    modes.get(i),
                    names.get(i),
                    types.get(i),
                    Optional.of(defaults.get(i)).filter(each -> !each.isEmpty())))
        .toList();
  }

  boolean isInput() {
    return !mode.equals("o") && !isColumn();
  }

  /** Whether it belongs to {@code RETURNS TABLE}. */
  boolean isColumn() {
    return mode.equals("t");
  }

  /** {@code OUT total numeric}, {@code since date DEFAULT now()}. */
  String sql() {
    var sql = new StringBuilder();
    sql.append(
        switch (mode) {
          case "o" -> "OUT ";
          case "b" -> "INOUT ";
          case "v" -> "VARIADIC ";
          default -> "";
        });
    if (!name.isEmpty()) {
      sql.append(Identifiers.quoted(name)).append(' ');
    }
    sql.append(type);
    value.ifPresent(expression -> sql.append(" DEFAULT ").append(expression));
    return sql.toString();
  }
}
