package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Reason;
import dev.plumbline.testing.PostgresServer;
import dev.plumbline.testing.TransactionPooler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As somebody who gave the URL of a pooler, I am told so before anything is written. */
class PoolerTest {

  private static EngineFixture database() {
    return new EngineFixture(new PostgresEngine(), PostgresServer.shared(18))
        .migrations("1", "CREATE TABLE t ();");
  }

  private static Outcome runThrough(EngineFixture db, int port) {
    var url = "postgresql://postgres@127.0.0.1:" + port + "/" + db.database;
    return db.run(
        new Connections(ConnectionUrl.parse(url).target(), Optional.empty(), Optional.empty()));
  }

  private static void assertRefused(EngineFixture db, Outcome outcome) {
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.INVALID_SPEC);
    assertThat(outcome.message()).contains("pooler", "Give the URL of the server itself");
    assertThat(db.ask("SELECT to_regclass('t'), to_regclass('_prisma_migrations')"))
        .isEqualTo("null,null");
    assertThat(db.ask("SELECT count(*) FROM pg_locks WHERE objid = " + MigrationLock.KEY))
        .as("no lock stays behind in the pool")
        .isEqualTo("0");
  }

  @Test
  void oneThatLendsSessionsForATransactionIsRefused() {
    var db = database();
    try (var pooler = new TransactionPooler(db.server.port())) {
      assertRefused(db, runThrough(db, pooler.port()));
    }
    assertThat(db.run().reason()).isEqualTo(Reason.UP_TO_DATE);
  }

  @Test
  void pgBouncerIsRefusedInTransactionModeAndMayStandBetweenInSessionMode(@TempDir Path directory)
      throws IOException, InterruptedException {
    var there =
        System.getenv("PATH") != null
            && Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "pgbouncer")));
    assumeTrue(there, "skipped: there is no pgbouncer on the PATH");
    var db = database();
    var transaction = bouncer(db, directory, "transaction");
    try {
      assertRefused(db, runThrough(db, transaction.port));
    } finally {
      transaction.end();
    }
    var session = bouncer(db, directory, "session");
    try {
      var outcome = runThrough(db, session.port);
      assertThat(outcome.reason()).as(outcome.message()).isEqualTo(Reason.UP_TO_DATE);
    } finally {
      session.end();
    }
  }

  private record Bouncer(Process process, int port) {
    void end() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }

  private static Bouncer bouncer(EngineFixture db, Path directory, String mode) throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var settings = directory.resolve(mode + ".ini");
    Files.writeString(
        settings,
        """
        [databases]
        * = host=127.0.0.1 port=%d user=postgres
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = any
        pool_mode = %s
        ignore_startup_parameters = extra_float_digits
        """
            .formatted(db.server.port(), port, mode));
    var command = new ArrayList<>(List.of("pgbouncer", settings.toString()));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(1, List.of("-u", "nobody"));
      directory.toFile().setExecutable(true, false);
      directory.toFile().setReadable(true, false);
    }
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(mode + ".log").toFile())
            .start();
    Awaitility.await("PgBouncer")
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () -> {
              try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
              }
            });
    return new Bouncer(process, port);
  }
}
