package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Made.Field;
import dev.plumbline.diff.generated.Type.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys, checks, exclusions and foreign keys. */
final class ConstraintRecipes {

  private static final String[] DEFERRABLE = {" deferrable", " deferrable initially deferred"};

  private ConstraintRecipes() {}

  static Optional<Made> key(Here here) {
    var table = here.parent();
    var all = here.scope().columns(table);
    var fields = all.stream().filter(each -> each.type().sorts()).toList();
    var chosen = new ArrayList<>(here.some("column", fields, 2));
    here.scope().partitionKey(table).stream()
        .filter(each -> !chosen.contains(each))
        .forEach(chosen::add);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    var first =
        here.scope().parts(table, "key").stream()
            .noneMatch(each -> each.made().sql().get(0).contains(" primary key "));
    var kind =
        here.flag("primary") && first
            ? " primary key "
            : " unique " + here.seldom("nulls", "nulls not distinct ");
    var overlaps =
        here.since(18)
            && chosen.size() > 1
            && chosen.stream().allMatch(each -> each.type().family() == Family.RANGE);
    var columns = names(chosen).replaceFirst("\\)$", overlaps ? " without overlaps)" : ")");
    var include =
        here.rare("include")
            ? here.one("included", all).map(each -> " include (" + each.name() + ")").orElse("")
            : "";
    var sql =
        add(here)
            + kind
            + columns
            + (overlaps ? "" : include)
            + here.seldom("options", " with (fillfactor = 60)")
            + here.seldom("deferrable", DEFERRABLE);
    return Optional.of(Made.of(address(here), sql).columns(chosen));
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String add(Here here) {
    return "alter table " + here.parent().sql() + " add constraint " + here.name();
  }

  private static String address(Here here) {
    return "constraint " + here.name() + " on " + here.parent().sql();
  }

  static Optional<Made> check(Here here) {
    return here.one("column", here.scope().columns(here.parent()))
        .map(
            field -> {
              var condition = field.type().condition(field.name(), here.number("condition", 3));
              var call = here.rare("calls") ? Calls.immutable(here, "function") : Optional.empty();
              var sql =
                  add(here)
                      + " check ("
                      + condition
                      + call.map(each -> " or " + each).orElse("")
                      + ")"
                      + (here.parent().made().partitioning().isEmpty()
                          ? here.seldom("no inherit", " no inherit")
                          : "")
                      + validity(here);
              return Made.of(address(here), sql);
            });
  }

  private static String validity(Here here) {
    var notEnforced = here.since(18) ? here.seldom("not enforced", " not enforced") : "";
    return notEnforced.isEmpty() ? here.seldom("not valid", " not valid") : notEnforced;
  }

  static Optional<Made> exclusion(Here here) {
    var table = here.parent();
    if (table.made().partitioning().isPresent()) {
      return Optional.empty();
    }
    var fields =
        here.scope().columns(table).stream()
            .filter(each -> each.type().family() == Family.RANGE || each.type().sorts())
            .toList();
    return here.one("column", fields)
        .map(
            field -> {
              var element =
                  field.type().family() == Family.RANGE
                      ? "using gist (" + field.name() + " with &&)"
                      : "using btree (" + field.name() + " with =)";
              var where =
                  here.rare("where")
                      ? " where (" + field.type().condition(field.name(), 0) + ")"
                      : "";
              return Made.of(
                  address(here),
                  add(here)
                      + " exclude "
                      + element
                      + here.seldom("options", " with (fillfactor = 80)")
                      + where
                      + here.seldom("deferrable", DEFERRABLE));
            });
  }

  static Optional<Made> foreignKey(Here here) {
    var keys =
        here.scope().all("key").stream()
            .filter(each -> !each.made().sql().get(0).contains(" deferrable"))
            .filter(each -> !each.made().sql().get(0).contains(" overlaps"))
            .toList();
    var key = here.one("key", keys, each -> each.thing().id());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    var columns = new ArrayList<>(here.scope().columns(here.parent()));
    var chosen = new ArrayList<Field>();
    for (var wanted : key.get().made().columns()) {
      var partner =
          here.one(
              "column for " + chosen.size(),
              columns.stream().filter(each -> each.type().equals(wanted.type())).toList());
      if (partner.isEmpty()) {
        return Optional.empty();
      }
      columns.remove(partner.get());
      chosen.add(partner.get());
    }
    var table = TableRecipes.table(here, key.get());
    var setColumn = here.rare("set column") ? " (" + chosen.get(0).name() + ")" : "";
    var sql =
        add(here)
            + " foreign key "
            + names(chosen)
            + " references "
            + table.sql()
            + " "
            + names(key.get().made().columns())
            + here.seldom("match", " match full")
            + here.seldom(
                "delete",
                " on delete cascade",
                " on delete set null" + setColumn,
                " on delete set default" + setColumn,
                " on delete restrict")
            + here.seldom("update", " on update cascade", " on update set null")
            + here.seldom("deferrable", DEFERRABLE)
            + (here.parent().made().partitioning().isEmpty() ? validity(here) : "");
    return Optional.of(Made.of(address(here), sql));
  }
}
