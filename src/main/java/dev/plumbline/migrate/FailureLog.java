package dev.plumbline.migrate;

import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Outcome.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text in {@code logs} of a failed migration: for people, opening as Prisma's does (P3018), and
 * complete enough that a later run knows again what this one saw. Nothing else parses it.
 */
public final class FailureLog {

  /** Marks a failure that was rolled back by policy, so that the same text is not tried again. */
  private static final String BY_POLICY = "Marked as rolled back by policy: ";

  private static final int CONTEXT_LINES = 5;
  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_STATEMENT = 2_000;

  private FailureLog() {}

  /**
   * @param migration the one that failed
   * @param parts its statements
   * @param error what the server said
   * @param effects what it left behind
   * @param startedAt when it was started
   * @return the failure with its log
   */
  public static Failure of(
      Migration migration,
      List<ScriptPart> parts,
      ScriptError error,
      Effects effects,
      Instant startedAt) {
    return of(migration, parts, error, effects, startedAt, List.of());
  }

  /**
   * The same where rows are known that were in the way.
   *
   * @param inTheWay which
   */
  public static Failure of(
      Migration migration,
      List<ScriptPart> parts,
      ScriptError error,
      Effects effects,
      Instant startedAt,
      List<InTheWay> inTheWay) {
    var at = place(migration.script(), parts, error);
    var line = at.map(unit -> lineOf(migration.script(), unit));
    var position = at.map(unit -> migration.script().codePointCount(0, unit) + 1);
    var statement = statement(parts, error, at);
    var numbered = statement.map(number -> number + " of " + parts.size());
    var log = new StringBuilder(head(migration.name(), error));
    line.ifPresent(number -> log.append("\nPosition:\n").append(excerpt(migration, number)));
    line.ifPresent(number -> log.append("\nLine: ").append(number));
    position.ifPresent(number -> log.append("\nCharacter: ").append(number));
    numbered.ifPresent(words -> log.append("\nStatement: ").append(words));
    log.append("\nEffects: ")
        .append(word(effects))
        .append(" (")
        .append(meaning(effects))
        .append(")\n");
    for (var rows : inTheWay) {
      log.append("\nRows in the way: ").append(rows.count());
      log.append("\nShown by: ").append(rows.query());
      log.append("\nIt ").append(rows.why()).append('\n');
    }
    statement.ifPresent(
        number ->
            log.append("\nFailing statement:\n")
                .append(shortened(parts.get(number - 1).text().strip(), LONGEST_STATEMENT))
                .append('\n'));
    return new Failure(
        migration.name(),
        startedAt,
        effects,
        numbered,
        line,
        position,
        Optional.of(error.sqlState()),
        log.toString());
  }

  /**
   * The log of a migration whose run died in a statement that ran alone, where nothing tells
   * whether that took effect.
   */
  public static String interrupted(Migration migration, Progress progress) {
    return """
        A migration was interrupted. New migrations cannot be applied before that is recovered from.

        Migration name: %s

        Database error:
        whoever ran it died while statement %d ran outside a transaction; whether it took effect is not known

        Statement: %d of %d

        Effects: %s (%s)
        """
        .formatted(
            migration.name(),
            progress.done() + 1,
            progress.done() + 1,
            progress.total(),
            word(Effects.UNKNOWN),
            meaning(Effects.UNKNOWN));
  }

  /**
   * What a row tells about its failure, whoever wrote it.
   *
   * @param row a failed or rolled back row
   */
  public static Failure read(HistoryRow row) {
    var logs = row.logs().orElse("");
    return new Failure(
        row.name(),
        row.startedAt(),
        field(logs, "Effects", "(\\w+)", FailureLog::effects).orElse(Effects.UNKNOWN),
        field(logs, "Statement", "(\\d+ of \\d+)", Function.identity()),
        field(logs, "Line", "(\\d{1,9})", Integer::valueOf),
        field(logs, "Character", "(\\d{1,9})", Integer::valueOf),
        field(logs, "Database error code", "(\\w{5})", Function.identity()),
        logs);
  }

  /** What is known of the first rows in the way of a failed migration, and what shows them. */
  static Optional<String> rowsInTheWay(Failure failure) {
    return field(failure.log(), "Rows in the way", "(.+)", Function.identity())
        .flatMap(
            rows ->
                field(failure.log(), "Shown by", "(.+)", Function.identity())
                    .map(query -> rows + " in the way, shown by: " + query));
  }

  /** The log of a failure that is marked rolled back by policy. */
  public static String rolledBackByPolicy(String log) {
    return log
        + "\n"
        + BY_POLICY
        + "it left nothing behind. It is tried again when its text changes.\n";
  }

  /**
   * Whether a failed run of ours did not end with its transaction. What others record says nothing
   * about effects; Prisma's own scripts leave none.
   */
  public static boolean mayHaveLeftSomething(HistoryRow row) {
    return row.logs().orElse("").contains("\nEffects: ")
        && read(row).effects() != Effects.ROLLED_BACK;
  }

  /** Whether a row was marked rolled back by policy, and not by a person. */
  public static boolean isRolledBackByPolicy(HistoryRow row) {
    return row.rolledBackAt().isPresent() && row.logs().orElse("").contains("\n" + BY_POLICY);
  }

  /** The log of a row once a person has decided that its migration may run again as it is. */
  public static String decidedByPerson(String log) {
    return log.replace("\n" + BY_POLICY, "\nFirst rolled back by policy, then by a person: ");
  }

  /** The server's first line in a log, or a word on why there is none. */
  public static String headline(Failure failure) {
    var found = Pattern.compile("Database error:\\n(.+)").matcher(failure.log());
    return found.find()
        ? found.group(1)
        : "its history row holds no log: whoever ran it died or was killed";
  }

  private static String head(String name, ScriptError error) {
    return """
        A migration failed to apply. New migrations cannot be applied before the error is recovered from.

        Migration name: %s

        Database error code: %s

        Database error:
        %s
        """
        .formatted(name, error.sqlState(), error.text());
  }

  private static Optional<Integer> place(String script, List<ScriptPart> parts, ScriptError error) {
    var exact =
        error
            .position()
            .filter(
                position ->
                    position >= 1 && position <= script.codePointCount(0, script.length()) + 1)
            .map(position -> script.offsetByCodePoints(0, position - 1));
    if (exact.isPresent() || error.completed() >= parts.size()) {
      return exact;
    }
    return Optional.of(parts.get(error.completed()).start());
  }

  private static Optional<Integer> statement(
      List<ScriptPart> parts, ScriptError error, Optional<Integer> at) {
    if (error.position().isPresent() && at.isPresent()) {
      for (var index = 0; index < parts.size(); index++) {
        if (at.get() <= parts.get(index).end()) {
          return Optional.of(index + 1);
        }
      }
    }
    // All statements completed: the commit failed, and no statement is to blame.
    return error.completed() < parts.size() ? Optional.of(error.completed() + 1) : Optional.empty();
  }

  private static int lineOf(String script, int unit) {
    return 1
        + (int)
            script
                .substring(0, Math.min(unit, script.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
  }

  private static String excerpt(Migration migration, int line) {
    var lines = migration.script().split("\n", -1);
    var text = new StringBuilder();
    for (var number = Math.max(1, line - CONTEXT_LINES);
        number <= Math.min(lines.length, line + CONTEXT_LINES);
        number++) {
      text.append(number == line ? ">" : " ")
          .append("%3d ".formatted(number))
          .append(shortened(lines[number - 1].stripTrailing(), LONGEST_LINE))
          .append('\n');
    }
    return text.toString();
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  private static <T> Optional<T> field(
      String logs, String name, String value, Function<String, T> convert) {
    Matcher found = Pattern.compile("(?m)^" + name + ": " + value).matcher(logs);
    return found.find() ? Optional.of(convert.apply(found.group(1))) : Optional.empty();
  }

  private static Effects effects(String word) {
    for (var effects : Effects.values()) {
      if (word(effects).equals(word)) {
        return effects;
      }
    }
    return Effects.UNKNOWN;
  }

  private static String word(Effects effects) {
    return switch (effects) {
      case ROLLED_BACK -> "RolledBack";
      case PARTIAL -> "Partial";
      case UNKNOWN -> "Unknown";
    };
  }

  private static String meaning(Effects effects) {
    return switch (effects) {
      case ROLLED_BACK -> "nothing of it is left in the database";
      case PARTIAL -> "statements before the failing one took effect";
      case UNKNOWN -> "nobody can tell what it left in the database";
    };
  }
}
