package dev.plumbline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 over a schema, a drift or a plan in canonical form.
 *
 * @param hex 64 lower-case hex digits
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public Fingerprint {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a fingerprint has 64 lower-case hex digits, not: " + hex);
    }
  }

  /** The fingerprint of a text, taken as UTF-8. */
  public static Fingerprint of(String canonicalText) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return new Fingerprint(
          HexFormat.of().formatHex(sha256.digest(canonicalText.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
