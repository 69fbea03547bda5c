package dev.plumbline.operator;

import dev.plumbline.api.Migrations.Requirement;
import dev.plumbline.api.Migrations.Selector;
import java.util.List;
import java.util.Map;

/** Kubernetes' label selectors. */
final class Selectors {

  private Selectors() {}

  /** Whether all that the selector asks for holds of the labels. */
  static boolean matches(Selector selector, Map<String, String> labels) {
    var wanted = selector.matchLabels() == null ? Map.<String, String>of() : selector.matchLabels();
    var requirements =
        selector.matchExpressions() == null ? List.<Requirement>of() : selector.matchExpressions();
    return wanted.entrySet().stream()
            .allMatch(each -> each.getValue().equals(labels.get(each.getKey())))
        && requirements.stream().allMatch(each -> holds(each, labels));
  }

  /** The selector as kubectl takes it, for messages. */
  static String text(Selector selector) {
    var parts = new java.util.TreeSet<String>();
    if (selector.matchLabels() != null) {
      selector.matchLabels().forEach((key, value) -> parts.add(key + "=" + value));
    }
    if (selector.matchExpressions() != null) {
      selector.matchExpressions().forEach(each -> parts.add(text(each)));
    }
    return String.join(",", parts);
  }

  private static boolean holds(Requirement requirement, Map<String, String> labels) {
    var value = labels.get(requirement.key());
    var values = requirement.values() == null ? List.<String>of() : requirement.values();
    return switch (requirement.operator()) {
      case IN -> value != null && values.contains(value);
      case NOT_IN -> value == null || !values.contains(value);
      case EXISTS -> value != null;
      case DOES_NOT_EXIST -> value == null;
    };
  }

  private static String text(Requirement requirement) {
    var values =
        requirement.values() == null ? "" : " (" + String.join(",", requirement.values()) + ")";
    return switch (requirement.operator()) {
      case IN -> requirement.key() + " in" + values;
      case NOT_IN -> requirement.key() + " notin" + values;
      case EXISTS -> requirement.key();
      case DOES_NOT_EXIST -> "!" + requirement.key();
    };
  }
}
