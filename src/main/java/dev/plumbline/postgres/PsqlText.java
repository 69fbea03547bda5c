package dev.plumbline.postgres;

import dev.plumbline.migrate.ScriptPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A script as {@code psql} reads it: cut between statements by {@code psql}'s own rules, and where
 * a server is spoken to in another way than by SQL: at the rows behind {@code COPY … FROM stdin},
 * and at {@code psql}'s own commands, which no server understands.
 *
 * <p>Source: PostgreSQL's {@code psqlscan.l}; its documentation of {@code COPY} and "Lexical
 * Structure".
 */
public final class PsqlText {

  private static final Pattern COMMAND = Pattern.compile("(?m)^[ \\t]*\\\\");
  private static final Pattern COPY_IN =
      Pattern.compile("COPY\\b.*\\bFROM\\s+stdin\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ESCAPES_IN_CONSTANTS =
      Pattern.compile(
          "SET\\s+(SESSION\\s+|LOCAL\\s+)?standard_conforming_strings\\s*(=|\\bTO\\b)\\s*'?(off|false|no|0)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PLAIN_CONSTANTS =
      Pattern.compile(
          "(SET\\s+(SESSION\\s+|LOCAL\\s+)?standard_conforming_strings\\s*(=|\\bTO\\b)|RESET\\s+(ALL|standard_conforming_strings)\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What {@code pg_dump} 15.14, 16.10, 17.6 and later put around a dump: it binds psql alone. */
  private static final Pattern HARMLESS = Pattern.compile("\\s*\\\\(un)?restrict\\b.*");

  private static final Set<String> OPENING_WORDS =
      Set.of("create", "or", "replace", "function", "procedure");

  /** The first letters of {@code CREATE [OR REPLACE] {FUNCTION | PROCEDURE}}. */
  private static final Pattern BODY_FOLLOWS = Pattern.compile("c(or)?[fp].*");

  private static final int LONGEST_WORD = 7;

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<ScriptPart> statements = new ArrayList<>();

  /** The statement so far without comments, its long quoted texts left out. */
  private final StringBuilder statement = new StringBuilder();

  /** The first words of the statement, as far as they can begin a function with a body of SQL. */
  private final StringBuilder opening = new StringBuilder();

  private int words;
  private int parentheses;
  private int bodies;
  private int piece;
  private int begun = -1;
  private int at;
  private boolean escapes;

  private PsqlText(String text) {
    this.text = text;
  }

  /** How a piece is sent to the server. */
  enum Form {
    /** As SQL. */
    SQL,
    /** A {@code COPY … FROM stdin;} with its rows, up to the line {@code \.} that ends them. */
    COPY,
    /** A {@code COPY … FROM stdin;} that no rows follow. */
    COPY_WITHOUT_ROWS,
    /** A command of {@code psql}: not at all. */
    COMMAND
  }

  /**
   * @param form how it is sent
   * @param sql what it says
   * @param rows behind a {@code COPY}, as the server wants them; else empty
   * @param start where it begins in the script
   * @param end where it ends
   */
  record Piece(Form form, String sql, String rows, int start, int end) {}

  /** Whether there is nothing in it but SQL, as far as a short look can tell. */
  static boolean isPlain(String text) {
    return !COMMAND.matcher(text).find();
  }

  /** The pieces in their order. Commands of {@code psql} that bind it alone are left out. */
  static List<Piece> pieces(String text) {
    return List.copyOf(new PsqlText(text).read().pieces);
  }

  /**
   * The statements in their order, without the semicolon and without space and comments before
   * them; empty ones are left out, as the server leaves them out. A {@code COPY} comes with its
   * rows, and a command of {@code psql} counts as a statement.
   */
  static List<ScriptPart> statements(String text) {
    return List.copyOf(new PsqlText(text).read().statements);
  }

  /**
   * The SQL alone: without {@code psql}'s commands and without rows. Line breaks stay, so that an
   * error still tells the right line.
   */
  public static String sql(String text) {
    if (isPlain(text)) {
      return text;
    }
    var sql = new StringBuilder();
    var end = 0;
    for (var each : pieces(text)) {
      sql.append(lines(text.substring(end, each.start())));
      var own = text.substring(each.start(), each.end());
      sql.append(each.form() == Form.SQL ? own : lines(own));
      end = each.end();
    }
    return sql.append(lines(text.substring(end))).toString();
  }

  private static String lines(String text) {
    return text.replaceAll("[^\n]", "");
  }

  private PsqlText read() {
    while (at < text.length()) {
      var character = text.charAt(at);
      if (character == '\\' && text.substring(startOfLine(), at).isBlank()) {
        command();
      } else if (character == ';' && parentheses == 0 && bodies == 0) {
        at++;
        endStatement();
      } else {
        next();
      }
    }
    take(text.length());
    endPiece(text.length());
    return this;
  }

  /** What was begun is a statement. */
  private void take(int end) {
    if (begun >= 0) {
      statements.add(new ScriptPart(text.substring(begun, end).stripTrailing(), begun));
    }
    begun = -1;
    statement.setLength(0);
    opening.setLength(0);
    words = 0;
    parentheses = 0;
    bodies = 0;
  }

  private void command() {
    endPiece(startOfLine());
    var start = at;
    at = endOfLine(at);
    var command = text.substring(start, at).strip();
    if (!HARMLESS.matcher(command).matches()) {
      pieces.add(new Piece(Form.COMMAND, command, "", start, at));
      statements.add(new ScriptPart(command, start));
    }
    piece = at;
  }

  private void endStatement() {
    var said = statement.toString();
    var setting = setsEscapes(said);
    if (setting.isPresent()) {
      escapes = setting.get();
    } else if (COPY_IN.matcher(said).matches()) {
      copy();
      return;
    }
    take(at - 1);
  }

  /**
   * Whether a statement makes backslashes in constants escapes or lets them be themselves; empty
   * when it does neither.
   */
  static Optional<Boolean> setsEscapes(String statement) {
    if (ESCAPES_IN_CONSTANTS.matcher(statement).matches()) {
      return Optional.of(true);
    }
    return PLAIN_CONSTANTS.matcher(statement).matches() ? Optional.of(false) : Optional.empty();
  }

  private void copy() {
    endPiece(begun);
    var sql = text.substring(begun, at);
    var from = Math.min(endOfLine(at) + 1, text.length());
    var end = text.startsWith("\\.", from) ? from : text.indexOf("\n\\.", from - 1) + 1;
    if (end < from || !text.substring(at, from).isBlank()) {
      pieces.add(new Piece(Form.COPY_WITHOUT_ROWS, sql, "", begun, at));
    } else {
      at = endOfLine(end);
      pieces.add(new Piece(Form.COPY, sql, text.substring(from, end), begun, at));
    }
    piece = at;
    take(at);
  }

  /** What was read since the last piece is SQL. */
  private void endPiece(int end) {
    var sql = text.substring(piece, end);
    if (!sql.isBlank()) {
      pieces.add(new Piece(Form.SQL, sql, "", piece, end));
    }
    piece = end;
  }

  /** Goes behind the comment, the quoted text or the character that is here. */
  private void next() {
    if (text.startsWith("--", at)) {
      at = endOfLine(at);
    } else if (text.startsWith("/*", at)) {
      at = endOfComment();
    } else {
      var from = at;
      var first = text.charAt(at);
      at =
          switch (first) {
            case '"' -> behind("\"", from + 1);
            case '\'' -> endOfConstant(from);
            case '$' -> endOfBody(from);
            default -> endOfWord(from);
          };
      if (begun < 0 && !Character.isWhitespace(first)) {
        begun = from;
      }
      if (begun >= 0) {
        statement.append(isLong(from) ? " " : text.substring(from, at));
        nest(text.substring(from, at));
      }
    }
  }

  /** A semicolon within parentheses, as in rules, or within a body of SQL ends no statement. */
  private void nest(String token) {
    switch (token) {
      case "(" -> parentheses++;
      case ")" -> parentheses = Math.max(0, parentheses - 1);
      default -> {
        if (isOfWord(token.charAt(0))) {
          nestBody(token.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void nestBody(String word) {
    if (words++ < 4 && OPENING_WORDS.contains(word)) {
      opening.append(word.charAt(0));
    }
    if (parentheses == 0 && BODY_FOLLOWS.matcher(opening).matches()) {
      switch (word) {
        case "begin" -> bodies++;
        case "case" -> bodies += bodies > 0 ? 1 : 0;
        case "end" -> bodies = Math.max(0, bodies - 1);
        default -> {}
      }
    }
  }

  private int endOfWord(int from) {
    var end = from + 1;
    if (isOfWord(text.charAt(from)) && !Character.isDigit(text.charAt(from))) {
      while (end < text.length() && (isOfWord(text.charAt(end)) || text.charAt(end) == '$')) {
        end++;
      }
    }
    return end;
  }

  /** Short constants, such as 'off', belong to what a statement says; others only hide words. */
  private boolean isLong(int from) {
    return at - from > LONGEST_WORD && !isOfWord(text.charAt(from));
  }

  private int endOfComment() {
    var depth = 0;
    var end = at;
    while (end < text.length()) {
      if (text.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (text.startsWith("*/", end)) {
        depth--;
        end += 2;
        if (depth == 0) {
          return end;
        }
      } else {
        end++;
      }
    }
    return text.length();
  }

  private int endOfConstant(int from) {
    var marked = from > 0 && "eE".indexOf(text.charAt(from - 1)) >= 0 && !inWord(from - 1);
    var end = from + 1;
    while (end < text.length() && text.charAt(end) != '\'') {
      end += (escapes || marked) && text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private int endOfBody(int from) {
    var end = from + 1;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    var opens = end < text.length() && text.charAt(end) == '$' && !inWord(from);
    return opens ? behind(text.substring(from, end + 1), end + 1) : from + 1;
  }

  /** Whether the character before is part of the same word. */
  private boolean inWord(int from) {
    return from > 0 && (isOfWord(text.charAt(from - 1)) || text.charAt(from - 1) == '$');
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }

  private int behind(String word, int from) {
    var end = text.indexOf(word, from);
    return end < 0 ? text.length() : end + word.length();
  }

  private int startOfLine() {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int endOfLine(int from) {
    var end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
