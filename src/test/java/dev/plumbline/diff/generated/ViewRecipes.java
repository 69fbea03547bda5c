package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Made.Field;
import dev.plumbline.diff.generated.Type.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Views, materialized views and rules. */
final class ViewRecipes {

  static final String[] RELATIONS = {
    "table", "partitioned", "partition", "view", "materialized view"
  };

  private static final Type TEXT = new Type("text", Family.TEXT);

  private ViewRecipes() {}

  static Optional<Made> view(Here here) {
    var options =
        here.seldom(
            "options",
            " with (security_barrier = true)",
            " with (security_invoker = true)",
            " with (security_barrier = true, security_invoker = false)");
    return query(here)
        .map(
            query ->
                Made.of(
                        "view " + here.sql(),
                        "create view "
                            + here.sql()
                            + options
                            + " as "
                            + query.sql()
                            + (query.simple()
                                ? here.seldom(
                                    "check", " with local check option", " with check option")
                                : ""))
                    .columns(query.columns())
                    .ownable());
  }

  static Optional<Made> materialized(Here here) {
    return query(here)
        .map(
            query ->
                Made.of(
                        "materialized view " + here.sql(),
                        "create materialized view %s%s as %s%s"
                            .formatted(
                                here.sql(),
                                here.seldom("options", " with (fillfactor = 70)"),
                                query.sql(),
                                here.of("data", "", " with no data")))
                    .columns(query.columns())
                    .ownable());
  }

  private record Query(String sql, List<Field> columns, boolean simple) {}

  private static Optional<Query> query(Here here) {
    var from = here.one("from", RELATIONS);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    var source = here.scope().columns(from.get());
    var chosen = here.some("column", source, 5);
    var items = new ArrayList<String>();
    var columns = new ArrayList<Field>();
    for (var field : chosen) {
      var at = items.size();
      var column = "f." + field.name();
      var id = Thing.mix(here.thing().id() + at);
      var name = here.flag("aliases") ? "c" + at : field.name();
      if (here.rare("expression of " + field.id())) {
        items.add("(" + field.type().expression(column, at) + ")::text as c" + at);
        columns.add(new Field(id, "c" + at, TEXT, false));
      } else {
        items.add(column + " as " + name);
        columns.add(new Field(id, name, field.type(), false));
      }
    }
    var plain = items.size();
    var call = here.rare("calls") ? Calls.any(here, "function") : Optional.<String>empty();
    call.ifPresent(
        each -> {
          items.add("(" + each + ")::text as called");
          columns.add(new Field(Thing.mix(here.thing().id() - 1), "called", TEXT, false));
        });
    if (items.isEmpty()) {
      items.add("1 as one");
      columns.add(new Field(here.thing().id(), "one", new Type("integer", Family.NUMBER), false));
    }
    var shape = here.seldom("shape", "grouped", "union", "window", "exists", "with", "lateral");
    var list = String.join(", ", items);
    var where =
        here.rare("where")
            ? here.one("where column", source)
                .map(each -> " where " + each.type().condition("f." + each.name(), 0))
                .orElse("")
            : "";
    var tail = " from " + from.get().sql() + " f" + where;
    var other = here.one("other", RELATIONS).orElse(from.get());
    var sql =
        switch (shape) {
          case "grouped" -> grouped(here, from.get(), list, tail);
          case "union" -> "select " + list + tail + " union all select " + list + tail;
          case "window" -> "select " + list + ", row_number() over () as n" + tail;
          case "exists" ->
              "select "
                  + list
                  + tail
                  + (where.isEmpty() ? " where" : " and")
                  + " exists (select from "
                  + other.sql()
                  + ")";
          case "with" -> "with recursive w as (select %s%s) select * from w".formatted(list, tail);
          case "lateral" ->
              "select %s from %s f cross join lateral (select count(*) from %s) l%s"
                  .formatted(list, from.get().sql(), other.sql(), where);
          default -> "select " + list + tail;
        };
    var simple =
        shape.isEmpty()
            && plain > 0
            && !from.get().thing().kind().startsWith("materialized")
            && from.get().made().sql().get(0).matches("(?s)create (unlogged )?table .*");
    return Optional.of(new Query(sql, columns, simple));
  }

  /** All columns follow from the primary key, which the view then needs. */
  private static String grouped(Here here, Placed from, String list, String tail) {
    var primary =
        here.scope().parts(from, "key").stream()
            .filter(each -> each.made().sql().get(0).contains(" primary key "))
            .filter(each -> !each.made().sql().get(0).contains(" deferrable"))
            .findFirst();
    return primary
        .map(
            key ->
                "select "
                    + list
                    + tail
                    + " group by "
                    + key.made().columns().stream()
                        .map(each -> "f." + each.name())
                        .collect(Collectors.joining(", ")))
        .orElse("select distinct on (1) " + list + tail);
  }

  static Optional<Made> viewDefault(Here here) {
    return here.one("column", here.parent().made().columns())
        .map(
            field ->
                Made.of(
                    "",
                    "alter view %s alter column %s set default %s"
                        .formatted(here.parent().sql(), field.name(), field.type().value())));
  }

  static Optional<Made> rule(Here here) {
    var relation = here.parent();
    var event = here.of("event", "insert", "update", "delete");
    var row = event.equals("delete") ? "old" : "new";
    var where =
        here.rare("where")
            ? here.one("where column", here.scope().columns(relation))
                .map(each -> " where " + each.type().condition(row + "." + each.name(), 1))
                .orElse("")
            : "";
    var other = here.one("other", "table").map(Placed::sql);
    var action =
        here.of(
            "action",
            "nothing",
            other.map(each -> "insert into " + each + " default values").orElse("nothing"),
            "notify changed",
            other.map(each -> "delete from " + each + " where false").orElse("nothing"));
    var made =
        Made.of(
            "rule " + here.name() + " on " + relation.sql(),
            "create rule %s as on %s to %s%s do %s %s"
                .formatted(
                    here.name(),
                    event,
                    relation.sql(),
                    where,
                    here.of("how", "also", "instead"),
                    action));
    var firing = here.seldom("firing", "disable", "enable always", "enable replica");
    return Optional.of(
        firing.isEmpty()
            ? made
            : made.and("alter table " + relation.sql() + " " + firing + " rule " + here.name()));
  }
}
