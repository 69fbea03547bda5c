package dev.plumbline.migrate;

/**
 * One statement of a script.
 *
 * @param text without the semicolon that ends it
 * @param start where it begins in the script, in UTF-16 units from 0
 */
public record ScriptPart(String text, int start) {

  /** Where it ends in the script. */
  public int end() {
    return start + text.length();
  }
}
