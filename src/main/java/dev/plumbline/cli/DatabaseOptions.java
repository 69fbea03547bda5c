package dev.plumbline.cli;

import dev.plumbline.postgres.ConnectionUrl;
import dev.plumbline.postgres.Connections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the database is and what of it is managed. */
final class DatabaseOptions {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = {
        "The database: postgresql://user:password@host/name?schema=public, or a JDBC URL.",
        "Default: the environment variable DATABASE_URL, which other users of this machine can't see."
      })
  private @Nullable String url;

  @Option(
      names = "--shadow-url",
      paramLabel = "URL",
      description = {
        "A server on which scratch databases may be made.",
        "Default: SHADOW_DATABASE_URL, else the database's own server."
      })
  private @Nullable String shadowUrl;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "A managed schema; may be repeated. Default: the URL's schema, else public.")
  private List<String> schemas = new ArrayList<>();

  /**
   * @throws CliException when no URL is given or one says nothing sensible
   */
  Connections connections() {
    return new Connections(
        database().target(), shadow().map(ConnectionUrl::target), Optional.empty());
  }

  /** Where {@code _prisma_migrations} lives, as in Prisma: the URL's schema. */
  String historySchema() {
    return database().schema().orElse("public");
  }

  List<String> schemas() {
    return schemas.isEmpty() ? List.of(historySchema()) : List.copyOf(schemas);
  }

  /** The database as the URL names it. */
  ConnectionUrl database() {
    var given = Optional.ofNullable(url).or(() -> environment("DATABASE_URL"));
    return parse(
        "--url",
        given.orElseThrow(
            () ->
                new CliException(
                    "Which database? Give --url, or set the environment variable DATABASE_URL.")));
  }

  /** The server for scratch databases, when one was named. */
  Optional<ConnectionUrl> shadow() {
    return Optional.ofNullable(shadowUrl)
        .or(() -> environment("SHADOW_DATABASE_URL"))
        .map(given -> parse("--shadow-url", given));
  }

  /**
   * @param what the option, for the message
   * @param given the URL, which the message never shows
   */
  static ConnectionUrl parse(String what, String given) {
    try {
      return ConnectionUrl.parse(given);
    } catch (IllegalArgumentException e) {
      throw new CliException(what + ": " + e.getMessage());
    }
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
