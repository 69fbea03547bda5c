package dev.plumbline.kind.table;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.table.Columns.Column;
import dev.plumbline.kind.table.Columns.Generated;
import dev.plumbline.model.Hazard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new column costs on a table with rows. */
final class NewColumnHazards {

  /**
   * Functions that give each row another value; and any function of a schema, whose volatility the
   * text does not tell.
   */
  private static final Pattern VOLATILE =
      Pattern.compile(
          "\\b(nextval|setval|random|random_normal|gen_random_uuid|uuidv4|uuidv7|clock_timestamp"
              + "|timeofday|pg_current_xact_id|txid_current)\\(|[\\w\"]\\.(\"[^\"]*\"|\\w+)\\(");

  private NewColumnHazards() {}

  static Ddl of(Column column, List<String> parts, Ddl ddl) {
    var given = ddl;
    var table = column.parent().orElseThrow().display();
    if (column.notNull().isPresent()
        && parts.isEmpty()
        && column.identity().isEmpty()
        && column.generated().isEmpty()) {
      given =
          given.with(
              hazard(
                      Hazard.Code.MF03,
                      column,
                      "adds a NOT NULL column without a default, which fails when "
                          + table
                          + " has rows")
                  .with(Optional.of("SELECT * FROM " + column.id().container() + " LIMIT 10")));
    }
    var why = rewrite(column, parts);
    return why.isEmpty()
        ? given
        : given.with(
            hazard(
                why.get(),
                column,
                "rewrites the table " + table + " and locks out readers and writers meanwhile"));
  }

  private static Optional<Hazard.Code> rewrite(Column column, List<String> parts) {
    if (column.generated().filter(Generated::stored).isPresent()) {
      return Optional.of(Hazard.Code.LK12);
    }
    if (column.identity().isPresent()) {
      return Optional.of(Hazard.Code.LK13);
    }
    return parts.stream()
            .map(Deparsed::withoutConstants)
            .anyMatch(part -> VOLATILE.matcher(part).find())
        ? Optional.of(Hazard.Code.LK11)
        : Optional.empty();
  }

  private static Hazard hazard(Hazard.Code code, Column column, String message) {
    return Hazard.of(code, column.id(), message);
  }
}
