package dev.plumbline.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the query of a connection URL asks for. Only what is known to be harmless is accepted:
 * whoever writes a Secret must not be able to load classes, read or write files or redirect
 * connections in the process that reads it.
 *
 * @param user JDBC's {@code user}
 * @param password JDBC's {@code password}
 * @param schema Prisma's {@code schema} or JDBC's {@code currentSchema}
 * @param sslMode libpq's
 * @param driver parameters for pgjdbc
 */
record ConnectionParameters(
    Optional<String> user,
    Optional<String> password,
    Optional<String> schema,
    String sslMode,
    Map<String, String> driver) {

  /** Meant for pools and caches that are not here: understood, and without effect. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "connection_limit",
          "pool_timeout",
          "max_idle_connection_lifetime",
          "max_connection_lifetime",
          "single_use_connections",
          "pgbouncer",
          "statement_cache_size",
          "socket_timeout",
          "prepareThreshold",
          "preparedStatementCacheQueries",
          "preparedStatementCacheSizeMiB",
          "reWriteBatchedInserts",
          "binaryTransfer",
          "defaultRowFetchSize",
          "stringtype",
          "fallback_application_name",
          "client_encoding",
          "keepalives",
          "tcpKeepAlive");

  /** Ours to pgjdbc's; each value is a plain word or number. */
  private static final Map<String, String> DRIVER =
      Map.of(
          "connect_timeout", "connectTimeout",
          "connectTimeout", "connectTimeout",
          "loginTimeout", "loginTimeout",
          "application_name", "ApplicationName",
          "ApplicationName", "ApplicationName",
          "channel_binding", "channelBinding",
          "channelBinding", "channelBinding",
          "gssencmode", "gssEncMode",
          "gssEncMode", "gssEncMode");

  private static final Set<String> FILES =
      Set.of(
          "sslcert", "sslkey", "sslrootcert", "sslidentity", "sslpassword", "sslcrl", "passfile");

  private static final List<String> SSL_MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  ConnectionParameters {
    driver = Map.copyOf(driver);
  }

  /**
   * @param query what stands after the question mark
   * @throws IllegalArgumentException for a parameter that is not accepted; the message names the
   *     parameter and not its value
   */
  static ConnectionParameters read(String query) {
    var pairs = ConnectionUrl.query(query);
    var driver = new TreeMap<String, String>();
    Optional<String> user = Optional.empty();
    Optional<String> password = Optional.empty();
    Optional<String> schema = Optional.empty();
    Optional<String> sslMode = Optional.empty();
    var strict = false;
    for (var pair : pairs.entrySet()) {
      var name = pair.getKey();
      var value = pair.getValue();
      switch (name) {
        case "user" -> user = Optional.of(value);
        case "password" -> password = Optional.of(value);
        case "schema", "currentSchema" -> schema = Optional.of(schema(name, value));
        case "sslmode" -> sslMode = Optional.of(sslMode(value));
        case "ssl" -> sslMode = value.equals("false") ? sslMode : Optional.of("verify-full");
        case "sslaccept" -> strict = value.equals("strict");
        default -> other(name, value, driver);
      }
    }
    // Prisma encrypts without checking the certificate unless it is told to be strict.
    var mode = strict ? "verify-full" : sslMode.orElse("prefer");
    return new ConnectionParameters(user, password, schema, mode, driver);
  }

  private static void other(String name, String value, Map<String, String> driver) {
    var known = DRIVER.get(name);
    if (known != null) {
      if (known.endsWith("Timeout") && !value.matches("\\d{1,6}")) {
        throw new IllegalArgumentException(
            "Parameter " + name + " of the connection URL is not a number of seconds.");
      }
      driver.put(known, value);
    } else if (FILES.contains(name)) {
      throw new IllegalArgumentException(
          "Parameter %s of the connection URL names a file, and files are not read: give certificates and keys as texts (spec.database.tls) and remove it."
              .formatted(name));
    } else if (!WITHOUT_EFFECT.contains(name)) {
      throw new IllegalArgumentException(
          "Parameter %s of the connection URL is not one of those known to be harmless: remove it."
              .formatted(printable(name)));
    }
  }

  private static String schema(String name, String value) {
    if (value.isEmpty() || value.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          "Parameter %s of the connection URL must name one schema.".formatted(name));
    }
    return value;
  }

  private static String sslMode(String value) {
    if (!SSL_MODES.contains(value)) {
      throw new IllegalArgumentException(
          "Parameter sslmode of the connection URL is none of "
              + String.join(", ", SSL_MODES)
              + ".");
    }
    return value;
  }

  private static String printable(String name) {
    var word = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return word.length() <= 40 ? word : word.substring(0, 40) + "…";
  }
}
