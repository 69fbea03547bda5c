package dev.plumbline.migrate;

import java.util.OptionalInt;

/**
 * The order in which Prisma 6.6 and later applies directories: JavaScript's {@code localeCompare}
 * (ICU's root collation), reproduced for ASCII. Earlier versions sorted by bytes, as we do.
 */
public final class PrismaOrder {

  /** ASCII by primary weight; a letter's two cases share one. */
  private static final String WEIGHTS =
      "\t\n\u000B\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";

  private PrismaOrder() {}

  /**
   * @return negative, zero or positive as {@code a} sorts before, with or after {@code b}; empty
   *     where characters beyond ASCII decide
   */
  public static OptionalInt compare(String a, String b) {
    var shorter = Math.min(a.length(), b.length());
    for (var at = 0; at < shorter; at++) {
      var left = weight(a.charAt(at));
      var right = weight(b.charAt(at));
      if (left < 0 || right < 0) {
        return a.charAt(at) == b.charAt(at) ? remaining(a, b, at + 1) : OptionalInt.empty();
      }
      if (left != right) {
        return OptionalInt.of(left - right);
      }
    }
    if (a.length() != b.length()) {
      return isAscii(a.length() > b.length() ? a : b, shorter)
          ? OptionalInt.of(a.length() - b.length())
          : OptionalInt.empty();
    }
    return OptionalInt.of(byCase(a, b));
  }

  private static OptionalInt remaining(String a, String b, int from) {
    return a.substring(from).equals(b.substring(from)) ? OptionalInt.of(0) : OptionalInt.empty();
  }

  private static boolean isAscii(String text, int from) {
    return text.substring(from).chars().allMatch(character -> weight((char) character) >= 0);
  }

  /** Only a tie is broken by case, small letters first. */
  private static int byCase(String a, String b) {
    for (var at = 0; at < a.length(); at++) {
      if (a.charAt(at) != b.charAt(at)) {
        return Character.isLowerCase(a.charAt(at)) ? -1 : 1;
      }
    }
    return 0;
  }

  private static int weight(char character) {
    var small = character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    return WEIGHTS.indexOf(small);
  }
}
