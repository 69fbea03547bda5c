package dev.plumbline.kind.table;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Stage;
import dev.plumbline.kind.Surroundings;
import dev.plumbline.kind.table.Constraints.Constraint;
import dev.plumbline.model.Identifiers;
import java.util.List;

/** How a constraint comes to a table in use: added unchecked, or by way of an index. */
final class ConstraintStages {

  private ConstraintStages() {}

  static List<Stage> creating(Constraint constraint, Ddl atOnce, Surroundings table) {
    if (atOnce.isEmpty() || !constraint.validated() || !constraint.enforced()) {
      return Stage.only(atOnce);
    }
    return switch (constraint.type()) {
      case CHECK -> checkedLater(constraint, atOnce);
      // of a partitioned table, this is an empty index that waits for those of the partitions
      case PRIMARY_KEY, UNIQUE ->
          table.partitioned() || constraint.definition().contains(" WITHOUT OVERLAPS)")
              ? Stage.only(atOnce)
              : byIndex(constraint);
      // PostgreSQL builds the index of an exclusion constraint in one go only
      case EXCLUSION -> Stage.only(atOnce);
    };
  }

  private static List<Stage> checkedLater(Constraint constraint, Ddl atOnce) {
    var add = atOnce.sql().get(0) + " NOT VALID";
    return List.of(Stage.together(Ddl.of(add)), Stage.alone(Constraints.validate(constraint)));
  }

  private static List<Stage> byIndex(Constraint constraint) {
    var definition = constraint.definition();
    var primary = constraint.type() == Constraints.Type.PRIMARY_KEY;
    var list = Deparsed.list(definition).orElseThrow();
    var nulls = list.before().contains("NULLS NOT DISTINCT") ? " NULLS NOT DISTINCT" : "";
    var name = Constraints.name(constraint);
    var build =
        Ddl.of(
                "CREATE UNIQUE INDEX CONCURRENTLY "
                    + name
                    + " ON "
                    + constraint.id().container()
                    + " ("
                    + String.join(", ", list.elements())
                    + ")"
                    + list.after()
                    + nulls
                    + (constraint.options().isEmpty()
                        ? ""
                        : " WITH (" + Options.assigned(constraint.options()) + ")")
                    + constraint
                        .tablespace()
                        .map(space -> " TABLESPACE " + Identifiers.quoted(space))
                        .orElse(""))
            .with(Concurrently.hazard(constraint.id()));
    var add =
        Constraints.alterTable(constraint)
            + " ADD CONSTRAINT "
            + name
            + (primary ? " PRIMARY KEY" : " UNIQUE")
            + " USING INDEX "
            + name
            + (constraint.suffix().isEmpty() ? "" : " " + constraint.suffix());
    return List.of(
        Stage.alone(ConstraintHazards.checking(constraint, build)), Stage.together(Ddl.of(add)));
  }
}
