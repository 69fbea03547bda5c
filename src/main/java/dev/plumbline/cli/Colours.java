package dev.plumbline.cli;

/**
 * Colours for a terminal.
 *
 * @param on false where nobody looks at a terminal, or does not want any
 */
public record Colours(boolean on) {

  /** No colours. */
  public static final Colours NONE = new Colours(false);

  /**
   * As a person wants it: none with {@code NO_COLOR} set (to anything), in a dumb terminal, or when
   * the output goes elsewhere.
   *
   * @param isTerminal whether standard output is one
   */
  public static Colours wanted(boolean isTerminal) {
    var noColor = System.getenv("NO_COLOR");
    return new Colours(
        isTerminal
            && (noColor == null || noColor.isEmpty())
            && !"dumb".equals(System.getenv("TERM")));
  }

  String red(String text) {
    return in(31, text);
  }

  String green(String text) {
    return in(32, text);
  }

  String yellow(String text) {
    return in(33, text);
  }

  private String in(int code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
