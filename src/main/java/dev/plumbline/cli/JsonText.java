package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as maps, lists, texts, whole numbers and booleans: what {@link Json} writes. */
final class JsonText {

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException when it is no JSON; the message says in which line
   */
  static Object parse(String text) {
    var reader = new JsonText(text);
    var value = reader.value();
    reader.skip();
    if (reader.at < text.length()) {
      throw reader.wrong("something behind the end");
    }
    return value;
  }

  private Object value() {
    skip();
    var first = at < text.length() ? text.charAt(at) : ' ';
    if (first == '{') {
      return object();
    }
    if (first == '[') {
      return list();
    }
    if (first == '"') {
      return string();
    }
    if (word("true")) {
      return true;
    }
    if (word("false")) {
      return false;
    }
    var start = at;
    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Long.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw wrong("no value");
    }
  }

  private Map<String, Object> object() {
    var map = new LinkedHashMap<String, Object>();
    at++;
    while (!closed('}', map.isEmpty())) {
      skip();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw wrong("no name");
      }
      var name = string();
      skip();
      expect(':');
      if (map.put(name, value()) != null) {
        throw wrong("a name that was there before: " + name);
      }
    }
    return map;
  }

  private List<Object> list() {
    var list = new ArrayList<Object>();
    at++;
    while (!closed(']', list.isEmpty())) {
      list.add(value());
    }
    return list;
  }

  /** Whether the end is here; else takes the comma between two elements. */
  private boolean closed(char end, boolean first) {
    skip();
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
    }
    return false;
  }

  private String string() {
    var value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      at++;
    }
    expect('"');
    return value.toString();
  }

  private char escaped() {
    at++;
    if (at < text.length()) {
      var letter = text.charAt(at);
      var known = "\"\\/bfnrt".indexOf(letter);
      if (known >= 0) {
        return "\"\\/\b\f\n\r\t".charAt(known);
      }
      if (letter == 'u' && at + 4 < text.length()) {
        at += 4;
        try {
          return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        } catch (NumberFormatException e) {
          throw wrong("no character");
        }
      }
    }
    throw wrong("no character");
  }

  private boolean word(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private void expect(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw wrong("no " + wanted);
    }
    at++;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String what) {
    var line =
        1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new IllegalArgumentException("line " + line + ": this is no JSON: " + what);
  }
}
