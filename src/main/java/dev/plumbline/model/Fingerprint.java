package dev.plumbline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 over a schema, a drift or a plan in canonical form.
 *
 * <p>People copy a fingerprint into YAML, mostly without quotes, where {@code 910669661e51} and
 * {@code 123456789012} would be numbers. The first digit is therefore always a letter.
 *
 * @param hex 64 lower-case hex digits, the first of them a to f
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {

  private static final Pattern HEX = Pattern.compile("[a-f][0-9a-f]{63}");

  public Fingerprint {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "a fingerprint has 64 lower-case hex digits and begins with a letter, not: " + hex);
    }
  }

  /** The fingerprint of a text, taken as UTF-8. */
  public static Fingerprint of(String canonicalText) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var digest = sha256.digest(canonicalText.getBytes(StandardCharsets.UTF_8));
      return new Fingerprint(beginningWithALetter(HexFormat.of().formatHex(digest)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String beginningWithALetter(String hex) {
    int first = Character.digit(hex.charAt(0), 16);
    return Character.forDigit(10 + first % 6, 16) + hex.substring(1);
  }

  /** The first 12 digits: what people see and type. */
  public String shortForm() {
    return hex.substring(0, 12);
  }

  @Override
  public int compareTo(Fingerprint other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return shortForm();
  }
}
