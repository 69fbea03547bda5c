package dev.plumbline.migrate;

import java.nio.charset.StandardCharsets;

/** Whether a script is the one that a checksum was stored for, by Prisma's rules. */
public final class Checksums {

  private Checksums() {}

  /**
   * A script counts as unchanged when only its line ends changed, as Git does on Windows.
   *
   * @param stored what the history holds; early versions of Prisma (2.x) wrote bytes below 16 as
   *     one hex digit, so that it is shorter than 64
   * @param script the migration's text
   */
  public static boolean match(String stored, String script) {
    return matchesExactly(stored, script)
        || matchesExactly(stored, script.replace("\r\n", "\n"))
        || matchesExactly(stored, script.replace("\n", "\r\n"));
  }

  private static boolean matchesExactly(String stored, String script) {
    var checksum = Sha256.hex(script);
    if (stored.isEmpty() || stored.length() == checksum.length()) {
      return checksum.equals(stored);
    }
    return withoutPadding(checksum).equals(stored);
  }

  private static String withoutPadding(String hex) {
    var bytes = hex.getBytes(StandardCharsets.US_ASCII);
    var text = new StringBuilder(hex.length());
    for (var at = 0; at < bytes.length; at += 2) {
      if (bytes[at] != '0') {
        text.append((char) bytes[at]);
      }
      text.append((char) bytes[at + 1]);
    }
    return text.toString();
  }
}
