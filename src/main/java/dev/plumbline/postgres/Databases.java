package dev.plumbline.postgres;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Single acts on databases, for the command line: run a script, read a schema. */
public final class Databases {

  private Databases() {}

  /**
   * Runs a script as it is, in one message: without {@code BEGIN} and {@code COMMIT} of its own,
   * all of it or nothing.
   *
   * @param target where
   * @param schema of the search path
   * @param script SQL text
   * @throws Refused when the server can't be reached or refuses the script; the message is for
   *     people and holds no secret
   */
  public static void execute(Target target, String schema, String script) {
    var settings = new SessionSettings(target.role(), schema, Duration.ZERO, Duration.ZERO);
    try (var session = open(target, settings)) {
      session.script(script);
    } catch (Wire.Failed e) {
      throw new Refused(explained(script, e));
    }
  }

  /**
   * Reads a schema.
   *
   * @param target where
   * @param scope how much of it
   * @throws Refused when the server can't be reached or refuses to be read
   */
  public static Snapshot schema(Target target, Scope scope) {
    try (var session = open(target, SessionSettings.reading(target.role(), "public"))) {
      return CatalogReader.read(session.connection(), scope);
    } catch (SQLException e) {
      throw new Refused(SqlStates.stopped("read the schema of " + target.display(), e).sentence());
    }
  }

  /**
   * Reads what scripts make of an empty database: a scratch database that is made and dropped
   * again.
   *
   * @param server where scratch databases may be made; the database named is only connected to
   * @param scripts in the order of execution
   * @param schema of the search path, made when missing
   * @param scope how much of it is read
   * @throws Refused when the server can't be reached, makes no database, or refuses a script
   */
  public static Snapshot schemaAfter(
      Target server, List<Migration> scripts, String schema, Scope scope) {
    var name =
        "plumbline_shadow_%d_%08x"
            .formatted(
                java.time.Instant.now().getEpochSecond(),
                new java.security.SecureRandom().nextInt());
    var settings = SessionSettings.reading(server.role(), "public");
    try (var session = open(server, settings)) {
      session.run("CREATE DATABASE " + Sql.identifier(name));
      try {
        return replayed(within(server, name), scripts, schema, scope);
      } finally {
        session.run("DROP DATABASE " + Sql.identifier(name) + " WITH (FORCE)");
      }
    } catch (SQLException e) {
      throw new Refused(
          SqlStates.stopped("make a scratch database on " + server.display(), e).sentence());
    }
  }

  private static Snapshot replayed(
      Target scratch, List<Migration> scripts, String schema, Scope scope) throws SQLException {
    var settings = new SessionSettings(scratch.role(), schema, Duration.ZERO, Duration.ZERO);
    try (var session = open(scratch, settings)) {
      session.run("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(schema));
      for (var script : scripts) {
        try {
          session.script(script.script());
          session.reset();
        } catch (Wire.Failed e) {
          throw new Refused(script.name() + ": " + explained(script.script(), e));
        }
      }
      return CatalogReader.read(session.connection(), scope);
    }
  }

  private static Target within(Target server, String database) {
    return new Target(
        server.host(),
        server.port(),
        database,
        server.user(),
        server.password(),
        server.tls(),
        server.role(),
        server.parameters());
  }

  private static Session open(Target target, SessionSettings settings) {
    try {
      return Sessions.open(target, settings);
    } catch (Stopped e) {
      throw new Refused(e.sentence());
    }
  }

  private static String explained(String script, Wire.Failed failed) {
    var failure =
        dev.plumbline.migrate.FailureLog.of(
            new Migration("script", script),
            Script.parts(script),
            failed.error(),
            Outcome.Effects.ROLLED_BACK,
            java.time.Instant.EPOCH);
    return failed.error().text()
        + "\nSQLSTATE "
        + failed.error().sqlState()
        + failure.statement().map(number -> ", statement " + number).orElse("")
        + failure.line().map(number -> ", line " + number).orElse("");
  }

  /** The server can't be reached, or refuses; the message is for people and holds no secret. */
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}
