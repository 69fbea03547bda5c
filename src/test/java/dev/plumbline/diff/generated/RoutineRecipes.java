package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Made.Field;
import dev.plumbline.diff.generated.Type.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions, procedures, aggregates, operators and casts. */
final class RoutineRecipes {

  private static final Type INTEGER = new Type("integer", Family.NUMBER);

  private RoutineRecipes() {}

  /** A function of up to two arguments that returns one value. */
  static Optional<Made> function(Here here) {
    var arguments = arguments(here);
    var result = TypeRecipes.any(here, "result");
    var value = result.value();
    var reads = here.one("reads", ViewRecipes.RELATIONS);
    var select =
        reads
            .map(
                relation -> {
                  var column = here.one("column", here.scope().columns(relation));
                  return "select %s from %s f where %s"
                      .formatted(
                          value,
                          relation.sql(),
                          column
                              .map(each -> each.type().condition("f." + each.name(), 0))
                              .orElse("true"));
                })
            .orElse("select " + value);
    var calls = Calls.any(here, "calls").map(call -> "select (" + call + ")::text; ").orElse("");
    var body =
        switch (here.of("body", "string", "plpgsql", "return", "atomic", "atomic", "calling")) {
          case "string" -> "language sql" + properties(here) + " as $$" + select + "$$";
          case "plpgsql" ->
              "language plpgsql"
                  + properties(here)
                  + " as $$begin return "
                  + value
                  + "; -- "
                  + here.number("remark", 3)
                  + "\nend$$";
          case "return" -> "language sql" + properties(here) + " return " + value;
          case "calling" ->
              "language sql" + properties(here) + " begin atomic " + calls + select + "; end";
          default -> "language sql" + properties(here) + " begin atomic " + select + "; end";
        };
    return Optional.of(
        Made.of(
                "function " + signature(here, arguments),
                "create function %s(%s) returns %s %s"
                    .formatted(here.sql(), declared(here, arguments), result.sql(), body))
            .columns(arguments)
            .type(result)
            .ownable());
  }

  private static List<Field> arguments(Here here) {
    var arguments = new ArrayList<Field>();
    var count = here.number("arguments", 3);
    for (var i = 0; i < count; i++) {
      var type = TypeRecipes.any(here, "argument " + i);
      arguments.add(
          new Field(i, here.of("name " + i, "a" + i, "", "\"A " + i + "\""), type, false));
    }
    return arguments;
  }

  private static String declared(Here here, List<Field> arguments) {
    var sql = new ArrayList<String>();
    var defaults = here.rare("defaults");
    for (var each : arguments) {
      sql.add(
          each.name()
              + " "
              + each.type().sql()
              + (defaults ? " default " + each.type().value() : ""));
    }
    return String.join(", ", sql);
  }

  static String signature(Here here, List<Field> arguments) {
    return here.sql()
        + arguments.stream()
            .map(each -> each.type().sql())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String properties(Here here) {
    return here.of("volatility", "", " immutable", " stable", " immutable")
        + here.seldom("strict", " strict")
        + here.seldom("security", " security definer")
        + here.seldom("leakproof", " leakproof")
        + here.seldom("parallel", " parallel safe", " parallel restricted")
        + here.seldom("cost", " cost 7")
        + here.seldom(
            "settings",
            " set search_path = 'public', 'pg_temp'",
            " set search_path = ''",
            " set work_mem = '8MB'",
            " set datestyle to 'ISO, DMY' set enable_seqscan to off");
  }

  /** A function that returns rows of a relation, or a table of its own. */
  static Optional<Made> rows(Here here) {
    var relation = here.one("relation", ViewRecipes.RELATIONS);
    if (relation.isEmpty()) {
      return Optional.empty();
    }
    var fields = here.scope().columns(relation.get());
    var column = here.one("column", fields);
    var own = here.flag("own columns") && column.isPresent();
    var query =
        own
            ? "select f.%s from %s f".formatted(column.get().name(), relation.get().sql())
            : "select f.* from %s f".formatted(relation.get().sql());
    var result =
        own
            ? "table (\"out\" " + column.get().type().sql() + ")"
            : here.seldom("one row", "") + "setof " + relation.get().sql();
    var argument = here.rare("row argument") ? "r " + relation.get().sql() : "";
    var body =
        here.flag("atomic")
            ? properties(here) + " begin atomic " + query + "; end"
            : properties(here) + " as $$" + query + "$$";
    return Optional.of(
        Made.of(
                "function " + here.sql() + "(" + argument.replaceFirst("^r ", "") + ")",
                "create function %s(%s) returns %s language sql%s%s"
                    .formatted(here.sql(), argument, result, here.seldom("rows", " rows 5"), body))
            .ownable());
  }

  static Optional<Made> procedure(Here here) {
    var arguments = arguments(here);
    var target = here.one("table", "table").map(Placed::sql);
    var insert = target.map(table -> "insert into " + table + " default values").orElse("select 1");
    return Optional.of(
        Made.of(
                "procedure " + signature(here, arguments),
                "create procedure %s(%s) language sql%s%s"
                    .formatted(
                        here.sql(),
                        declared(here, arguments),
                        here.seldom("security", " security definer"),
                        here.flag("atomic")
                            ? " begin atomic " + insert + "; end"
                            : " as $$" + insert + "$$"))
            .ownable());
  }

  static Optional<Made> aggregate(Here here) {
    var own =
        here.scope().all("function").stream()
            .filter(each -> each.made().columns().size() == 2)
            .filter(each -> each.made().type().equals(first(each)))
            .toList();
    var transition =
        here.flag("own")
            ? here.one("function", own, each -> each.thing().id())
            : Optional.<Placed>empty();
    if (transition.isPresent()) {
      var state = transition.get().made().type().orElseThrow();
      var input = transition.get().made().columns().get(1).type();
      return Optional.of(
          Made.of(
                  "aggregate " + here.sql() + "(" + input.sql() + ")",
                  "create aggregate %s(%s) (sfunc = %s, stype = %s)"
                      .formatted(here.sql(), input.sql(), transition.get().sql(), state.sql()))
              .ownable());
    }
    return Optional.of(
        Made.of(
                "aggregate " + here.sql() + "(integer)",
                "create aggregate %s(integer) (sfunc = int4pl, stype = integer%s%s%s%s)"
                    .formatted(
                        here.sql(),
                        here.seldom("start", ", initcond = '0'", ", initcond = '5'"),
                        here.seldom("combine", ", combinefunc = int4pl"),
                        here.seldom("sort", ", sortop = <"),
                        here.seldom("parallel", ", parallel = safe")))
            .columns(List.of(new Field(0, "", INTEGER, false)))
            .ownable());
  }

  private static Optional<Type> first(Placed function) {
    return Optional.of(function.made().columns().get(0).type());
  }

  static Optional<Made> operator(Here here) {
    var functions =
        here.scope().all("function").stream()
            .filter(each -> each.made().columns().size() == 2)
            .toList();
    return here.one("function", functions, each -> each.thing().id())
        .map(
            function -> {
              var types = function.made().columns();
              var schema = here.parent().name();
              var symbol = schema + "." + symbol(here.thing().id());
              return Made.of(
                      "operator %s (%s, %s)"
                          .formatted(symbol, types.get(0).type().sql(), types.get(1).type().sql()),
                      "create operator %s (function = %s, leftarg = %s, rightarg = %s%s)"
                          .formatted(
                              symbol,
                              function.sql(),
                              types.get(0).type().sql(),
                              types.get(1).type().sql(),
                              function
                                      .made()
                                      .type()
                                      .equals(Optional.of(new Type("boolean", Family.BOOL)))
                                  ? here.seldom("restrict", ", restrict = eqsel, join = eqjoinsel")
                                  : ""))
                  .ownable();
            });
  }

  private static String symbol(long id) {
    var symbol = new StringBuilder("@");
    for (var rest = Math.floorMod(id, 100_000); rest > 0; rest /= 5) {
      symbol.append("<>=&|".charAt(Math.floorMod(rest, 5)));
    }
    return symbol + "@";
  }

  static Optional<Made> cast(Here here) {
    var types = here.scope().all("enum", "composite", "range");
    var source = here.one("source", types, each -> each.thing().id());
    var target = here.one("target", types, each -> each.thing().id());
    if (source.isEmpty() || source.equals(target)) {
      return Optional.empty();
    }
    var cast = "cast (" + source.get().sql() + " as " + target.get().sql() + ")";
    return Optional.of(
        Made.of(
            cast,
            "create "
                + cast
                + " with inout"
                + here.seldom("context", " as assignment", " as implicit")));
  }
}
