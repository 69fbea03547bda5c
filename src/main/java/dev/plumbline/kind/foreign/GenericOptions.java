package dev.plumbline.kind.foreign;

import dev.plumbline.model.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code OPTIONS (…)} of wrappers, servers, user mappings, foreign tables and their columns, held
 * as {@code name=value}.
 */
public final class GenericOptions {

  private GenericOptions() {}

  /** {@code OPTIONS (host 'x')} with a space before it; empty without options. */
  public static String assigned(List<String> options) {
    return options.isEmpty()
        ? ""
        : options.stream()
            .map(option -> name(option) + " " + value(option))
            .collect(Collectors.joining(", ", " OPTIONS (", ")"));
  }

  /**
   * {@code OPTIONS (ADD a '1', SET b '2', DROP c)} with a space before it; empty without a change.
   */
  public static String changed(List<String> from, List<String> to) {
    var before = from.stream().map(GenericOptions::name).toList();
    var after = to.stream().map(GenericOptions::name).toList();
    var changes = new ArrayList<String>();
    for (var option : from) {
      if (!after.contains(name(option))) {
        changes.add("DROP " + name(option));
      }
    }
    for (var option : to) {
      if (!before.contains(name(option))) {
        changes.add("ADD " + name(option) + " " + value(option));
      } else if (!from.contains(option)) {
        changes.add("SET " + name(option) + " " + value(option));
      }
    }
    return changes.isEmpty() ? "" : " OPTIONS (" + String.join(", ", changes) + ")";
  }

  /** A condition on a column {@code o} of options that leaves out what may be a secret. */
  public static String noSecret() {
    return "split_part(o, '=', 1) !~* 'pass|secret|token|key|credential'";
  }

  private static String name(String option) {
    return Identifiers.quoted(option.substring(0, option.indexOf('=')));
  }

  private static String value(String option) {
    return Identifiers.literal(option.substring(option.indexOf('=') + 1));
  }
}
