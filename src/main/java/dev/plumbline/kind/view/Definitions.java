package dev.plumbline.kind.view;

/** Deparsed queries and rules as statements want them. */
final class Definitions {

  private Definitions() {}

  /**
   * The text without the semicolon that {@code pg_get_viewdef} and {@code pg_get_ruledef} end it
   * with. A list of {@code VALUES} is deparsed with a space before it once the view has gone
   * through its own text, and without one before: always with one, so that the two are equal.
   */
  static String normal(String deparsed) {
    var text = deparsed.stripTrailing();
    var statement = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    if (!statement.contains("(VALUES (")) {
      return statement;
    }
    var pieces = statement.split("'", -1);
    for (var i = 0; i < pieces.length; i += 2) { // the odd ones are inside literals
      pieces[i] = pieces[i].replace("(VALUES (", "( VALUES (");
    }
    return String.join("'", pieces);
  }
}
