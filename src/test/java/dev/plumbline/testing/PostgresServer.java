package dev.plumbline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;

/**
 * A real PostgreSQL server; one a major and JVM is shared by all tests, which use databases of
 * their own.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Map<Integer, PostgresServer> SHARED = new ConcurrentHashMap<>();
  private static final AtomicLong DATABASES = new AtomicLong();

  private final int major;
  private final EmbeddedPostgres server;

  private PostgresServer(int major, EmbeddedPostgres server) {
    this.major = major;
    this.server = server;
  }

  /**
   * @param major 15 to 18
   * @return the server that all tests of this JVM share; it stops with the JVM
   */
  public static PostgresServer shared(int major) {
    return SHARED.computeIfAbsent(
        major,
        wanted -> {
          var started = start(wanted);
          Runtime.getRuntime().addShutdownHook(new Thread(started::close));
          return started;
        });
  }

  /**
   * @param major 15 to 18
   * @return a server of one's own, to be stopped, killed or filled; superuser {@code postgres}, no
   *     password asked
   */
  public static PostgresServer start(int major) {
    try {
      return new PostgresServer(
          major,
          EmbeddedPostgres.builder()
              .setPgBinaryResolver((system, hardware) -> binaries(major))
              .setServerConfig("max_connections", "300")
              .setServerConfig("fsync", "off")
              // pg_dump locks every table at once
              .setServerConfig("max_locks_per_transaction", "256")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The major version. */
  public int major() {
    return major;
  }

  /**
   * @param major 15 to 18
   * @param data a directory that is empty or holds a server's data; it stays when the server is
   *     closed
   * @return a server of one's own
   */
  public static PostgresServer startOn(int major, Path data) {
    return startOn(major, data, 0);
  }

  /**
   * @param port where it listens; 0 is any free one
   * @return as {@link #startOn(int, Path)}
   */
  public static PostgresServer startOn(int major, Path data, int port) {
    return startOn(major, data, port, Map.of());
  }

  /**
   * @param settings of the server that differ from the usual ones
   * @return as {@link #startOn(int, Path, int)}
   */
  public static PostgresServer startOn(
      int major, Path data, int port, Map<String, String> settings) {
    try {
      var builder =
          EmbeddedPostgres.builder()
              .setPgBinaryResolver((system, hardware) -> binaries(major))
              .setDataDirectory(data)
              .setPort(port)
              .setCleanDataDirectory(false);
      settings.forEach(builder::setServerConfig);
      return new PostgresServer(major, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return server.getPort();
  }

  /**
   * @param database a database of this server
   * @return {@code postgresql://postgres@127.0.0.1:PORT/database}
   */
  public String url(String database) {
    return "postgresql://postgres@127.0.0.1:" + port() + "/" + database;
  }

  /** Creates an empty database with a name that no other test has, and returns the name. */
  public String createDatabase() {
    var name = "test_" + DATABASES.incrementAndGet();
    execute("postgres", "create database " + name);
    return name;
  }

  /** Copies a database that nobody is connected to, and returns the copy's name. */
  public String copyDatabase(String original) {
    var name = "test_" + DATABASES.incrementAndGet();
    execute("postgres", "create database " + name + " template " + original);
    return name;
  }

  /** Drops a database, whoever is connected to it. */
  public void dropDatabase(String name) {
    execute("postgres", "drop database if exists " + name + " with (force)");
  }

  /** Connects as the superuser. The caller closes. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, "postgres", "");
  }

  /** Runs statements as the superuser, sent to the server in one piece as {@code psql -c} does. */
  public void execute(String database, String sql) {
    var url = "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?preferQueryMode=simple";
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(database + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream binaries(int major) throws IOException {
    var jar = Path.of("target", "postgresql-binaries", "postgresql-" + major + ".jar");
    if (!Files.exists(jar)) {
      throw new IOException(
          jar.toAbsolutePath() + " is missing: run ./mvnw generate-test-resources once");
    }
    try (var zip = new ZipFile(jar.toFile())) {
      var entry =
          zip.stream()
              .filter(each -> each.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no .txz in " + jar));
      return new java.io.ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
    }
  }
}
