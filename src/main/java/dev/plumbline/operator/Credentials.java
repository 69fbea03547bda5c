package dev.plumbline.operator;

import dev.plumbline.api.Database;
import dev.plumbline.api.SecretValue;
import dev.plumbline.postgres.ConnectionUrl;
import dev.plumbline.postgres.Target;
import dev.plumbline.postgres.Target.Password;
import dev.plumbline.postgres.Target.Tls;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads where a database is and how to log in: from a URL, from one Secret, or from parts. */
final class Credentials {

  private static final int DEFAULT_PORT = 5432;

  private final Values values;
  private final String namespace;

  /**
   * @param values of the resource's namespace
   * @param namespace its name: short host names are looked up in it, never in the operator's
   */
  Credentials(Values values, String namespace) {
    this.values = values;
    this.namespace = namespace;
  }

  /**
   * A database and the schema that its URL names.
   *
   * @param target where it is
   * @param schema of {@code ?schema=}
   */
  record Login(Target target, Optional<String> schema) {}

  /**
   * @throws BadInput when a Secret or a key is missing, or what they hold says nothing sensible
   */
  Login read(Database database) {
    var login = login(database);
    var target = login.target();
    var tls = database.tls() == null ? target.tls() : tls(database.tls());
    return new Login(
        new Target(
            qualified(target.host()),
            target.port(),
            target.database(),
            target.user(),
            target.password(),
            tls,
            Optional.ofNullable(database.role()),
            target.parameters()),
        login.schema());
  }

  /**
   * @param value a Secret's key that holds a URL
   * @throws BadInput when it is missing or is no URL that can be used
   */
  Login read(SecretValue value) {
    var selector = value.secretKeyRef();
    var login = url(values.of(value), selector.name(), selector.key());
    var target = login.target();
    return new Login(
        new Target(
            qualified(target.host()),
            target.port(),
            target.database(),
            target.user(),
            target.password(),
            target.tls(),
            Optional.empty(),
            target.parameters()),
        login.schema());
  }

  private Login login(Database database) {
    if (database.urlFrom() != null) {
      var selector = database.urlFrom().secretKeyRef();
      return url(values.of(database.urlFrom()), selector.name(), selector.key());
    }
    if (database.secretRef() != null) {
      return secret(database.secretRef().name());
    }
    if (database.host() == null || database.name() == null || database.userFrom() == null) {
      throw BadInput.spec(
          "spec.database does not say where the database is: give urlFrom, secretRef, or host with name and userFrom.");
    }
    return plain(
        database.host(),
        database.port() == null ? DEFAULT_PORT : database.port(),
        database.name(),
        values.of(database.userFrom()),
        database.passwordFrom() == null ? "" : values.of(database.passwordFrom()));
  }

  /** CloudNativePG writes dbname and username, servicebinding.io says database and username. */
  private Login secret(String name) {
    var secret = values.secret(name);
    var host = Values.find(secret, "host");
    var database = Values.find(secret, "dbname", "database");
    var user = Values.find(secret, "username", "user");
    if (host.isPresent() && database.isPresent() && user.isPresent()) {
      var port = Values.find(secret, "port");
      return plain(
          host.get().strip(),
          port.map(text -> port(text.strip(), name)).orElse(DEFAULT_PORT),
          database.get().strip(),
          user.get().strip(),
          Values.find(secret, "password").orElse(""));
    }
    var key =
        java.util.stream.Stream.of("uri", "url", "jdbc-uri")
            .filter(each -> Values.find(secret, each).isPresent())
            .findFirst();
    if (key.isEmpty()) {
      throw Values.noKey(
          "Secret",
          name,
          host.isEmpty() ? "host" : database.isEmpty() ? "dbname" : "username",
          secret.getData() == null ? Map.of() : secret.getData());
    }
    return url(Values.find(secret, key.get()).orElseThrow(), name, key.get());
  }

  private static Login plain(String host, int port, String name, String user, String password) {
    return new Login(
        new Target(
            host, port, name, user, new Password(password), Tls.PREFER, Optional.empty(), Map.of()),
        Optional.empty());
  }

  private static Login url(String text, String secret, String key) {
    try {
      var url = ConnectionUrl.parse(text.strip());
      return new Login(url.target(), url.schema());
    } catch (IllegalArgumentException e) {
      throw BadInput.spec("Secret %s, key %s: %s".formatted(secret, key, e.getMessage()));
    }
  }

  private static int port(String text, String secret) {
    var port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw BadInput.spec(
          "Secret %s, key port is not a number from 1 to 65535: correct it.".formatted(secret));
    }
    return port;
  }

  private Tls tls(Database.Tls tls) {
    var mode = tls.mode() == null ? Database.Tls.Mode.VERIFY_FULL : tls.mode();
    return new Tls(
        mode.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Optional.ofNullable(tls.caFrom()).map(values::of),
        Optional.ofNullable(tls.certificateFrom()).map(values::of),
        Optional.ofNullable(tls.keyFrom()).map(values::of).map(Password::new));
  }

  /**
   * A Service's short name means the one beside the resource, as for every Pod there; the
   * operator's own namespace would be another tenant's.
   */
  private String qualified(String host) {
    var isShort = host.indexOf('.') < 0 && host.indexOf(':') < 0 && !host.equals("localhost");
    return isShort ? host + "." + namespace : host;
  }
}
