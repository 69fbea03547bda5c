package dev.plumbline.testing;

import java.util.regex.Pattern;

/** Whether a message for people ends in what to do next, or says that nobody has to do anything. */
public final class NextAction {

  private static final Pattern TO_DO =
      Pattern.compile(
          "(?s).*(^|[.:;,] |, or |, and |\\) |\\n|^or )(Accept|Add|Adopt|Alter|ALTER ROLE|Apply|Approve|Bring|Change|Connect|Correct|Create|Drop|Give|Grant|Look|Make|Manage|Mend|Name|Put|Remove|Rename|Resolve|Restore|Revert|Run|Save|See|Set|Wait|Write|accept|add|approve|complete|connect|correct|create|end|grant|look|make|mend|name|put|remove|rename|resolve|restore|revert|save|see|set|waiting|write) .*");
  private static final Pattern BY_ITSELF =
      Pattern.compile("(?s).*(tried again|goes on|applies nothing|writes nothing|waits? beyond).*");

  private NextAction() {}

  /**
   * @param message whose last two sentences are looked at
   */
  public static boolean isNamedIn(String message) {
    var sentences = message.split("(?<=[.!?])\\s+");
    var last =
        sentences.length < 2
            ? message
            : sentences[sentences.length - 2] + " " + sentences[sentences.length - 1];
    return TO_DO.matcher(last).matches() || BY_ITSELF.matcher(last).matches();
  }
}
