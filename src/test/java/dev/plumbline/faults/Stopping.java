package dev.plumbline.faults;

import dev.plumbline.testing.FaultyNetwork;
import dev.plumbline.testing.FaultyNetwork.Hold;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A stop that is set up: it keeps a run at its moment until it is released. */
final class Stopping implements AutoCloseable {

  private static final String LOCK_POLLED = "pg_try_advisory_lock";

  private final Supplier<Optional<Long>> reached;
  private final Optional<Hold> hold;
  private final Optional<Connection> blocker;

  private Stopping(
      Supplier<Optional<Long>> reached, Optional<Hold> hold, Optional<Connection> blocker) {
    this.reached = reached;
    this.hold = hold;
    this.blocker = blocker;
  }

  static Stopping of(Stop stop, FaultyServer server, String database, FaultyNetwork network)
      throws SQLException {
    if (stop instanceof Stop.Held held) {
      return held(held, server, database, network);
    }
    if (stop instanceof Stop.Blocked blocked) {
      return blocked(blocked.sql(), server, database);
    }
    return lockHeld(server, database, network);
  }

  private static Stopping held(
      Stop.Held held, FaultyServer server, String database, FaultyNetwork network) {
    var where = held.inShadow() ? "^plumbline_shadow_" : "^(postgres|" + database + ")$";
    var hold = network.holdBack(held.what(), where, held.text());
    return new Stopping(() -> backendOf(server, hold), Optional.of(hold), Optional.empty());
  }

  private static Optional<Long> backendOf(FaultyServer server, Hold hold) {
    try {
      if (!hold.awaitReached(Duration.ofMillis(20))) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    return only(
        server.ask(
            "postgres",
            "select pid from pg_stat_activity where client_port = " + hold.clientPort()));
  }

  private static Stopping blocked(String sql, FaultyServer server, String database)
      throws SQLException {
    var connection = transaction(sql, server, database);
    var own = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    return new Stopping(
        () ->
            only(
                server.ask(
                    "postgres",
                    "select pid from pg_stat_activity where "
                        + own
                        + " = any (pg_blocking_pids(pid))")),
        Optional.empty(),
        Optional.of(connection));
  }

  private static Stopping lockHeld(FaultyServer server, String database, FaultyNetwork network)
      throws SQLException {
    network.seen(LOCK_POLLED);
    var connection = transaction("select pg_advisory_xact_lock(72707369)", server, database);
    return new Stopping(
        () ->
            network.seen(LOCK_POLLED) < 2
                ? Optional.empty()
                : only(
                    server.ask(
                        "postgres",
                        "select pid from pg_stat_activity where datname = '%s' and query like '%%%s%%' and pid <> pg_backend_pid()"
                            .formatted(database, LOCK_POLLED))),
        Optional.empty(),
        Optional.of(connection));
  }

  private static Connection transaction(String sql, FaultyServer server, String database)
      throws SQLException {
    var connection = server.postgres().connect(database);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }

  private static Optional<Long> only(List<String> pids) {
    return pids.stream().findFirst().map(Long::valueOf);
  }

  /**
   * Waits until the run is at its moment.
   *
   * @return process id of its session
   */
  long awaitReached(Attempt attempt) throws InterruptedException {
    var deadline = System.nanoTime() + FaultCase.TO_THE_MOMENT.toNanos();
    while (System.nanoTime() < deadline) {
      var pid = reached.get();
      if (pid.isPresent()) {
        return pid.get();
      }
      Thread.sleep(20);
    }
    throw new AssertionError("the run does not come to this moment: " + attempt.words());
  }

  /** Whether another session is in the way, which a run that is cancelled does not wait for. */
  boolean isBlocker() {
    return blocker.isPresent();
  }

  /** Lets the run go on, if it still can. */
  void release() {
    hold.ifPresent(Hold::release);
    blocker.ifPresent(Stopping::end);
  }

  private static void end(Connection connection) {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      // The fault has ended it.
    }
  }

  @Override
  public void close() {
    release();
  }
}
