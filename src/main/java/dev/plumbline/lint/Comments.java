package dev.plumbline.lint;

/** Where the comments and the space before a statement end. */
final class Comments {

  private Comments() {}

  /**
   * @param text of a statement, with what stands before it
   * @return the place of its first word
   */
  static int end(String text) {
    var at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        var line = text.indexOf('\n', at);
        at = line < 0 ? text.length() : line + 1;
      } else if (text.startsWith("/*", at)) {
        at = block(text, at);
      } else {
        return at;
      }
    }
    return at;
  }

  /** PostgreSQL's block comments nest. */
  private static int block(String text, int start) {
    var depth = 0;
    for (var at = start; at + 1 < text.length(); at++) {
      if (text.startsWith("/*", at)) {
        depth++;
        at++;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at++;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return text.length();
  }
}
