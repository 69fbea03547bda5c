package dev.plumbline.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes PostgreSQL's own text of an expression survive its parser. {@code a BETWEEN 1 AND 9 AND b}
 * is deparsed as {@code (((a >= 1) AND (a <= 9)) AND b)}, and the parser makes one flat chain of
 * that: what was created from such text would differ from what the text was read from.
 */
final class Deparsed {

  private final String text;

  private Deparsed(String text) {
    this.text = text;
  }

  /**
   * The same expression in a form that reads back as it was: {@code BETWEEN} where that is what was
   * written, else the flat chain.
   */
  static String stable(String text) {
    return text.contains(") AND ") || text.contains(") OR ") ? new Deparsed(text).stable() : text;
  }

  private String stable() {
    var out = new StringBuilder();
    for (var at = 0; at < text.length(); ) {
      var end = end(at);
      if (text.charAt(at) == '(') {
        var inner = new Deparsed(text.substring(at + 1, end - 1)).stable();
        out.append('(').append(flat(flat(inner, " AND "), " OR ")).append(')');
      } else {
        out.append(text, at, end);
      }
      at = end;
    }
    return out.toString();
  }

  /** Behind the character, the quoted text or the group in parentheses that begins here. */
  private int end(int at) {
    var first = text.charAt(at);
    if (first == '\'' || first == '"') {
      var end = text.indexOf(first, at + 1);
      return end < 0 ? text.length() : end + 1;
    }
    if (first != '(') {
      return at + 1;
    }
    var next = at + 1;
    while (next < text.length() && text.charAt(next) != ')') {
      next = end(next);
    }
    return Math.min(next + 1, text.length());
  }

  /** Only the first operand can be a chain of the same word that the parser would take apart. */
  private static String flat(String chain, String word) {
    if (!chain.startsWith("(")) {
      return chain;
    }
    var end = new Deparsed(chain).end(0);
    if (!chain.startsWith(word, end)) {
      return chain;
    }
    var first = chain.substring(1, end - 1);
    var operands = split(first, word);
    if (operands.size() < 2 || split(first, " BETWEEN ").size() > 1) {
      return chain;
    }
    var rest = chain.substring(end);
    return between(operands, word.equals(" AND ")).map(it -> "(" + it + ")").orElse(first) + rest;
  }

  private static Optional<String> between(List<String> operands, boolean inside) {
    if (operands.size() != 2) {
      return Optional.empty();
    }
    var low = comparison(operands.get(0), inside ? " >= " : " < ");
    var high = comparison(operands.get(1), inside ? " <= " : " > ");
    return low.size() == 2 && high.size() == 2 && low.get(0).equals(high.get(0))
        ? Optional.of(
            low.get(0)
                + (inside ? " BETWEEN " : " NOT BETWEEN ")
                + low.get(1)
                + " AND "
                + high.get(1))
        : Optional.empty();
  }

  private static List<String> comparison(String operand, String operator) {
    return operand.startsWith("(") && new Deparsed(operand).end(0) == operand.length()
        ? split(operand.substring(1, operand.length() - 1), operator)
        : List.of();
  }

  /** What stands between the words that are in no parentheses and no quotes. */
  private static List<String> split(String chain, String word) {
    var pieces = new ArrayList<String>();
    var reader = new Deparsed(chain);
    var start = 0;
    for (var at = 0; at < chain.length(); ) {
      if (chain.startsWith(word, at)) {
        pieces.add(chain.substring(start, at));
        at += word.length();
        start = at;
      } else {
        at = reader.end(at);
      }
    }
    pieces.add(chain.substring(start));
    return pieces;
  }
}
