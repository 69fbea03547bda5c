package dev.plumbline.postgres;

import dev.plumbline.migrate.AdoptedMigrations;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.DesiredRules;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Reason;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The engine on real databases. It keeps nothing but a bounded memory of what replays came to and
 * of what targets looked like; one instance serves all databases and threads.
 */
public final class PostgresEngine implements Engine, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PostgresEngine.class.getName());

  /** Well within what a Pod is given to end. */
  private static final Duration TO_END = Duration.ofSeconds(15);

  private final Runs runs = new Runs();
  private final Clock clock;
  private final Shadow shadow;
  private final SeenSchemas seen;

  /** An engine that goes by the system's clock. */
  public PostgresEngine() {
    this(Clock.systemUTC());
  }

  PostgresEngine(Clock clock) {
    this.clock = clock;
    this.shadow = new Shadow(clock);
    this.seen = new SeenSchemas(clock);
  }

  /**
   * Ends what runs: a migration is cancelled and rolled back, or finished if it is past its last
   * statement. Returns when all has ended, or after fifteen seconds.
   */
  @Override
  public void close() {
    runs.endAll(TO_END);
  }

  @Override
  public Outcome run(
      Connections connections, Desired desired, AdoptedMigrations adopted, Onlooker onlooker) {
    if (!runs.begin()) {
      throw new CancellationException("the program ends");
    }
    try {
      var outcome = look(connections, desired, adopted, onlooker);
      if (runs.ending() && outcome.reason().weight() == Reason.Weight.TRANSIENT) {
        throw new CancellationException(outcome.message());
      }
      return outcome;
    } finally {
      runs.end();
    }
  }

  private Outcome look(
      Connections connections, Desired desired, AdoptedMigrations adopted, Onlooker onlooker) {
    var offence = DesiredRules.offence(desired);
    if (offence.isPresent()) {
      return Outcome.stopped(offence.get().reason(), offence.get().message());
    }
    var target = connections.target();
    var settings =
        new SessionSettings(
            target.role(),
            desired.historySchema(),
            desired.policy().lockTimeout(),
            desired.policy().statementTimeout());
    try (var session = Sessions.open(target, settings)) {
      var state = new RunState(clock, shadow, seen, connections, session, desired, onlooker);
      return new EngineRun(state, adopted).run();
    } catch (Stopped e) {
      return Outcome.stopped(e.reason(), e.sentence());
    } catch (SQLException e) {
      var stopped = SqlStates.stopped("read " + target.display(), e);
      if (stopped.reason() == Reason.INTERNAL_ERROR) {
        LOG.log(System.Logger.Level.ERROR, stopped.sentence(), e);
      }
      return Outcome.stopped(stopped.reason(), stopped.sentence());
    }
  }

  /** What the engine says about a migration that was made from drift. */
  static String adoptedHead(String fingerprint, Optional<String> summary) {
    return "-- Adopted from drift "
        + fingerprint
        + summary.map(words -> ": " + words).orElse("")
        + "\n";
  }
}
