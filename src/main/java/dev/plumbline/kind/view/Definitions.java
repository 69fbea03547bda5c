package dev.plumbline.kind.view;

/** Deparsed queries and rules as statements want them. */
final class Definitions {

  private Definitions() {}

  /** {@code pg_get_viewdef} and {@code pg_get_ruledef} end the statement themselves. */
  static String withoutSemicolon(String deparsed) {
    var text = deparsed.stripTrailing();
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }
}
