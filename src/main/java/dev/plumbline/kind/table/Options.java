package dev.plumbline.kind.table;

import dev.plumbline.kind.Ddl;
import dev.plumbline.model.Identifiers;
import java.util.List;
import java.util.stream.Collectors;

/** Storage parameters, as {@code pg_class.reloptions} holds them: {@code fillfactor=70}. */
public final class Options {

  private Options() {}

  /** {@code fillfactor='70', toast.autovacuum_enabled='false'}. */
  public static String assigned(List<String> options) {
    return options.stream().map(Options::assignment).collect(Collectors.joining(", "));
  }

  /**
   * {@code RESET} what is no more, {@code SET} what is new or different. What is set goes to the
   * end, so more is set where only that gives the order that is wanted.
   */
  public static Ddl change(String alter, List<String> from, List<String> to) {
    var names = to.stream().map(Options::name).toList();
    var reset = from.stream().map(Options::name).filter(name -> !names.contains(name)).toList();
    var set = to.subList(untouched(from, to), to.size());
    var ddl = Ddl.of();
    if (!reset.isEmpty()) {
      ddl = ddl.and(alter + " RESET (" + String.join(", ", reset) + ")");
    }
    return set.isEmpty() ? ddl : ddl.and(alter + " SET (" + assigned(set) + ")");
  }

  /** How many of the first options that are wanted can be left as they are. */
  private static int untouched(List<String> from, List<String> to) {
    for (var count = to.size(); count > 0; count--) {
      var first = to.subList(0, count);
      var kept = first.stream().map(Options::name).toList();
      if (from.stream().filter(option -> kept.contains(name(option))).toList().equals(first)) {
        return count;
      }
    }
    return 0;
  }

  private static String assignment(String option) {
    var at = option.indexOf('=');
    return at < 0
        ? name(option)
        : name(option) + "=" + Identifiers.literal(option.substring(at + 1));
  }

  private static String name(String option) {
    var at = option.indexOf('=');
    var name = at < 0 ? option : option.substring(0, at);
    return List.of(name.split("\\.", 2)).stream()
        .map(Identifiers::quoted)
        .collect(Collectors.joining("."));
  }
}
