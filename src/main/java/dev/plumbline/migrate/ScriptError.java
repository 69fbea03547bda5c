package dev.plumbline.migrate;

import java.util.Optional;

/**
 * What the server said about a script that failed.
 *
 * @param sqlState five characters
 * @param severity such as {@code ERROR}
 * @param message the primary message
 * @param detail the server's, if any
 * @param hint the server's, if any
 * @param where the context of the error, such as the function it happened in
 * @param position in the script in characters, from 1
 * @param completed how many statements had completed before
 */
public record ScriptError(
    String sqlState,
    String severity,
    String message,
    Optional<String> detail,
    Optional<String> hint,
    Optional<String> where,
    Optional<Integer> position,
    int completed) {

  /** The same as if it had been met behind so many characters and statements. */
  public ScriptError behind(int characters, int statements) {
    return new ScriptError(
        sqlState,
        severity,
        message,
        detail,
        hint,
        where,
        position.map(at -> at + characters),
        completed + statements);
  }

  /** The server's words as psql shows them: message, detail, hint, context. */
  public String text() {
    var text = new StringBuilder(severity).append(": ").append(message);
    detail.ifPresent(words -> text.append("\nDETAIL: ").append(words));
    hint.ifPresent(words -> text.append("\nHINT: ").append(words));
    where.ifPresent(words -> text.append("\nCONTEXT: ").append(words));
    return text.toString();
  }
}
