package dev.plumbline.postgres;

import dev.plumbline.diff.Differ;
import dev.plumbline.migrate.Migration;
import dev.plumbline.model.Change;
import dev.plumbline.model.Changes;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.Databases.Refused;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A scratch database for one act of the command line, dropped when the act has ended. */
final class Scratch {

  /** The statement refuses to run in a transaction. */
  private static final String ACTIVE_SQL_TRANSACTION = "25001";

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Scratch() {}

  /** What is done in it. */
  @FunctionalInterface
  interface Act<T> {
    T in(Session session) throws SQLException;
  }

  /**
   * @param server where scratch databases may be made
   * @param schema of the search path, made when missing
   */
  static <T> T in(Target server, String schema, Act<T> act) {
    var name =
        "plumbline_shadow_%d_%08x"
            .formatted(Instant.now().getEpochSecond(), new SecureRandom().nextInt());
    try (var admin = Databases.open(server, SessionSettings.reading(server.role(), "public"))) {
      create(admin, server, name);
      try (var session =
          Databases.open(
              within(server, name),
              new SessionSettings(server.role(), schema, Duration.ZERO, Duration.ZERO))) {
        session.run("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(schema));
        return act.in(session);
      } finally {
        admin.run("DROP DATABASE " + Sql.identifier(name) + " WITH (FORCE)");
      }
    } catch (SQLException e) {
      throw new Refused(
          SqlStates.stopped("make a scratch database on " + server.display(), e).sentence());
    }
  }

  private static void create(Session admin, Target server, String name) throws SQLException {
    try {
      admin.run("CREATE DATABASE " + Sql.identifier(name));
    } catch (SQLException e) {
      if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        throw new Databases.NoScratch(
            SqlStates.stopped("make a scratch database on " + server.display(), e).sentence());
      }
      throw e;
    }
  }

  static Snapshot replay(Session session, List<Migration> scripts, Scope scope)
      throws SQLException {
    for (var script : scripts) {
      run(session, script);
      session.reset();
    }
    return CatalogReader.read(session.connection(), scope);
  }

  /** In one piece, or statement by statement where one of them wants no transaction. */
  private static void run(Session session, Migration script) throws SQLException {
    try {
      session.script(script.script());
    } catch (Wire.Failed e) {
      if (!e.error().sqlState().equals(ACTIVE_SQL_TRANSACTION)) {
        throw new Refused(Databases.explained(script.name(), script.script(), e));
      }
      session.reset();
      for (var part : Script.parts(script.script())) {
        try {
          session.script(part.text());
        } catch (Wire.Failed single) {
          var before = script.script().substring(0, part.start());
          var line = 1 + before.chars().filter(each -> each == '\n').count();
          throw new Refused(script.name() + ":" + line + ": " + single.error().text());
        }
      }
    }
  }

  static List<Change> prove(
      Session session,
      Scope scope,
      Snapshot from,
      Snapshot to,
      Plan plan,
      UnaryOperator<Snapshot> compared)
      throws SQLException {
    var nothing = CatalogReader.read(session.connection(), scope);
    if (nothing.major() != from.major() || nothing.major() != to.major()) {
      throw new Refused(
          "The plan can't be verified: the server for scratch databases is PostgreSQL %d, and the plan leads from %d to %d."
              .formatted(nothing.major(), from.major(), to.major()));
    }
    var building = Differ.diff(nothing, from);
    if (!building.cannot().isEmpty()) {
      throw new Refused(
          "The plan can't be verified, because this of its first schema can't be built: "
              + building.cannot().get(0).object()
              + ": "
              + building.cannot().get(0).reason());
    }
    apply(session, building, "building the first schema");
    apply(session, plan, "applying the plan");
    var reached = compared.apply(CatalogReader.read(session.connection(), scope));
    return Changes.between(reached, to);
  }

  private static void apply(Session session, Plan plan, String what) throws SQLException {
    session.run("SET check_function_bodies TO off");
    for (var step : plan.steps()) {
      if (step.alone() == session.inTransaction()) {
        session.run(step.alone() ? "COMMIT" : "BEGIN");
      }
      for (var statement : step.sql()) {
        try {
          session.script(statement);
        } catch (Wire.Failed e) {
          throw new Refused(
              "The plan can't be verified: %s failed in a scratch database: %s\n%s"
                  .formatted(what, e.error().text(), statement));
        }
      }
    }
    if (session.inTransaction()) {
      session.run("COMMIT");
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
}
