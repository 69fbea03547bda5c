package dev.plumbline.postgres;

import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Reason;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replays histories in scratch databases, and remembers what came of it: an unchanged history is
 * replayed once in the life of a process. Safe for use by many threads.
 */
final class Shadow {

  private static final int MOST_SNAPSHOTS = 128;
  private static final int MOST_REHEARSALS = 64;

  /** Failures may have causes outside the migrations, such as a missing extension. */
  private static final Duration FAILURES_HOLD = Duration.ofMinutes(10);

  /**
   * No transaction block allowed; a procedure ends the transaction; a new enum value is used in the
   * transaction that made it.
   */
  private static final Set<String> NEEDS_STATEMENTS = Set.of("25001", "2D000", "55P04");

  /** A new enum value is used in the transaction that made it. */
  private static final String NEW_LABEL = "55P04";

  /** So few pending migrations are compared one by one. */
  private static final int FEW = 50;

  private final Clock clock;
  private final Map<String, Snapshot> snapshots = bounded(MOST_SNAPSHOTS);
  private final Map<String, Rehearsed> rehearsals = bounded(MOST_REHEARSALS);
  private final Map<String, Problem> problems = bounded(MOST_REHEARSALS);

  private record Problem(Reason reason, String sentence, Instant at) {}

  Shadow(Clock clock) {
    this.clock = clock;
  }

  /**
   * The schema of a fresh database after a history.
   *
   * @param applied in the order of their names
   * @param asItHappened the same in the order in which they were applied here, tried when the first
   *     order fails
   * @throws Stopped when it can't be replayed
   */
  Snapshot expected(ShadowPlace place, List<Migration> applied, List<Migration> asItHappened) {
    var key = place.key(applied);
    var known = known(snapshots, key);
    if (known.isPresent()) {
      return known.get();
    }
    var problem = known(problems, key).filter(each -> isFresh(each.at()));
    if (problem.isPresent()) {
      throw new Stopped(problem.get().reason(), problem.get().sentence());
    }
    try {
      var snapshot = replay(place, applied, asItHappened);
      keep(snapshots, key, snapshot);
      return snapshot;
    } catch (Stopped e) {
      if (e.reason() == Reason.SHADOW_FAILED) {
        keep(problems, key, new Problem(e.reason(), e.sentence(), clock.instant()));
      }
      throw e;
    }
  }

  private Snapshot replay(
      ShadowPlace place, List<Migration> applied, List<Migration> asItHappened) {
    try {
      return replay(place, applied);
    } catch (Stopped e) {
      if (e.reason() != Reason.SHADOW_FAILED || applied.equals(asItHappened)) {
        throw e;
      }
      return replay(place, asItHappened);
    }
  }

  private Snapshot replay(ShadowPlace place, List<Migration> applied) {
    try (var database = ShadowDatabase.create(place)) {
      replayAll(place, database, applied);
      return CatalogReader.read(database.session().connection(), place.scope());
    } catch (SQLException e) {
      throw SqlStates.stopped("read the shadow database on " + place.server().display(), e);
    }
  }

  /**
   * Replays pending migrations on top of a history.
   *
   * @param everyStep whether the schema after each of them is wanted
   * @throws Stopped when the history can't be replayed
   */
  Rehearsed rehearse(
      ShadowPlace place, List<Migration> applied, List<Migration> pending, boolean everyStep) {
    var all = new ArrayList<>(applied);
    all.addAll(pending);
    var key = place.key(all) + ":" + applied.size() + ":" + everyStep;
    var known =
        known(rehearsals, key)
            .filter(each -> each.failure().map(f -> isFresh(f.startedAt())).orElse(true));
    if (known.isPresent()) {
      return known.get();
    }
    var rehearsed = rehearseAnew(place, applied, pending, everyStep);
    keep(rehearsals, key, rehearsed);
    keep(snapshots, place.key(applied), rehearsed.before());
    if (rehearsed.failure().isEmpty()) {
      keep(snapshots, place.key(all), rehearsed.last());
    }
    return rehearsed;
  }

  private Rehearsed rehearseAnew(
      ShadowPlace place, List<Migration> applied, List<Migration> pending, boolean everyStep) {
    try (var database = ShadowDatabase.create(place)) {
      replayAll(place, database, applied);
      var session = database.session();
      var before = CatalogReader.read(session.connection(), place.scope());
      var witness = ShadowWitness.in(session, place.desired().historySchema());
      var few = witness.isAnythingThere() && pending.size() <= FEW;
      var steps = new ArrayList<Rehearsed.Step>();
      for (var number = 0; number < pending.size(); number++) {
        var migration = pending.get(number);
        var beyond = beyond(place, migration);
        if (beyond.isPresent()) {
          return new Rehearsed(before, steps, beyond);
        }
        var started = System.nanoTime();
        var ran = run(place, database, migration, witness);
        var took = Duration.ofNanos(System.nanoTime() - started);
        if (ran.failure().isPresent()) {
          return new Rehearsed(before, steps, ran.failure());
        }
        var seen = witness.told(migration, ran.way(), ran.usesNewLabel(), took);
        var read = everyStep || few || number == pending.size() - 1 || seen.touchesTheTarget();
        var after =
            read
                ? Optional.of(CatalogReader.read(session.connection(), place.scope()))
                : Optional.<Snapshot>empty();
        steps.add(new Rehearsed.Step(migration, ran.way(), seen, after));
      }
      return new Rehearsed(before, steps, Optional.empty());
    } catch (SQLException e) {
      throw SqlStates.stopped("read the shadow database on " + place.server().display(), e);
    }
  }

  /**
   * The schema before and after one statement of a migration that runs statement by statement.
   *
   * @param applied what ran before the migration
   * @param number of the statement, from 0
   * @return empty when a statement before it, or itself, fails here
   */
  Optional<Around> around(
      ShadowPlace place, List<Migration> applied, Migration migration, int number) {
    try (var database = ShadowDatabase.create(place)) {
      replayAll(place, database, applied);
      var session = database.session();
      var run =
          new StatementsRun(
              session,
              new HistoryTable(place.desired().historySchema()),
              clock,
              HistoryTable.Started.now(migration, clock.instant()),
              Script.parts(migration.script()),
              Retries.NONE,
              0,
              Witness.NOBODY);
      if (run.runUntil(number).isPresent()) {
        return Optional.empty();
      }
      var before = CatalogReader.read(session.connection(), place.scope());
      if (run.runUntil(number + 1).isPresent()) {
        return Optional.empty();
      }
      var after = CatalogReader.read(session.connection(), place.scope());
      return Optional.of(new Around(before, after));
    } catch (SQLException e) {
      throw SqlStates.stopped("read the shadow database on " + place.server().display(), e);
    }
  }

  /**
   * Two schemas with one statement between them.
   *
   * @param before it ran
   * @param after it ran
   */
  record Around(Snapshot before, Snapshot after) {}

  private void replayAll(ShadowPlace place, ShadowDatabase database, List<Migration> applied) {
    for (var migration : applied) {
      var failure = run(place, database, migration, Witness.NOBODY).failure();
      if (failure.isPresent()) {
        throw new Stopped(
            Reason.SHADOW_FAILED,
            "The history can't be replayed in a shadow database: applied migration `%s` fails there: %s%s. If it needs what a fresh database lacks, put that into a template (spec.shadow.template); if it was only marked applied, correct its text."
                .formatted(
                    migration.name(),
                    FailureLog.headline(failure.get()),
                    failure.get().line().map(line -> ", line " + line).orElse("")));
      }
    }
  }

  private Optional<Failure> beyond(ShadowPlace place, Migration migration) {
    return BeyondTheDatabase.in(
        migration,
        Script.parts(migration.script()),
        place.connections().shadow().isEmpty(),
        clock.instant());
  }

  /** How a migration ran, and why it failed if it did. */
  private record Ran(Way way, boolean usesNewLabel, Optional<Failure> failure) {}

  private Ran run(
      ShadowPlace place, ShadowDatabase database, Migration migration, Witness witness) {
    var table = new HistoryTable(place.desired().historySchema());
    var run = new MigrationRun(database.session(), table, clock, migration);
    var way = run.wayByWords();
    var failure = run.run(way, Retries.NONE, witness);
    var refused = failure.flatMap(Failure::sqlState).filter(NEEDS_STATEMENTS::contains);
    if (way == Way.ONE_TRANSACTION && refused.isPresent()) {
      var again = new MigrationRun(database.session(), table, clock, migration);
      return new Ran(
          Way.STATEMENTS,
          refused.get().equals(NEW_LABEL),
          again.run(Way.STATEMENTS, Retries.NONE, witness));
    }
    return new Ran(way, false, failure);
  }

  private boolean isFresh(Instant at) {
    return at.plus(FAILURES_HOLD).isAfter(clock.instant());
  }

  private static <T> Optional<T> known(Map<String, T> map, String key) {
    synchronized (map) {
      return Optional.ofNullable(map.get(key));
    }
  }

  private static <T> void keep(Map<String, T> map, String key, T value) {
    synchronized (map) {
      map.put(key, value);
    }
  }

  private static <T> Map<String, T> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
      }
    };
  }
}
