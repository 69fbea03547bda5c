package dev.plumbline.diff.generated;

import java.util.Optional;

/** Triggers, event triggers and policies. */
final class TriggerRecipes {

  private TriggerRecipes() {}

  static Optional<Made> function(Here here) {
    var sql =
        "create function %s() returns trigger language plpgsql%s as $$begin return %s; end$$"
            .formatted(
                here.sql(),
                here.seldom("security", " security definer"),
                here.of("row", "new", "old", "null"));
    return Optional.of(Made.of("function " + here.sql() + "()", sql).ownable());
  }

  static Optional<Made> trigger(Here here) {
    return here.one("function", "trigger function").map(function -> trigger(here, function));
  }

  private static Made trigger(Here here, Placed function) {
    var relation = here.parent();
    var isView = relation.thing().kind().equals("view");
    var constraint = !isView && here.rare("constraint");
    var row = here.flag("row") || constraint || isView;
    var event = here.of("event", "insert", "update", "delete", "insert or update");
    var columns = here.scope().columns(relation);
    var of =
        event.endsWith("update") && !isView && here.rare("of column")
            ? here.one("of", columns).map(each -> " of " + each.name()).orElse("")
            : "";
    var time = isView ? "instead of" : constraint ? "after" : here.of("time", "before", "after");
    var partition = !relation.made().above().isEmpty();
    var transition =
        !constraint && !partition && of.isEmpty() && time.equals("after") && !row
            ? here.seldom("transition", " referencing " + transition(event))
            : "";
    var reference = event.equals("delete") ? "old." : "new.";
    var when =
        row && !isView && here.rare("when")
            ? here.one("when column", columns.stream().filter(each -> !each.generated()).toList())
                .map(
                    each ->
                        " when ("
                            + each.type()
                                .condition(reference + each.name(), here.number("when how", 3))
                            + ")")
                .orElse("")
            : "";
    var sql =
        "create "
            + (constraint ? "constraint " : "")
            + "trigger "
            + here.name()
            + " "
            + time
            + " "
            + event
            + of
            + " on "
            + relation.sql()
            + (constraint
                ? here.seldom("deferrable", " deferrable", " deferrable initially deferred")
                : "")
            + transition
            + (row ? " for each row" : " for each statement")
            + when
            + " execute function "
            + function.sql()
            + here.of("argument", "()", "()", "('it''s', 7)");
    var made = Made.of("trigger " + here.name() + " on " + relation.sql(), sql);
    var firing =
        isView ? "" : here.seldom("firing", " disable", " enable always", " enable replica");
    return firing.isEmpty()
        ? made
        : made.and("alter table " + relation.sql() + firing + " trigger " + here.name());
  }

  private static String transition(String event) {
    return switch (event) {
      case "insert" -> "new table as added";
      case "delete" -> "old table as removed";
      case "update" -> "old table as removed new table as added";
      default -> "";
    };
  }

  static Optional<Made> eventFunction(Here here) {
    var sql = "create function %s() returns event_trigger language plpgsql as $$begin null; end$$";
    return Optional.of(
        Made.of("function " + here.sql() + "()", sql.formatted(here.sql())).ownable());
  }

  static Optional<Made> eventTrigger(Here here) {
    return here.one("function", "event trigger function")
        .map(
            function -> {
              var made =
                  Made.of(
                      "event trigger " + here.name(),
                      "create event trigger %s on %s%s execute function %s()"
                          .formatted(
                              here.name(),
                              here.of("event", "ddl_command_end", "ddl_command_start", "sql_drop"),
                              here.seldom("tags", " when tag in ('DROP AGGREGATE', 'CREATE CAST')"),
                              function.sql()));
              var firing = here.seldom("firing", " disable", " enable always", " enable replica");
              return firing.isEmpty()
                  ? made
                  : made.and("alter event trigger " + here.name() + firing);
            });
  }

  static Optional<Made> policy(Here here) {
    var table = here.parent();
    var command = here.of("command", "all", "select", "insert", "update", "delete");
    var condition =
        here.one("column", here.scope().columns(table))
            .map(each -> each.type().condition(each.name(), here.number("condition", 3)))
            .orElse("true");
    var call =
        here.rare("calls")
            ? Calls.any(here, "function").map(each -> " or (" + each + ") is null").orElse("")
            : "";
    var exists =
        here.rare("exists")
            ? here.one("other", ViewRecipes.RELATIONS)
                .map(each -> " or exists (select from " + each.sql() + ")")
                .orElse("")
            : "";
    var using = command.equals("insert") ? "" : " using (" + condition + call + exists + ")";
    var check =
        command.equals("insert") || (command.matches("all|update") && here.rare("check"))
            ? " with check (" + condition + ")"
            : "";
    return Optional.of(
        Made.of(
            "policy " + here.name() + " on " + table.sql(),
            "create policy %s on %s%s for %s%s%s%s"
                .formatted(
                    here.name(),
                    table.sql(),
                    here.seldom("restrictive", " as restrictive"),
                    command,
                    here.seldom("roles", " to reader", " to writer, reader", " to current_user"),
                    using,
                    check)));
  }
}
