package dev.plumbline.faults;

import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** A server that may be killed and started again, at the same port; or one that others share. */
final class FaultyServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Map<String, String> SETTINGS =
      Map.of("max_connections", "30", "synchronous_commit", "on");

  private final Optional<Path> data;
  private final Map<String, String> templates = new ConcurrentHashMap<>();
  private PostgresServer server;
  private List<ProcessHandle> children = List.of();

  private FaultyServer(PostgresServer server, Optional<Path> data) {
    this.server = server;
    this.data = data;
  }

  /** The one that all tests share: not to be killed. */
  static FaultyServer shared() {
    return new FaultyServer(PostgresServer.shared(18), Optional.empty());
  }

  /** One of one's own. */
  static FaultyServer own(Path data) {
    return new FaultyServer(PostgresServer.startOn(18, data, 0, SETTINGS), Optional.of(data));
  }

  PostgresServer postgres() {
    return server;
  }

  /** A new database in which everything before the run that is struck has happened. */
  String prepared(Situation situation) {
    var template = templates.computeIfAbsent(situation.name(), name -> prepare(situation));
    return server.copyDatabase(template);
  }

  private String prepare(Situation situation) {
    var name = server.createDatabase();
    new PostgresEngine()
        .run(FaultCase.connections(server.url(name)), situation.first(), none -> {});
    server.execute(name, situation.behindItsBack());
    return name;
  }

  /** The first column of each row. */
  List<String> ask(String database, String sql) {
    try (var connection = server.connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** Kills one of the server's processes with SIGKILL; PostgreSQL then ends all and recovers. */
  void kill(long backend) {
    var before = ask("postgres", "select pg_postmaster_start_time()");
    ProcessHandle.of(backend).orElseThrow().destroyForcibly();
    Awaitility.await("recovery").atMost(PATIENCE).until(this::answers);
    if (!ask("postgres", "select pg_postmaster_start_time()").equals(before)) {
      throw new IllegalStateException("the postmaster was to survive this");
    }
  }

  /** {@code pg_ctl stop -m immediate}. */
  void stopImmediately() {
    Shell.run("kill", "-QUIT", Long.toString(postmaster().pid()));
    awaitEnd();
  }

  /** SIGKILL for the postmaster alone: its children notice, and go. */
  void killPostmaster() {
    postmaster().destroyForcibly();
    awaitEnd();
  }

  private void awaitEnd() {
    Awaitility.await("the server is gone")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  private ProcessHandle postmaster() {
    try {
      var file = data.orElseThrow().resolve("postmaster.pid");
      var pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
      var postmaster = ProcessHandle.of(pid).orElseThrow();
      var all = new ArrayList<>(postmaster.descendants().toList());
      all.add(postmaster);
      children = List.copyOf(all);
      return postmaster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again where it is gone. */
  void bringBack() {
    if (answers()) {
      return;
    }
    var port = server.port();
    server.close();
    server = PostgresServer.startOn(18, data.orElseThrow(), port, SETTINGS);
  }

  private boolean answers() {
    try (var connection = server.connect("postgres")) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (data.isPresent()) {
      server.close();
    }
  }
}
