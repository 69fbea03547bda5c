package dev.plumbline.postgres;

import dev.plumbline.migrate.Reason;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A scratch database, {@code plumbline_shadow_<epoch seconds>_<random>}, dropped when it is closed.
 * What a killed process left behind is dropped by whoever comes next.
 */
final class ShadowDatabase implements AutoCloseable {

  private static final String PREFIX = "plumbline_shadow_";
  private static final Duration LEFT_BEHIND_AFTER = Duration.ofMinutes(10);
  private static final int ATTEMPTS = 5;

  private final Session admin;
  private final Session session;
  private final String name;

  private ShadowDatabase(Session admin, Session session, String name) {
    this.admin = admin;
    this.session = session;
    this.name = name;
  }

  /**
   * @param place where and under which settings
   * @return an empty database with the history's schema and table
   * @throws Stopped when it can't be made; the message says what is missing
   */
  static ShadowDatabase create(ShadowPlace place) {
    var settings = SessionSettings.reading(Optional.empty(), "public");
    var admin = Sessions.open(place.server(), settings);
    try {
      checkMajor(admin, place);
      dropLeftBehind(admin);
      var name = newName();
      createDatabase(admin, place, name);
      try {
        return new ShadowDatabase(admin, open(place, name), name);
      } catch (SQLException | RuntimeException e) {
        drop(admin, name);
        throw e;
      }
    } catch (SQLException e) {
      admin.close();
      throw SqlStates.stopped("make a shadow database on " + place.server().display(), e);
    } catch (RuntimeException e) {
      admin.close();
      throw e;
    }
  }

  /** A session in the scratch database. */
  Session session() {
    return session;
  }

  private static void checkMajor(Session admin, ShadowPlace place) throws SQLException {
    var version = admin.query("SHOW server_version_num").get(0).number(0);
    if (version / 10_000 != place.facts().major()) {
      throw new Stopped(
          Reason.SHADOW_FAILED,
          "The shadow server %s is PostgreSQL %d and the target is PostgreSQL %d: they would not agree on definitions. Set spec.shadow to a server of the target's major version."
              .formatted(place.server().display(), version / 10_000, place.facts().major()));
    }
  }

  private static void createDatabase(Session admin, ShadowPlace place, String name)
      throws SQLException {
    var sql =
        "CREATE DATABASE "
            + name
            + place
                .connections()
                .target()
                .role()
                .map(role -> " OWNER " + Sql.identifier(role))
                .orElse("")
            + place
                .connections()
                .template()
                .map(from -> " TEMPLATE " + Sql.identifier(from))
                .orElse("");
    for (var attempt = 1; ; attempt++) {
      try {
        admin.run(sql);
        admin.run("ALTER DATABASE " + name + " SET synchronous_commit TO off");
        return;
      } catch (SQLException e) {
        // Somebody is connected to the template for a moment.
        if (!SqlStates.state(e).equals("55006") || attempt == ATTEMPTS) {
          throw refused(e, place);
        }
        pause();
      }
    }
  }

  private static Stopped refused(SQLException problem, ShadowPlace place) {
    var where = place.server().display();
    var words =
        switch (SqlStates.state(problem)) {
          case "42501" ->
              "User %s may not make a shadow database on %s: ALTER ROLE %s CREATEDB, or set spec.shadow to a server where it may."
                  .formatted(place.server().user(), where, Sql.identifier(place.server().user()));
          case "25006" ->
              "No shadow database can be made on %s, which is read-only: set spec.shadow to another server."
                  .formatted(where);
          case "3D000" ->
              "The shadow's template database %s does not exist on %s: make it, or correct spec.shadow.template."
                  .formatted(place.connections().template().orElse(""), where);
          case "55006" ->
              "The template of shadow databases on %s is in use: end the sessions in it, or set spec.shadow.template to another."
                  .formatted(where);
          default -> "";
        };
    return words.isEmpty()
        ? SqlStates.stopped("make a shadow database on " + where, problem)
        : new Stopped(Reason.SHADOW_FAILED, words, problem);
  }

  private static Session open(ShadowPlace place, String name) throws SQLException {
    var server = place.server();
    var scratch =
        new Target(
            server.host(),
            server.port(),
            name,
            server.user(),
            server.password(),
            server.tls(),
            Optional.empty(),
            server.parameters());
    var settings =
        new SessionSettings(
            place.connections().target().role(),
            place.desired().historySchema(),
            Duration.ZERO,
            place.desired().policy().statementTimeout());
    var session = Sessions.open(scratch, settings);
    try {
      var reached = session.query("SELECT current_database()").get(0).text(0);
      if (!reached.equals(name)) {
        throw new Stopped(
            Reason.SHADOW_FAILED,
            "%s leads to database %s instead of the scratch database that was made there, as a pooler may: nothing was replayed. Give the URL of the server itself."
                .formatted(server.display(), reached));
      }
      new HistoryTable(place.desired().historySchema()).create(session);
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  private static String newName() {
    var random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    return PREFIX + Instant.now().getEpochSecond() + "_" + random;
  }

  private static void dropLeftBehind(Session admin) throws SQLException {
    var old =
        admin.query(
            "SELECT datname FROM pg_database d WHERE datname ~ '^"
                + PREFIX
                + "[0-9]{10}_[0-9a-f]{8}$' AND substring(datname, "
                + (PREFIX.length() + 1)
                + ", 10)::bigint < extract(epoch FROM now()) - "
                + LEFT_BEHIND_AFTER.toSeconds()
                + " AND pg_has_role(datdba, 'MEMBER')"
                + " AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)");
    for (var row : old) {
      try {
        admin.run("DROP DATABASE IF EXISTS " + row.text(0));
      } catch (SQLException e) {
        // Somebody else drops it at this moment, or uses it: not ours to mind.
      }
    }
  }

  private static void drop(Session admin, String name) {
    try {
      admin.run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (SQLException e) {
      // The next one drops what is left behind.
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(
          Reason.UNREACHABLE, "Interrupted while making a shadow database; it is tried again.", e);
    }
  }

  @Override
  public void close() {
    session.close();
    drop(admin, name);
    admin.close();
  }
}
