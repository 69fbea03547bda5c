package dev.plumbline.cli;

import java.util.regex.Pattern;

/**
 * What {@code pg_dump} writes for {@code psql}, as SQL that a server understands: without {@code
 * psql}'s own commands and without the rows behind {@code COPY … FROM stdin}. Line breaks stay, so
 * that an error still tells the right line.
 */
final class DumpText {

  private static final Pattern COPY_IN =
      Pattern.compile(
          "\\s*COPY\\b.*\\bFROM\\s+stdin\\b[^;]*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String text;
  private final StringBuilder sql = new StringBuilder();
  private int statement;
  private int at;

  private DumpText(String text) {
    this.text = text;
  }

  /** The text itself when there is no line for {@code psql} in it. */
  static String sql(String text) {
    return text.startsWith("\\") || text.contains("\n\\") ? new DumpText(text).read() : text;
  }

  private String read() {
    while (at < text.length()) {
      var character = text.charAt(at);
      if (character == '\\' && (at == 0 || text.charAt(at - 1) == '\n')) {
        at = endOfLine(at);
      } else if (character == ';') {
        endStatement();
      } else {
        take(next(at));
      }
    }
    return sql.toString();
  }

  private void endStatement() {
    take(at + 1);
    if (COPY_IN.matcher(sql.substring(statement, sql.length() - 1)).matches()) {
      var lines = sql.substring(statement).replaceAll("[^\n]", "");
      sql.setLength(statement);
      sql.append(lines);
      var end = text.indexOf("\n\\.", at);
      var from = at;
      at = end < 0 ? text.length() : endOfLine(end + 1);
      sql.append(text.substring(from, at).replaceAll("[^\n]", ""));
    }
    statement = sql.length();
  }

  private void take(int end) {
    sql.append(text, at, end);
    at = end;
  }

  /** The place behind the comment, the quoted text or the character that begins here. */
  private int next(int from) {
    if (text.startsWith("--", from)) {
      // the comment is no part of the statement that follows
      var end = endOfLine(from);
      if (sql.substring(statement).isBlank()) {
        statement = sql.length() + end - from;
      }
      return end;
    }
    if (text.startsWith("/*", from)) {
      return behind("*/", from + 2);
    }
    return switch (text.charAt(from)) {
      case '"' -> behind("\"", from + 1);
      case '\'' -> endOfConstant(from);
      case '$' -> endOfBody(from);
      default -> from + 1;
    };
  }

  private int endOfConstant(int from) {
    var escapes = from > 0 && "eE".indexOf(text.charAt(from - 1)) >= 0;
    var end = from + 1;
    while (end < text.length() && text.charAt(end) != '\'') {
      end += escapes && text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private int endOfBody(int from) {
    var end = from + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (end >= text.length() || text.charAt(end) != '$') {
      return from + 1;
    }
    return behind(text.substring(from, end + 1), end + 1);
  }

  private int behind(String word, int from) {
    var end = text.indexOf(word, from);
    return end < 0 ? text.length() : end + word.length();
  }

  private int endOfLine(int from) {
    var end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
