package dev.plumbline.postgres;

import java.util.Optional;

/** Names and values as they stand in SQL text. */
final class Sql {

  private Sql() {}

  /** A name in double quotes. */
  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text as a literal that means the same whatever {@code standard_conforming_strings} says. */
  static String literal(String text) {
    var quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
    return text.indexOf('\\') < 0 ? quoted : " E" + quoted;
  }

  /** A literal, or {@code NULL} for nothing. */
  static String literal(Optional<String> text) {
    return text.map(Sql::literal).orElse("NULL");
  }
}
