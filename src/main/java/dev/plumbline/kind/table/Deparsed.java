package dev.plumbline.kind.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parts of a definition that PostgreSQL deparsed. Names and constants in quotes may hold
 * any character, parentheses and commas too, so nothing inside them counts.
 */
final class Deparsed {

  private Deparsed() {}

  /**
   * A list in parentheses.
   *
   * @param before what stands before it
   * @param elements its elements
   * @param after what stands behind it
   */
  record Listed(String before, List<String> elements, String after) {}

  /** The first list in parentheses. */
  static Optional<Listed> list(String text) {
    for (var at = 0; at < text.length(); at = next(text, at)) {
      if (text.charAt(at) == '(') {
        var end = next(text, at);
        return Optional.of(
            new Listed(
                text.substring(0, at),
                elements(text.substring(at + 1, end - 1)),
                text.substring(end)));
      }
    }
    return Optional.empty();
  }

  /** What stands behind a word that is outside of quotes and parentheses. */
  static Optional<String> behind(String text, String word) {
    for (var at = 0; at < text.length(); at = next(text, at)) {
      if (text.startsWith(word, at)) {
        return Optional.of(text.substring(at + word.length()));
      }
    }
    return Optional.empty();
  }

  /** What stands before such a word, or all of it. */
  static String before(String text, String word) {
    return behind(text, word)
        .map(rest -> text.substring(0, text.length() - rest.length() - word.length()))
        .orElse(text);
  }

  /** An index's key without operator class and order: what its values are. */
  static String expression(String key) {
    var at = 0;
    while (at < key.length() && key.charAt(at) != ' ') {
      at = next(key, at);
    }
    var rest = key.substring(at);
    if (!rest.startsWith(" COLLATE ")) {
      return key.substring(0, at);
    }
    var name = rest.substring(" COLLATE ".length());
    return key.substring(0, at) + " COLLATE " + before(name, " ");
  }

  /** Constants in quotes taken out. */
  static String withoutConstants(String text) {
    var rest = new StringBuilder();
    for (var at = 0; at < text.length(); ) {
      var end = text.charAt(at) == '(' ? at + 1 : next(text, at);
      if (text.charAt(at) != '\'') {
        rest.append(text, at, end);
      }
      at = end;
    }
    return rest.toString();
  }

  private static List<String> elements(String list) {
    var elements = new ArrayList<String>();
    var start = 0;
    for (var at = 0; at < list.length(); at = next(list, at)) {
      if (list.charAt(at) == ',') {
        elements.add(list.substring(start, at).strip());
        start = at + 1;
      }
    }
    elements.add(list.substring(start).strip());
    return List.copyOf(elements);
  }

  /** The place behind the character, the quoted text or the parentheses that begin here. */
  private static int next(String text, int at) {
    return switch (text.charAt(at)) {
      case '\'', '"' -> {
        var end = text.indexOf(text.charAt(at), at + 1);
        yield end < 0 ? text.length() : end + 1;
      }
      case '(' -> {
        var inner = at + 1;
        while (inner < text.length() && text.charAt(inner) != ')') {
          inner = next(text, inner);
        }
        yield Math.min(inner + 1, text.length());
      }
      default -> at + 1;
    };
  }
}
