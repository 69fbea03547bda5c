package dev.plumbline.postgres;

import dev.plumbline.postgres.Target.Password;
import dev.plumbline.postgres.Target.Tls;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A connection URL in Prisma's form ({@code postgresql://user:password@host:port/db?schema=app}) or
 * in JDBC's ({@code jdbc:postgresql://host:port/db?user=…}).
 *
 * @param target where it points to
 * @param schema of {@code ?schema=} (Prisma) or {@code ?currentSchema=} (JDBC)
 */
public record ConnectionUrl(Target target, Optional<String> schema) {

  private static final int DEFAULT_PORT = 5432;

  /**
   * @param text the URL; percent-encoded where a part holds one of {@code :/?#[]@%}
   * @return what it says
   * @throws IllegalArgumentException when it says nothing sensible, or asks for a parameter that is
   *     not known to be harmless; the message never holds the URL, the user or the password
   */
  public static ConnectionUrl parse(String text) {
    var url = text.strip();
    var start = scheme(url);
    if (url.indexOf('#', start) >= 0) {
      throw new IllegalArgumentException(
          "The connection URL holds a #: write %23 where a user or password holds one.");
    }
    var pathStart = firstOf(url, start, "/?#");
    var authority = url.substring(start, pathStart);
    var at = authority.lastIndexOf('@');
    var credentials = at < 0 ? "" : authority.substring(0, at);
    var address = Address.parse(authority.substring(at + 1));
    var queryStart = url.indexOf('?', pathStart);
    var path = url.substring(pathStart, queryStart < 0 ? url.length() : queryStart);
    var asked = ConnectionParameters.read(queryStart < 0 ? "" : url.substring(queryStart + 1));
    var colon = credentials.indexOf(':');
    var user =
        asked
            .user()
            .orElseGet(
                () -> decode(colon < 0 ? credentials : credentials.substring(0, colon), "user"));
    var password =
        asked
            .password()
            .orElseGet(() -> decode(colon < 0 ? "" : credentials.substring(colon + 1), "password"));
    var database = decode(path.isEmpty() ? "" : path.substring(1), "database");
    if (user.isEmpty()) {
      throw new IllegalArgumentException(
          "The connection URL names no user: write user:password@ before the host.");
    }
    if (database.isEmpty() || database.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "The connection URL names no database: write /name after the host, with %2F for a slash in a password or name.");
    }
    var target =
        new Target(
            address.host(),
            address.port(),
            database,
            user,
            new Password(password),
            new Tls(asked.sslMode(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            asked.driver());
    return new ConnectionUrl(target, asked.schema());
  }

  /** Never the URL: it may hold a password. */
  @Override
  public String toString() {
    return target.display();
  }

  private static int scheme(String url) {
    for (var scheme : new String[] {"postgresql://", "postgres://", "jdbc:postgresql://"}) {
      if (url.startsWith(scheme)) {
        return scheme.length();
      }
    }
    throw new IllegalArgumentException(
        "The connection URL starts with none of postgresql://, postgres:// and jdbc:postgresql://.");
  }

  private static int firstOf(String text, int from, String characters) {
    for (var at = from; at < text.length(); at++) {
      if (characters.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return text.length();
  }

  /**
   * @param part percent-encoded; a plus sign stands for itself
   * @param name of the part, for the message
   */
  static String decode(String part, String name) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The "
              + name
              + " in the connection URL holds a % that starts no percent-encoding: write %25 for it.");
    }
  }

  private record Address(String host, int port) {
    static Address parse(String text) {
      if (text.indexOf(',') >= 0) {
        throw new IllegalArgumentException(
            "The connection URL names several hosts: name the one that accepts writes.");
      }
      var closing = text.lastIndexOf(']');
      var colon = text.indexOf(':', Math.max(closing, 0));
      var host = colon < 0 ? text : text.substring(0, colon);
      if (host.startsWith("[") && host.endsWith("]")) {
        host = host.substring(1, host.length() - 1);
      }
      host = decode(host, "host");
      if (host.isEmpty() || host.startsWith("/")) {
        throw new IllegalArgumentException(
            "The connection URL names no host: sockets of the file system can't be used.");
      }
      return new Address(host, colon < 0 ? DEFAULT_PORT : port(text.substring(colon + 1)));
    }

    private static int port(String text) {
      var port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException(
            "The port in the connection URL is not a number from 1 to 65535; if a password holds a / or @, percent-encode it.");
      }
      return port;
    }
  }

  /** Reads {@code a=b&c=d}; later ones win, as in Prisma. */
  static Map<String, String> query(String text) {
    var pairs = new LinkedHashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        var equals = pair.indexOf('=');
        var key = decode(equals < 0 ? pair : pair.substring(0, equals), "parameter");
        pairs.put(key, decode(equals < 0 ? "" : pair.substring(equals + 1), "parameter " + key));
      }
    }
    return pairs;
  }
}
