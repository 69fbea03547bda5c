package dev.plumbline.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.core.BaseConnection;

/** Connects. */
final class Sessions {

  private static final Duration CONNECTING = Duration.ofSeconds(20);

  static {
    try {
      // DriverManager looks for drivers once, perhaps before ours could be seen from its thread.
      Class.forName("org.postgresql.Driver");
    } catch (ClassNotFoundException e) {
      throw new ExceptionInInitializerError(e);
    }
    AnswerWatch.start();
  }

  private Sessions() {}

  /**
   * @param target where to
   * @param settings how the session is set up
   * @return a session, to be closed by the caller
   * @throws Stopped when there is no way to connect
   */
  static Session open(Target target, SessionSettings settings) {
    BaseConnection connection;
    WatchedSocket socket;
    try (var making = KeepAliveSockets.making()) {
      var properties = properties(target);
      properties.setProperty("socketFactoryArg", making.key());
      connection =
          DriverManager.getConnection("jdbc:postgresql:///", properties)
              .unwrap(BaseConnection.class);
      socket = making.last();
    } catch (SQLException e) {
      var words = e.getMessage();
      if (words != null && words.contains("unsupported startup parameter")) {
        throw new Stopped(
            dev.plumbline.migrate.Reason.INVALID_SPEC,
            "Can't connect to %s: it is a pooler (PgBouncer) that refuses a setting of the session: %s. Give the URL of the server itself."
                .formatted(target.display(), words),
            e);
      }
      throw SqlStates.stopped("connect to " + target.display() + " as " + target.user(), e);
    } catch (IllegalArgumentException e) {
      throw new Stopped(
          dev.plumbline.migrate.Reason.INVALID_SPEC,
          "Can't connect to " + target.display() + ": " + e.getMessage(),
          e);
    }
    var session = new Session(connection, socket, target, settings);
    try {
      session.run(settings.sql());
      session.answerWithin(Duration.ZERO);
      OpenSessions.add(session);
      return session;
    } catch (SQLException e) {
      session.close();
      throw SqlStates.stopped("set up a session in " + target.display(), e);
    }
  }

  private static Properties properties(Target target) {
    var properties = new Properties();
    target.parameters().forEach(properties::setProperty);
    properties.setProperty("PGHOST", target.host());
    properties.setProperty("PGPORT", Integer.toString(target.port()));
    properties.setProperty("PGDBNAME", target.database());
    properties.setProperty("user", target.user());
    if (!target.password().value().isEmpty()) {
      properties.setProperty("password", target.password().value());
    }
    // A statement without parameters then goes out as one message, exactly as written.
    properties.setProperty("preferQueryMode", "simple");
    // All supported servers are newer: saves a round trip for the application's name.
    properties.setProperty("assumeMinServerVersion", "15");
    properties.putIfAbsent("ApplicationName", "plumbline");
    properties.putIfAbsent("connectTimeout", "10");
    // Holds until the session is set up: a server that accepts and stays silent is noticed.
    properties.setProperty("socketTimeout", Long.toString(CONNECTING.toSeconds()));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketFactory", KeepAliveSockets.class.getName());
    properties.setProperty("sslmode", target.tls().mode());
    properties.setProperty("sslfactory", TlsSockets.class.getName());
    properties.setProperty("sslfactoryarg", TlsSockets.argument(target.tls()));
    return properties;
  }
}
