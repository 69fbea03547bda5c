package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Made.Field;
import dev.plumbline.diff.generated.Type.Family;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Indexes, what is marked by them, and statistics objects. */
final class IndexRecipes {

  private IndexRecipes() {}

  static Optional<Made> index(Here here) {
    var relation = here.parent();
    var all = here.scope().columns(relation);
    var method = here.seldom("method", "gin", "gist", "brin", "hash");
    var usable = all.stream().filter(each -> fits(method, each.type())).toList();
    var chosen = here.some("column", usable, method.equals("hash") ? 1 : 3);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    var plain = method.isEmpty();
    var elements =
        chosen.stream()
            .map(field -> plain ? element(here, field) : field.name())
            .collect(Collectors.joining(", ", " (", ")"));
    var unique = plain && here.scope().partitionKey(relation).isEmpty() && here.rare("unique");
    var only = relation.made().partitioning().isPresent() ? here.seldom("only", "only ") : "";
    var sql =
        "create "
            + (unique ? "unique " : "")
            + "index "
            + here.name()
            + " on "
            + only
            + relation.sql()
            + (plain ? "" : " using " + method)
            + elements
            + (plain ? include(here, all) : "")
            + (unique ? here.seldom("nulls", " nulls not distinct") : "")
            + (plain ? here.seldom("options", " with (fillfactor = 50)") : "")
            + where(here, all);
    return Optional.of(Made.of("index " + here.sql(), sql));
  }

  private static boolean fits(String method, Type type) {
    return switch (method) {
      case "gin" -> type.family() == Family.JSON || type.sql().matches("(integer|text)\\[\\]");
      case "gist" -> type.family() == Family.RANGE;
      case "brin" -> type.family() == Family.NUMBER || type.family() == Family.DATE;
      default -> type.sorts();
    };
  }

  private static String element(Here here, Field field) {
    var suffix = " of " + field.id();
    if (here.rare("expression" + suffix)) {
      return "("
          + field.type().expression(field.name(), here.number("variant" + suffix, 3))
          + ")"
          + here.seldom("order" + suffix, " desc");
    }
    return field.name()
        + TypeRecipes.collate(here, "collate" + suffix, field.type())
        + (field.type().sql().equals("text")
            ? here.seldom("class" + suffix, " text_pattern_ops")
            : "")
        + here.seldom("order" + suffix, " desc", " nulls first", " desc nulls last");
  }

  private static String include(Here here, List<Field> all) {
    return here.rare("include")
        ? here.one("included", all).map(each -> " include (" + each.name() + ")").orElse("")
        : "";
  }

  private static String where(Here here, List<Field> all) {
    if (!here.rare("where")) {
      return "";
    }
    var call = here.rare("calls") ? Calls.immutable(here, "function") : Optional.<String>empty();
    return here.one("where column", all)
        .map(
            each ->
                " where "
                    + each.type().condition(each.name(), here.number("condition", 3))
                    + call.map(condition -> " and " + condition).orElse(""))
        .orElse("");
  }

  static Optional<Made> cluster(Here here) {
    return Optional.of(
        Made.of(
            "",
            "alter %s %s cluster on %s"
                .formatted(
                    relation(here).thing().kind().startsWith("materialized")
                        ? "materialized view"
                        : "table",
                    relation(here).sql(),
                    here.parent().name())));
  }

  static Optional<Made> replicaIdentity(Here here) {
    return Optional.of(
        Made.of(
            "",
            "alter table %s replica identity using index %s"
                .formatted(relation(here).sql(), here.parent().name())));
  }

  private static Placed relation(Here here) {
    return TableRecipes.table(here, here.parent());
  }

  static Optional<Made> statistics(Here here) {
    var fields =
        here.scope().columns(here.parent()).stream()
            .filter(each -> each.type().sorts() && !each.generated())
            .toList();
    var chosen = here.some("column", fields, 3);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    var expression = chosen.size() < 2 || here.rare("expression");
    var elements = chosen.stream().map(Field::name).collect(Collectors.joining(", "));
    if (expression) {
      var first = chosen.get(0);
      elements =
          "("
              + first.type().expression(first.name(), here.number("variant", 3))
              + ")"
              + (chosen.size() < 2
                  ? ""
                  : ", "
                      + chosen.stream().skip(1).map(Field::name).collect(Collectors.joining(", ")));
    }
    var kinds =
        chosen.size() < 2 ? "" : here.seldom("kinds", " (ndistinct)", " (mcv, dependencies)");
    var made =
        Made.of(
                "statistics " + here.sql(),
                "create statistics %s%s on %s from %s"
                    .formatted(here.sql(), kinds, elements, here.parent().sql()))
            .ownable();
    return Optional.of(
        here.rare("target")
            ? made.and("alter statistics " + here.sql() + " set statistics 77")
            : made);
  }
}
