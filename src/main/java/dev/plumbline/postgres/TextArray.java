package dev.plumbline.postgres;

import java.util.ArrayList;
import java.util.List;

/** A one-dimensional array as PostgreSQL writes it: <code>{one,"two words","\"three\""}</code>. */
final class TextArray {

  private TextArray() {}

  /** The elements; NULL reads as the word. */
  static List<String> read(String array) {
    if (array.equals("{}")) {
      return List.of();
    }
    var elements = new ArrayList<String>();
    var element = new StringBuilder();
    var quoted = false;
    for (var at = 1; at < array.length() - 1; at++) {
      var sign = array.charAt(at);
      if (sign == '\\') {
        at++;
        element.append(array.charAt(at));
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        elements.add(element.toString());
        element.setLength(0);
      } else {
        element.append(sign);
      }
    }
    elements.add(element.toString());
    return List.copyOf(elements);
  }
}
