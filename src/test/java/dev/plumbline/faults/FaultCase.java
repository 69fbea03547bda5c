package dev.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Reason;
import dev.plumbline.postgres.ConnectionUrl;
import dev.plumbline.postgres.Connections;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testing.FaultyNetwork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/**
 * One moment and one fault.
 *
 * @param moment at which a run is struck
 * @param fault by which
 */
record FaultCase(Moment moment, Fault fault) {

  /** How long a run may need to come to its moment. */
  static final Duration TO_THE_MOMENT = Duration.ofSeconds(90);

  /** Its name in reports. */
  String name() {
    return moment.situation().name() + ": " + moment.name() + " × " + fault.name();
  }

  /** Brings a run to the moment, strikes it, and sees what comes of it. */
  void run(FaultyServer server) throws Exception {
    var situation = moment.situation();
    var database = server.prepared(situation);
    var engine = new PostgresEngine();
    var adopted = new ArrayList<Migration>();

    var untilHealed = new ArrayList<AutoCloseable>();
    Optional<Outcome> struck;
    try (var network = new FaultyNetwork(server.postgres().port());
        var stopped = Stopping.of(moment.stop(), server, database, network)) {
      var url = "postgresql://postgres@127.0.0.1:" + network.port() + "/" + database;
      Attempt attempt =
          fault.process()
              ? Attempt.CommandLine.start(url, situation)
              : Attempt.InThisProcess.start(engine, connections(url), situation);
      var backend = stopped.awaitReached(attempt);
      fault.strike().at(new Scene(server, database, network, attempt, backend, untilHealed));
      if (!fault.cancels() || !stopped.isBlocker()) {
        stopped.release();
      }
      struck = attempt.await(fault.limit());
      adopted.addAll(attempt.adopted());
      network.heal();
    }
    for (var each : untilHealed) {
      each.close();
    }
    server.bringBack();

    struck.ifPresent(
        outcome ->
            assertThat(outcome.reason()).as(outcome.message()).isNotEqualTo(Reason.INTERNAL_ERROR));
    // A process that died has forgotten what it knew; one that goes on has not.
    var next = fault.process() ? new PostgresEngine() : engine;
    var end = new Convergence(server, database, situation, next, adopted);
    var failure = failure();
    if (failure.isEmpty()) {
      end.finishesByItself();
    } else {
      end.waitsWithTwoWaysOut(failure.get());
    }
  }

  /** What is left of the migration when it counts as failed. */
  private Optional<Effects> failure() {
    if (fault.ends()) {
      return moment.whenKilled();
    }
    return fault.cancels() ? moment.whenCancelled() : Optional.empty();
  }

  static Connections connections(String url) {
    return new Connections(ConnectionUrl.parse(url).target(), Optional.empty(), Optional.empty());
  }
}
