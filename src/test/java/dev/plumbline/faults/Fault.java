package dev.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Something that breaks.
 *
 * @param name for people
 * @param process whether the run has to be a process of its own
 * @param cancels whether it ends a statement and leaves the session
 * @param ends whether it ends the session
 * @param limit within which the run has to end after it
 * @param strike what is done
 */
record Fault(
    String name, boolean process, boolean cancels, boolean ends, Duration limit, Strike strike) {

  /** Ample on a busy machine; far below what a pod is given to end. */
  private static final Duration SOON = Duration.ofSeconds(25);

  /** What a connection that has gone silent may cost. */
  private static final Duration BOUNDED = Duration.ofMinutes(2);

  /** Breaks it. */
  interface Strike {
    void at(Scene scene);
  }

  static final Fault PROCESS_KILLED =
      new Fault(
          "kill -9 of the process",
          true,
          false,
          true,
          SOON,
          scene -> {
            ((Attempt.CommandLine) scene.attempt()).process().destroyForcibly();
            // What it had not sent is lost with it.
            scene.network().cut();
          });

  static final Fault PROCESS_TERMINATED =
      new Fault(
          "SIGTERM to the process",
          true,
          true,
          true,
          SOON,
          scene -> ((Attempt.CommandLine) scene.attempt()).process().destroy());

  static final Fault BACKEND_TERMINATED =
      new Fault(
          "pg_terminate_backend",
          false,
          false,
          true,
          SOON,
          scene ->
              scene
                  .server()
                  .ask("postgres", "select pg_terminate_backend(" + scene.backend() + ", 5000)"));

  static final Fault STATEMENT_CANCELLED =
      new Fault(
          "pg_cancel_backend",
          false,
          true,
          false,
          SOON,
          scene ->
              scene.server().ask("postgres", "select pg_cancel_backend(" + scene.backend() + ")"));

  static final Fault CONNECTION_CUT =
      new Fault("the connection is cut", false, false, true, SOON, scene -> scene.network().cut());

  static final Fault CONNECTION_SILENT =
      new Fault(
          "the connection goes silent",
          false,
          false,
          true,
          BOUNDED,
          scene -> scene.network().goSilent(false));

  static final Fault NETWORK_SILENT =
      new Fault(
          "the network goes silent",
          false,
          false,
          true,
          BOUNDED,
          scene -> scene.network().goSilent(true));

  static final Fault BACKEND_KILLED =
      new Fault(
          "kill -9 of the backend",
          false,
          false,
          true,
          SOON,
          scene -> scene.server().kill(scene.backend()));

  static final Fault SERVER_STOPPED =
      new Fault(
          "immediate stop of the server",
          false,
          false,
          true,
          SOON,
          scene -> scene.server().stopImmediately());

  static final Fault POSTMASTER_KILLED =
      new Fault(
          "kill -9 of the postmaster",
          false,
          false,
          true,
          SOON,
          scene -> scene.server().killPostmaster());

  static final Fault LOCK_TAKEN =
      new Fault(
          "another has the migration lock",
          false,
          false,
          false,
          SOON,
          scene -> hold(scene, "select pg_try_advisory_lock(72707369)"));

  static final Fault TABLE_LOCKED =
      new Fault(
          "another has locked a table",
          false,
          false,
          false,
          SOON,
          scene -> hold(scene, "lock table customer in access exclusive mode"));

  static final Fault CONNECTIONS_TAKEN =
      new Fault("max_connections is reached", false, false, false, SOON, Fault::takeAllConnections);

  static final Fault DISK_FULL =
      new Fault("the disk is full", false, false, false, SOON, Fault::fillTheDisk);

  /** Those that need a server of their own. */
  static final List<Fault> OF_SERVERS =
      List.of(BACKEND_KILLED, SERVER_STOPPED, POSTMASTER_KILLED, CONNECTIONS_TAKEN, DISK_FULL);

  private static void hold(Scene scene, String sql) {
    try {
      var other = scene.server().postgres().connect(scene.database());
      scene.untilHealed().add(other);
      other.setAutoCommit(false);
      other.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void takeAllConnections(Scene scene) {
    try {
      while (true) {
        scene.untilHealed().add(scene.server().postgres().connect("postgres"));
      }
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("53300");
    }
  }

  /**
   * No file may grow beyond a limit for this backend: for PostgreSQL that is a disk without room,
   * SQLSTATE 53100. Not a multiple of a page, so that a write is cut short; more than a file of the
   * WAL, which are there already.
   */
  private static void fillTheDisk(Scene scene) {
    Shell.run("prlimit", "--pid", Long.toString(scene.backend()), "--fsize=17000001");
  }

  @Override
  public String toString() {
    return name;
  }
}
