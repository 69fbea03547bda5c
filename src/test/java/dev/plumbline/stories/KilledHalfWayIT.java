package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.InstalledOperator;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As somebody who sleeps at night, I want processes that die to be no event at all. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class KilledHalfWayIT {

  private static final String INIT = "create table customer (id int primary key);";

  /** Slow where there are rows: on the target, not in the shadow database. */
  private static final String SLOW =
      """
      create table half_way ();
      do $$ begin if exists (select from customer) then perform pg_sleep(3); end if; end $$;
      create table whole_way ();
      """;

  @Test
  void theOperatorIsKilledWhileAMigrationRuns() throws IOException {
    try (var kubernetes = ApiServer.start()) {
      var own = kubernetes.createNamespace();
      var story = Story.begin(kubernetes, PostgresServer.shared(18));
      try (var operator = InstalledOperator.install(kubernetes, own, Map.of())) {
        operator.awaitReady(Duration.ofMinutes(2));
        story.migrations("1_init.sql", INIT).secret().resource().awaitReady();
        story.sql("insert into customer values (1)");
        story.migrations("1_init.sql", INIT, "2_slow.sql", SLOW).awaitRunning("pg_sleep(3)");

        operator.kill();
      }
      try (var operator = InstalledOperator.install(kubernetes, own, Map.of())) {
        operator.awaitReady(Duration.ofMinutes(2));
        story.await("2/2", status -> status.migrations().applied() == 2);
        story.awaitReady();

        assertThat(story.rows("2_slow")).containsExactly("applied");
        assertThat(story.hasTable("whole_way")).isTrue();
        assertThat(
                story.query(
                    "select datname from pg_database where datname like 'plumbline_shadow_%'"))
            .isEmpty();
      }
    }
  }

  @Test
  void postgresIsKilledWhileAMigrationRuns(@TempDir Path data) throws IOException {
    var server = PostgresServer.startOn(18, data);
    var story = Story.begin(server);
    try {
      story
          .migrations("1_init.sql", INIT)
          .secret()
          .resource()
          .awaitReady()
          .sql("insert into customer values (1)");
      story.migrations("1_init.sql", INIT, "2_slow.sql", SLOW).awaitRunning("pg_sleep(3)");

      killAll(data);

      story.await("Ready", "False", "DatabaseUnreachable");
      assertThat(Story.is(story.status(), "Reconciling", "True")).isTrue();
      assertThat(Story.condition(story.status(), "Stalled")).isNull();
    } finally {
      server.close();
    }
    try (var again = PostgresServer.startOn(18, data, server.port())) {
      assertThat(again.port()).isEqualTo(server.port());
      story.await("2/2", status -> status.migrations().applied() == 2);
      story.awaitReady();
      assertThat(story.rows("2_slow")).containsExactly("applied");
      assertThat(story.hasTable("whole_way")).isTrue();
    }
  }

  /** Kills the server and all its processes with SIGKILL, as a machine that loses power does. */
  private static void killAll(Path data) throws IOException {
    var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    var postmaster = ProcessHandle.of(pid).orElseThrow();
    var all = new java.util.ArrayList<>(postmaster.descendants().toList());
    all.add(0, postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    Awaitility.await("all are dead")
        .atMost(Duration.ofSeconds(20))
        .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
