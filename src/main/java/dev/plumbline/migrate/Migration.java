package dev.plumbline.migrate;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * One SQL script with a name; names sort in the order of application.
 *
 * @param name as Prisma's directory is called, {@code 20240101000000_init}; at most 255 characters
 *     fit the history table
 * @param script the text as stored, neither trimmed nor with its line ends changed
 */
public record Migration(String name, String script) {

  /** The order of application: by the bytes of the UTF-8 form of the name. */
  public static final Comparator<Migration> ORDER = (a, b) -> compareNames(a.name(), b.name());

  /**
   * @return negative, zero or positive as {@code a} sorts before, with or after {@code b} by UTF-8
   *     bytes
   */
  public static int compareNames(String a, String b) {
    return java.util.Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** The checksum that Prisma stores: lower-case hex SHA-256 of the script's UTF-8 bytes. */
  public String checksum() {
    return Sha256.hex(script);
  }
}
