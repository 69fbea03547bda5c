package dev.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON text from maps, lists, texts, numbers and booleans, without a library: a command answers in
 * less time than one takes to load.
 */
final class Json {

  private Json() {}

  /**
   * @param pairs key, value, key, value…; a value that is null or an empty {@link Optional} is left
   *     out with its key
   */
  static Map<String, Object> object(@Nullable Object... pairs) {
    var object = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      var value =
          pairs[i + 1] instanceof Optional<?> optional ? optional.orElse(null) : pairs[i + 1];
      if (value != null) {
        object.put(String.valueOf(pairs[i]), value);
      }
    }
    return object;
  }

  /** The value as text over several lines, two blanks deep. */
  static String text(Object value) {
    var text = new StringBuilder();
    write(value, "\n", text);
    return text.toString();
  }

  private static void write(Object value, String line, StringBuilder text) {
    if (value instanceof Map<?, ?> map) {
      var entries = map.entrySet().stream().toList();
      each(
          entries,
          "{",
          "}",
          line,
          text,
          entry -> {
            string(String.valueOf(entry.getKey()), text);
            text.append(": ");
            write(entry.getValue(), line + "  ", text);
          });
    } else if (value instanceof List<?> list) {
      each(list, "[", "]", line, text, element -> write(element, line + "  ", text));
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      string(String.valueOf(value), text);
    }
  }

  private static <T> void each(
      List<T> elements,
      String open,
      String close,
      String line,
      StringBuilder text,
      java.util.function.Consumer<T> element) {
    text.append(open);
    for (var i = 0; i < elements.size(); i++) {
      text.append(i == 0 ? "" : ",").append(line).append("  ");
      element.accept(elements.get(i));
    }
    text.append(elements.isEmpty() ? "" : line).append(close);
  }

  private static void string(String value, StringBuilder text) {
    text.append('"');
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029') {
            text.append("\\u%04x".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
