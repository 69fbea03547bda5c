package dev.plumbline.kind.table;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.table.Constraints.Constraint;
import dev.plumbline.model.Hazard;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new constraint costs on a table with rows, and the query that finds those in its way. */
final class ConstraintHazards {

  private static final Pattern KEY =
      Pattern.compile("(?:PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?) \\(([^()]*)\\).*");

  private ConstraintHazards() {}

  static Ddl of(Constraint constraint, Ddl ddl) {
    var table = constraint.table().display();
    return switch (constraint.type()) {
      case PRIMARY_KEY ->
          ddl.with(
                  new Hazard(
                      Hazard.Code.MF01,
                      constraint.id(),
                      "fails when rows of " + table + " share a key, or a key is NULL",
                      duplicates(constraint)))
              .with(blocks(Hazard.Code.LK04, constraint, "builds the primary key's index"));
      case UNIQUE ->
          ddl.with(
                  new Hazard(
                      Hazard.Code.MF01,
                      constraint.id(),
                      "fails when rows of " + table + " are not unique",
                      duplicates(constraint)))
              .with(blocks(Hazard.Code.LK05, constraint, "builds a unique index"));
      case EXCLUSION ->
          ddl.with(
                  Hazard.of(
                      Hazard.Code.MF06,
                      constraint.id(),
                      "fails when rows of " + table + " exclude each other"))
              .with(blocks(Hazard.Code.LK06, constraint, "builds an index"));
      case CHECK ->
          ddl.with(
                  new Hazard(
                      Hazard.Code.MF06,
                      constraint.id(),
                      "fails when a row of " + table + " breaks " + constraint.id().name(),
                      violations(constraint)))
              .with(blocks(Hazard.Code.LK07, constraint, "reads every row"));
    };
  }

  private static Hazard blocks(Hazard.Code code, Constraint constraint, String why) {
    return Hazard.of(
        code,
        constraint.id(),
        why + " of " + constraint.table().display() + " and locks out writers meanwhile");
  }

  private static Optional<String> duplicates(Constraint constraint) {
    var key = KEY.matcher(constraint.definition());
    return key.matches() && !key.group(1).contains("WITHOUT OVERLAPS")
        ? Optional.of(
            "SELECT %1$s, count(*) FROM %2$s GROUP BY %1$s HAVING count(*) > 1"
                .formatted(key.group(1), constraint.id().container()))
        : Optional.empty();
  }

  private static Optional<String> violations(Constraint constraint) {
    var condition =
        constraint.definition().replaceFirst("^CHECK ", "").replaceFirst(" NO INHERIT$", "");
    return Optional.of(
        "SELECT count(*) FROM " + constraint.id().container() + " WHERE NOT " + condition);
  }
}
