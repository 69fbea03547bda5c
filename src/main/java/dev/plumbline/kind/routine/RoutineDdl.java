package dev.plumbline.kind.routine;

import dev.plumbline.kind.Ddl;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statement that defines a function or procedure, in the form of {@code pg_get_functiondef}.
 */
final class RoutineDdl {

  /** The settings that PostgreSQL keeps as lists of quoted names. */
  private static final Set<String> LISTS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "local_preload_libraries",
          "session_preload_libraries",
          "shared_preload_libraries",
          "unix_socket_directories");

  private RoutineDdl() {}

  static Ddl create(Routine routine) {
    return Ddl.of("CREATE " + definition(routine));
  }

  static Ddl replace(Routine routine) {
    return Ddl.of("CREATE OR REPLACE " + definition(routine));
  }

  /**
   * Whether {@code CREATE OR REPLACE} accepts the change: results, output columns, input names and
   * the number of defaults are what callers were built with.
   */
  static boolean replaceable(Routine from, Routine to) {
    if (from.window() != to.window()
        || !from.result().equals(to.result())
        || from.arguments().size() != to.arguments().size()) {
      return false;
    }
    for (var i = 0; i < from.arguments().size(); i++) {
      var before = from.arguments().get(i);
      var after = to.arguments().get(i);
      var named = before.isInput() && before.mode().equals("i") && before.name().isEmpty();
      if (!before.mode().equals(after.mode())
          || !before.type().equals(after.type())
          || !(named || before.name().equals(after.name()))
          || (before.value().isPresent() && after.value().isEmpty())
          || (polymorphic(before.type()) && !before.value().equals(after.value()))) {
        return false;
      }
    }
    return true;
  }

  /** The same to its callers, with an empty body. */
  static Routine signature(Routine routine) {
    return new Routine(
        routine.id(),
        routine.arguments(),
        routine.result(),
        routine.language(),
        routine.window(),
        routine.volatility(),
        routine.parallel(),
        routine.strict(),
        routine.securityDefiner(),
        routine.leakproof(),
        routine.cost(),
        routine.rows(),
        Optional.empty(),
        routine.transforms(),
        routine.settings(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The type of such an argument's default is the default's own. */
  private static boolean polymorphic(String type) {
    return type.startsWith("any") || type.startsWith("\"any\"");
  }

  private static String definition(Routine routine) {
    var sql = new StringBuilder(routine.id().kind().keyword());
    sql.append(' ').append(routine.id().qualified()).append('(');
    sql.append(
        routine.arguments().stream()
            .filter(argument -> !argument.isColumn())
            .map(Argument::sql)
            .collect(Collectors.joining(", ")));
    sql.append(')');
    routine.result().ifPresent(result -> sql.append("\n RETURNS ").append(result));
    sql.append("\n LANGUAGE ").append(Identifiers.quoted(routine.language()));
    if (!routine.transforms().isEmpty()) {
      sql.append("\n TRANSFORM ")
          .append(
              routine.transforms().stream()
                  .map(type -> "FOR TYPE " + type)
                  .collect(Collectors.joining(", ")));
    }
    var properties = properties(routine);
    if (!properties.isEmpty()) {
      sql.append("\n ").append(String.join(" ", properties));
    }
    for (var setting : routine.settings()) {
      sql.append("\n ").append(set(setting));
    }
    return sql.append('\n').append(body(routine)).toString();
  }

  /** Those that are not what PostgreSQL takes by itself. */
  private static List<String> properties(Routine routine) {
    var words = new ArrayList<String>();
    if (routine.window()) {
      words.add("WINDOW");
    }
    if (!routine.volatility().equals("VOLATILE")) {
      words.add(routine.volatility());
    }
    if (!routine.parallel().equals("UNSAFE")) {
      words.add("PARALLEL " + routine.parallel());
    }
    if (routine.strict()) {
      words.add("STRICT");
    }
    if (routine.securityDefiner()) {
      words.add("SECURITY DEFINER");
    }
    if (routine.leakproof()) {
      words.add("LEAKPROOF");
    }
    var native_ = routine.language().equals("c") || routine.language().equals("internal");
    if (!routine.cost().equals(native_ ? "1" : "100")) {
      words.add("COST " + routine.cost());
    }
    if (!routine.rows().equals("0") && !routine.rows().equals("1000")) {
      words.add("ROWS " + routine.rows());
    }
    routine.support().ifPresent(function -> words.add("SUPPORT " + function));
    return words;
  }

  private static String set(String setting) {
    var at = setting.indexOf('=');
    var name = setting.substring(0, at);
    var value = setting.substring(at + 1);
    var values =
        LISTS.contains(name)
            ? names(value).stream().map(Identifiers::literal).collect(Collectors.joining(", "))
            : Identifiers.literal(value);
    return "SET " + Identifiers.qualified(List.of(name.split("\\."))) + " TO " + values;
  }

  /** {@code pg_catalog, "My Schema"} as the names themselves. */
  private static List<String> names(String list) {
    var names = new ArrayList<String>();
    var name = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < list.length(); i++) {
      var c = list.charAt(i);
      if (c == '"' && quoted && i + 1 < list.length() && list.charAt(i + 1) == '"') {
        name.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        names.add(name.toString());
        name.setLength(0);
      } else if (quoted || !Character.isWhitespace(c)) {
        name.append(c);
      }
    }
    names.add(name.toString());
    return names;
  }

  private static String body(Routine routine) {
    if (routine.sqlBody().isPresent()) {
      return routine.sqlBody().get();
    }
    if (routine.library().isPresent()) {
      return "AS "
          + Identifiers.literal(routine.library().get())
          + ", "
          + Identifiers.literal(routine.body());
    }
    if (routine.language().equals("internal")) {
      return "AS " + Identifiers.literal(routine.body());
    }
    var tag = routine.id().kind() == ObjectKind.PROCEDURE ? "$procedure" : "$function";
    while (routine.body().contains(tag)) {
      tag += "x";
    }
    return "AS " + tag + "$" + routine.body() + tag + "$";
  }
}
