package dev.plumbline.diff;

import dev.plumbline.kind.table.Columns.Column;
import dev.plumbline.kind.type.CompositeTypes.Attribute;
import dev.plumbline.kind.type.CompositeTypes.CompositeType;
import dev.plumbline.kind.type.DomainConstraints.DomainConstraint;
import dev.plumbline.kind.type.Domains.Domain;
import dev.plumbline.kind.type.Enums.EnumType;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which values stand in the way of a type that becomes stricter. A type does not know the columns
 * that hold its values, so this is no kind's business.
 */
final class ValuesInTheWay {

  private static final int INPUT_IS_VALID_SINCE = 16;

  private final Snapshot from;
  private final Snapshot to;

  ValuesInTheWay(Snapshot from, Snapshot to) {
    this.from = from;
    this.to = to;
  }

  /** The hazards of a type whose successor lacks some of its values or attributes. */
  List<Hazard> lost(Node node) {
    if (node.phase() == Node.Phase.ASIDE
        && from.find(node.id()).orElseThrow() instanceof CompositeType before
        && to.find(node.id()).orElseThrow() instanceof CompositeType after) {
      return lost(before, after);
    }
    if (node.phase() != Node.Phase.ASIDE
        || !(from.find(node.id()).orElseThrow() instanceof EnumType before)
        || !(to.find(node.id()).orElseThrow() instanceof EnumType after)) {
      return List.of();
    }
    var gone =
        before.values().stream()
            .filter(value -> !after.values().contains(value))
            .map(Identifiers::literal)
            .collect(Collectors.joining(", "));
    return gone.isEmpty()
        ? List.of()
        : List.of(
            Hazard.of(
                    Hazard.Code.DL09,
                    node.id(),
                    "fails when a row holds one of the values that %s loses: %s"
                        .formatted(node.id().display(), gone))
                .with(rows(node.id(), "value::text IN (" + gone + ")")));
  }

  private static List<Hazard> lost(CompositeType before, CompositeType after) {
    var kept = after.attributes().stream().map(Attribute::name).toList();
    return before.attributes().stream()
        .map(Attribute::name)
        .filter(name -> !kept.contains(name))
        .map(
            name ->
                Hazard.of(
                    Hazard.Code.DL03,
                    before.id(),
                    "drops the attribute "
                        + name
                        + " from every value of "
                        + before.id().display()))
        .toList();
  }

  /** The hazard with its query, as far as there is one that the database can answer before. */
  Hazard asked(Node node, Hazard hazard) {
    if (needsSomethingNew(node)) {
      return hazard.with(Optional.empty());
    }
    if (hazard.code() == Hazard.Code.MF08) {
      return hazard.with(broken(to.find(node.id()).orElseThrow()));
    }
    var tooNew =
        from.major() < INPUT_IS_VALID_SINCE
            && hazard.query().filter(query -> query.contains("pg_input_is_valid")).isPresent();
    return tooNew ? hazard.with(Optional.empty()) : hazard;
  }

  private boolean needsSomethingNew(Node node) {
    return node.phase() == Node.Phase.THERE
        && to.dependsOn().from(node.id()).stream()
            .anyMatch(
                need ->
                    (!from.has(need) && need.kind() != ObjectKind.CONSTRAINT) || hasNewType(need));
  }

  private boolean hasNewType(ObjectId id) {
    return from.find(id).orElse(null) instanceof Column before
        && to.find(id).orElse(null) instanceof Column after
        && !before.type().equals(after.type());
  }

  private Optional<String> broken(PgObject stricter) {
    if (stricter instanceof DomainConstraint constraint) {
      return rows(
          constraint.parent().orElseThrow(),
          "NOT " + constraint.definition().replaceFirst("^CHECK ", ""));
    }
    return stricter instanceof Domain ? rows(stricter.id(), "value IS NULL") : Optional.empty();
  }

  /** Rows of every table whose value of the type fulfils a condition on {@code value}. */
  private Optional<String> rows(ObjectId type, String condition) {
    var queries =
        from.dependsOn().to(type).stream()
            .map(from::find)
            .flatMap(Optional::stream)
            .filter(Column.class::isInstance)
            .map(Column.class::cast)
            .filter(column -> column.type().equals(type.sql()))
            .map(column -> rows(column, condition))
            .toList();
    return queries.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" UNION ALL ", queries) + " LIMIT 10");
  }

  private static String rows(Column column, String condition) {
    return "SELECT %s AS \"column\", value::text FROM (SELECT %s AS value FROM %s) v WHERE %s"
        .formatted(
            Identifiers.literal(column.id().display()),
            Identifiers.quoted(column.id().name()),
            column.id().container(),
            condition);
  }
}
