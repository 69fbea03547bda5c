package dev.plumbline.postgres;

import dev.plumbline.diff.Differ;
import dev.plumbline.migrate.AdoptedMigrations;
import dev.plumbline.migrate.Assessment;
import dev.plumbline.migrate.Comparison;
import dev.plumbline.migrate.Deciding;
import dev.plumbline.migrate.Decision;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.History;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Observed;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Outcome.PendingPlan;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Rehearsal;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.Result;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.migrate.Sha256;
import dev.plumbline.model.Fingerprint;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run: decides, carries out, and decides again with what came of it, until it settles. */
final class EngineRun {

  private static final System.Logger LOG = System.getLogger(EngineRun.class.getName());

  /** Far more than any run needs: what goes round in circles is a mistake of ours. */
  private static final int MOST_DECISIONS = 200;

  /** Every single step is compared with the target only while there are few. */
  private static final int MOST_STEPS_COMPARED = 50;

  private final Clock clock;
  private final Shadow shadow;
  private final Connections connections;
  private final Session session;
  private final AdoptedMigrations adopted;
  private final HistoryTable table;
  private final Writing writing;
  private final Map<Migration, Way> ways = new HashMap<>();
  private final List<Result> results = new ArrayList<>();
  private Desired desired;
  private Observed observed;
  private ShadowPlace place;
  private Optional<Snapshot> current = Optional.empty();
  private Optional<Failure> failure = Optional.empty();

  EngineRun(
      Clock clock,
      Shadow shadow,
      Connections connections,
      Session session,
      AdoptedMigrations adopted,
      Desired desired)
      throws SQLException {
    this.clock = clock;
    this.shadow = shadow;
    this.connections = connections;
    this.session = session;
    this.adopted = adopted;
    this.desired = desired;
    this.table = new HistoryTable(desired.historySchema());
    this.writing = new Writing(session, table, clock);
    var facts = FactsQuery.ask(session, desired);
    var history = facts.historyTable() ? table.read(session) : History.EMPTY;
    this.place = new ShadowPlace(connections, facts, desired);
    this.observed =
        new Observed(
            facts,
            history,
            Optional.empty(),
            Optional.empty(),
            desired.resolutions(),
            Optional.empty());
  }

  Outcome run() {
    try {
      for (var number = 0; number < MOST_DECISIONS; number++) {
        var decision = Deciding.next(desired, observed, clock.instant());
        if (decision instanceof Decision.Settle settled) {
          return outcome(settled.reason(), settled.message());
        }
        LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", session.target().display(), decision);
        carryOut(decision);
      }
      return outcome(
          Reason.INTERNAL_ERROR,
          "The run did not come to an end after %d decisions; it is tried again. Please report this."
              .formatted(MOST_DECISIONS));
    } catch (Stopped e) {
      return outcome(e.reason(), e.sentence());
    } catch (SQLException e) {
      var stopped = SqlStates.stopped("work on " + session.target().display(), e);
      if (stopped.reason() == Reason.INTERNAL_ERROR) {
        LOG.log(System.Logger.Level.ERROR, stopped.sentence(), e);
      }
      return outcome(stopped.reason(), stopped.sentence());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A run on " + session.target().display() + " failed", e);
      return outcome(
          Reason.INTERNAL_ERROR,
          "Something that nobody foresaw (%s): see the log; it is tried again."
              .formatted(e.getClass().getSimpleName()));
    }
  }

  private void carryOut(Decision decision) throws SQLException {
    if (decision instanceof Decision.Answer answer) {
      handled(answer.result());
    } else if (decision instanceof Decision.Compare) {
      observed = observed.with(compare());
    } else if (decision instanceof Decision.Rehearse rehearse) {
      observed = observed.with(rehearse(rehearse.pending()));
    } else if (decision instanceof Decision.Baseline baseline) {
      baseline(baseline.migrations());
    } else if (decision instanceof Decision.MarkApplied mark) {
      underLock(() -> writing.markApplied(mark.migrations()));
    } else if (decision instanceof Decision.RollBack rollBack) {
      underLock(() -> writing.rollBackByPolicy(rollBack.row()));
    } else if (decision instanceof Decision.Resolve resolve) {
      resolve(resolve.resolution());
    } else if (decision instanceof Decision.Revert revert) {
      revert(revert.resolution());
    } else if (decision instanceof Decision.Adopt adopt) {
      adopt(adopt.resolution(), adopt.name());
    } else if (decision instanceof Decision.Apply apply) {
      underLock(() -> apply(apply.migrations()));
    } else {
      throw new IllegalStateException("unknown decision " + decision);
    }
  }

  /**
   * Does something as the only writer, unless the history is no longer the one that was decided
   * upon; either way everything is looked at anew afterwards.
   */
  private boolean underLock(MigrationLock.Work work) throws SQLException {
    var unchanged = new boolean[1];
    MigrationLock.holding(
        session,
        () -> {
          var facts = FactsQuery.ask(session, desired);
          var history = facts.historyTable() ? table.read(session) : History.EMPTY;
          unchanged[0] = history.equals(observed.history());
          if (unchanged[0]) {
            work.run();
          }
        });
    lookAgain();
    return unchanged[0];
  }

  private void lookAgain() throws SQLException {
    var facts = FactsQuery.ask(session, desired);
    var history = facts.historyTable() ? table.read(session) : History.EMPTY;
    observed = observed.after(facts, history);
    place = new ShadowPlace(connections, facts, desired);
    current = Optional.empty();
  }

  private Assessment assessment() {
    return Assessment.of(desired, observed.history());
  }

  private Snapshot current() throws SQLException {
    if (current.isEmpty()) {
      current = Optional.of(CatalogReader.read(session.connection(), place.scope()));
    }
    return current.orElseThrow();
  }

  private Snapshot expected() {
    var applied = assessment().applied();
    return shadow.expected(place, applied, asItHappened(applied));
  }

  private List<Migration> asItHappened(List<Migration> applied) {
    var byName = applied.stream().collect(Collectors.toMap(Migration::name, each -> each));
    return observed.history().applied().stream()
        .map(HistoryRow::name)
        .distinct()
        .filter(byName::containsKey)
        .map(name -> java.util.Objects.requireNonNull(byName.get(name)))
        .toList();
  }

  private SchemaComparison compared(Snapshot expected, Snapshot found) {
    var filter = filter(expected);
    return new SchemaComparison(filter.apply(expected), filter.apply(found), found);
  }

  private Filter filter(Snapshot expected) {
    return new Filter(
        desired.policy(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), expected);
  }

  private Comparison compare() throws SQLException {
    try {
      var compared = compared(expected(), current());
      return compared.same() ? new Comparison.Same() : new Comparison.Differs(compared.drift());
    } catch (Stopped e) {
      if (e.reason() != Reason.SHADOW_FAILED) {
        throw e;
      }
      return new Comparison.Failed(e.reason(), e.sentence());
    }
  }

  private Rehearsal rehearse(List<Migration> pending) throws SQLException {
    var drifted = observed.comparison().flatMap(Comparison::drift).isPresent();
    try {
      var steps = drifted && pending.size() <= MOST_STEPS_COMPARED;
      var rehearsed = shadow.rehearse(place, assessment().applied(), pending, steps);
      ways.putAll(rehearsed.ways());
      failure = rehearsed.failure();
      var plan = Differ.diff(rehearsed.before(), rehearsed.last());
      return new Rehearsal(
          plan(pending, SchemaComparison.lines(plan.hazards())),
          failure.map(EngineRun::rehearsalProblem),
          failure,
          DataAtRisk.of(session, plan.hazards()),
          drifted ? explains(rehearsed, steps) : 0);
    } catch (Stopped e) {
      if (e.reason() != Reason.SHADOW_FAILED) {
        throw e;
      }
      var problem = new Comparison.Failed(e.reason(), e.sentence());
      return new Rehearsal(
          plan(pending, List.of()), Optional.of(problem), Optional.empty(), List.of(), 0);
    }
  }

  private static Comparison.Failed rehearsalProblem(Failure failure) {
    return new Comparison.Failed(
        Reason.REHEARSAL_FAILED,
        "Migration `%s` fails in the shadow database, so the target was not touched: %s%s%s. Correct its text."
            .formatted(
                failure.migration(),
                FailureLog.headline(failure),
                failure.sqlState().map(state -> " (SQLSTATE " + state + ")").orElse(""),
                failure.line().map(line -> ", line " + line).orElse("")));
  }

  private int explains(Rehearsed rehearsed, boolean steps) throws SQLException {
    for (var number = 1; number <= rehearsed.after().size(); number++) {
      var after = rehearsed.after().get(number - 1);
      if (compared(after, current()).same()) {
        return steps ? number : assessment().pending().size();
      }
    }
    return 0;
  }

  private PendingPlan plan(List<Migration> pending, List<Outcome.HazardLine> hazards) {
    var parts = new ArrayList<String>();
    parts.add(observed.facts().database());
    parts.add(observed.facts().systemIdentifier().orElse(""));
    var script = new StringBuilder();
    for (var migration : pending) {
      parts.add(migration.name());
      parts.add(migration.checksum());
      script.append("-- ").append(migration.name().replaceAll("\\R", " ")).append('\n');
      script.append(migration.script()).append(migration.script().endsWith("\n") ? "\n" : "\n\n");
    }
    return new PendingPlan(
        Fingerprint.of(Sha256.hexOf(parts)).shortForm(),
        pending.stream().map(Migration::name).toList(),
        hazards,
        script.toString());
  }

  private void baseline(List<Migration> migrations) throws SQLException {
    var expected = shadow.expected(place, migrations, migrations);
    var compared = compared(expected, current());
    if (!compared.same()) {
      throw new Stopped(
          Reason.BASELINE_MISMATCH,
          "Database %s is not what the migrations up to the baseline `%s` make: %s. Correct the baseline, or the database."
              .formatted(
                  observed.facts().database(), desired.baseline().orElse(""), compared.inWords()));
    }
    underLock(() -> writing.markApplied(migrations));
  }

  private void resolve(Resolution.OfMigration resolution) throws SQLException {
    var migration =
        desired.migrations().stream()
            .filter(each -> each.name().equals(resolution.migration()))
            .findFirst()
            .orElse(new Migration(resolution.migration(), ""));
    var history = observed.history();
    if (underLock(() -> writing.resolve(resolution, migration, history))) {
      var words =
          resolution.decision() == Resolution.MigrationDecision.APPLIED ? "applied" : "rolled back";
      handled(
          new Result(
              resolution,
              ResultKind.DONE,
              "Migration `" + migration.name() + "` marked as " + words + "."));
    }
  }

  private void revert(Optional<Resolution> resolution) throws SQLException {
    var drift = observed.comparison().flatMap(Comparison::drift).orElseThrow();
    var all = expected();
    var filter = filter(all);
    var ended = new ArrayList<Reverting.Ended>();
    underLock(
        () ->
            ended.add(
                new Reverting(session, place, filter::apply)
                    .run(filter.apply(all), drift.fingerprint())));
    for (var end : ended) {
      tell(
          resolution,
          end.kind(),
          end.message(),
          "Drift " + drift.fingerprint() + " (" + drift.summary() + "): ");
    }
  }

  private void adopt(Optional<Resolution> resolution, String name) throws SQLException {
    var drift = observed.comparison().flatMap(Comparison::drift).orElseThrow();
    var about = "Drift " + drift.fingerprint() + " (" + drift.summary() + "): ";
    var migration =
        new Migration(
            name,
            PostgresEngine.adoptedHead(drift.fingerprint(), Optional.of(drift.summary()))
                + drift.migrationSql());
    var rehearsed = shadow.rehearse(place, assessment().applied(), List.of(migration), false);
    if (rehearsed.failure().isPresent()) {
      tell(
          resolution,
          ResultKind.FAILED,
          "The migration made from it fails in the shadow database: "
              + FailureLog.headline(rehearsed.failure().get())
              + ". Write one by hand.",
          about);
      return;
    }
    var compared = compared(rehearsed.last(), current());
    if (!compared.same()) {
      tell(
          resolution,
          ResultKind.FAILED,
          "The migration made from it would leave differences: "
              + compared.inWords()
              + ". Write one by hand.",
          about);
      return;
    }
    keep(migration);
    var migrations = new ArrayList<>(desired.migrations());
    migrations.add(migration);
    desired = desired.with(migrations);
    if (underLock(() -> writing.markApplied(List.of(migration)))) {
      tell(
          resolution,
          ResultKind.DONE,
          "Adopted as migration `" + name + "`, which is marked as applied.",
          about);
    }
  }

  private void keep(Migration migration) {
    try {
      adopted.keep(migration);
    } catch (RuntimeException e) {
      throw new Stopped(
          Reason.INTERNAL_ERROR,
          "Migration `%s`, made from drift, could not be kept, so it was not marked as applied: %s. It is tried again."
              .formatted(migration.name(), e.getMessage()),
          e);
    }
  }

  private void tell(
      Optional<Resolution> resolution, ResultKind kind, String message, String about) {
    if (resolution.isPresent()) {
      handled(new Result(resolution.get(), kind, message));
    } else {
      observed = observed.withUnasked(about + message);
    }
  }

  private void handled(Result result) {
    // An acceptance stands, and is answered in every run.
    var accepts = result.resolution().as().equals(Resolution.DriftDecision.ACCEPT.word());
    LOG.log(
        accepts ? System.Logger.Level.DEBUG : System.Logger.Level.INFO,
        "{0}: {1} of {2}: {3}",
        session.target().display(),
        result.resolution().as(),
        result.resolution().subject(),
        result.message());
    results.add(result);
    observed = observed.without(result.resolution());
  }

  private void apply(List<Migration> migrations) throws SQLException {
    table.create(session);
    for (var migration : migrations) {
      var run = new MigrationRun(session, table, clock, migration);
      var way = ways.getOrDefault(migration, run.wayByWords());
      LOG.log(
          System.Logger.Level.INFO,
          "{0}: applying migration {1}",
          session.target().display(),
          migration.name());
      failure = run.run(way, desired.policy().lockRetries());
      if (failure.isPresent()) {
        return;
      }
    }
  }

  private Outcome outcome(Reason reason, String message) {
    return new Report(desired, observed, failure, results, current).outcome(reason, message);
  }
}
