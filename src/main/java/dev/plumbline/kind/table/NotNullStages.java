package dev.plumbline.kind.table;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Stage;
import dev.plumbline.kind.table.Columns.Column;
import dev.plumbline.model.Fingerprint;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import java.util.List;

/**
 * How a column of a table in use becomes NOT NULL: a check constraint is added unchecked, then
 * validated beside readers and writers, and spares {@code SET NOT NULL} the look at every row.
 */
final class NotNullStages {

  private NotNullStages() {}

  static List<Stage> of(Column column, Ddl setNotNull, Hazard nullsInTheWay) {
    var table = "ALTER TABLE " + column.id().container();
    var name =
        Identifiers.quoted(
            "plumbline_not_null_" + Fingerprint.of(column.id().qualified()).shortForm());
    var add = table + " ADD CONSTRAINT " + name + " CHECK (" + column.quoted() + " IS NOT NULL)";
    return List.of(
        Stage.together(Ddl.of(add + " NOT VALID")),
        Stage.alone(Ddl.of(table + " VALIDATE CONSTRAINT " + name).with(nullsInTheWay)),
        Stage.together(setNotNull.and(table + " DROP CONSTRAINT " + name)));
  }
}
