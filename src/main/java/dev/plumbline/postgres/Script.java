package dev.plumbline.postgres;

import dev.plumbline.migrate.ScriptPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of a script, and what they do to transactions and locks. */
final class Script {

  private static final Pattern OWN_TRANSACTION =
      Pattern.compile(
          "(begin|start\\s+transaction|commit|end|abort|rollback|prepare\\s+transaction)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BEGIN =
      Pattern.compile(
          "(begin|start\\s+transaction)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern COMMIT =
      Pattern.compile(
          "(commit|end)\\b(?!\\s+prepared).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SETTING =
      Pattern.compile(
          "(set\\s+(?!local\\b|constraints\\b|transaction\\b)|reset\\b|select\\s+(pg_catalog\\s*\\.\\s*)?set_config\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CONCURRENT =
      Pattern.compile(
          "((create(\\s+unique)?\\s+index|drop\\s+index|reindex\\s*(\\([^)]*\\)\\s*)?\\w+)\\s+concurrently\\b.*"
              + "|alter\\s+table\\b.*\\bdetach\\s+partition\\b.*\\bconcurrently\\s*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern IDEMPOTENT =
      Pattern.compile("concurrently\\s+if\\s+(not\\s+)?exists\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern REPEATABLE =
      Pattern.compile(
          "(vacuum|analyze|analyse|reindex|cluster|checkpoint)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TO_SAVEPOINT =
      Pattern.compile(
          "rollback\\s+(work\\s+|transaction\\s+)?to\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Script() {}

  /**
   * @param script SQL text
   * @return its statements in order, without leading space and comments; empty statements are left
   *     out, as the server leaves them out
   */
  static List<ScriptPart> parts(String script) {
    return PsqlText.statements(script);
  }

  /** The texts of statements, each with the comments and the space that stand before it. */
  static List<String> withComments(String script, List<ScriptPart> parts) {
    var texts = new ArrayList<String>();
    var from = 0;
    for (var part : parts) {
      texts.add(script.substring(from, Math.max(from, part.end())));
      from = Math.min(script.length(), part.end() + 1);
    }
    return List.copyOf(texts);
  }

  /** A statement for people: its first line, and not too much of it. */
  static String firstLine(ScriptPart part) {
    var line = part.text().lines().findFirst().orElse("").strip();
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }

  /** Whether a statement says itself that it may have run already. */
  static boolean isIdempotent(ScriptPart part) {
    return IDEMPOTENT.matcher(part.text()).find() || isRepeatable(part);
  }

  /** Whether a script begins or ends transactions itself. */
  static boolean controlsTransactions(List<ScriptPart> parts) {
    return parts.stream()
        .map(ScriptPart::text)
        .anyMatch(
            text ->
                OWN_TRANSACTION.matcher(text).matches() && !TO_SAVEPOINT.matcher(text).matches());
  }

  /** Whether a statement begins a transaction. */
  static boolean beginsTransaction(ScriptPart part) {
    return BEGIN.matcher(part.text()).matches();
  }

  /** Whether a statement commits the transaction that is open. */
  static boolean commits(ScriptPart part) {
    return COMMIT.matcher(part.text()).matches();
  }

  /** Whether a statement sets something for its session that outlives its transaction. */
  static boolean isSetting(ScriptPart part) {
    return SETTING.matcher(part.text()).matches();
  }

  /** Whether running a statement twice is as good as running it once. */
  static boolean isRepeatable(ScriptPart part) {
    return REPEATABLE.matcher(part.text()).matches();
  }

  /**
   * Whether a statement waits for old snapshots, so that {@code lock_timeout} would end it and
   * leave an invalid index. {@code REFRESH MATERIALIZED VIEW CONCURRENTLY} does not.
   */
  static boolean isConcurrent(ScriptPart part) {
    return CONCURRENT.matcher(part.text()).matches();
  }
}
