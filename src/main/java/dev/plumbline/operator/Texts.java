package dev.plumbline.operator;

/** Texts of bounded length. */
final class Texts {

  private Texts() {}

  /** The text, or its beginning and an ellipsis; never half a character. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
