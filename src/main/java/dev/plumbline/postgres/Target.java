package dev.plumbline.postgres;

import java.util.Map;
import java.util.Optional;

/**
 * Where a database is and how to connect.
 *
 * @param host a name or an address; for IPv6 without brackets
 * @param port 1 to 65535
 * @param database its name
 * @param user the role to log in as
 * @param password never shown
 * @param tls how the connection is secured
 * @param role {@code SET ROLE} to this after connecting
 * @param parameters further pgjdbc connection parameters, known to be harmless
 */
public record Target(
    String host,
    int port,
    String database,
    String user,
    Password password,
    Tls tls,
    Optional<String> role,
    Map<String, String> parameters) {

  public Target {
    parameters = Map.copyOf(parameters);
  }

  /** Where it is, without a user and without a secret: {@code host:port/database}. */
  public String display() {
    return host + ":" + port + "/" + database;
  }

  /**
   * A secret that does not show itself in texts.
   *
   * @param value the secret; empty when there is none
   */
  public record Password(String value) {
    @Override
    public String toString() {
      return "***";
    }
  }

  /**
   * How a connection is secured.
   *
   * @param mode libpq's {@code sslmode}
   * @param ca PEM of the certificate authorities to trust
   * @param certificate PEM of the client's certificate
   * @param key PEM of the client's key; never shown
   */
  public record Tls(
      String mode, Optional<String> ca, Optional<String> certificate, Optional<Password> key) {
    /** libpq's default: encrypted when the server can. */
    public static final Tls PREFER =
        new Tls("prefer", Optional.empty(), Optional.empty(), Optional.empty());
  }
}
