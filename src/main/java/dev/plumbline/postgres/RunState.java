package dev.plumbline.postgres;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.migrate.Assessment;
import dev.plumbline.migrate.Comparison;
import dev.plumbline.migrate.Decision;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Facts;
import dev.plumbline.migrate.History;
import dev.plumbline.migrate.HistoryRow;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Observed;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Outcome.PendingPlan;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Rehearsal;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.Result;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one run knows of its target, and the ways to learn more; all that a run changes. */
final class RunState {

  private static final System.Logger LOG = System.getLogger(RunState.class.getName());

  final Clock clock;
  final Shadow shadow;
  private final SeenSchemas seen;
  final Session session;
  final HistoryTable table;
  final Onlooker onlooker;

  /** How each rehearsed migration ran. */
  final Map<Migration, Way> ways = new HashMap<>();

  private List<MigrationHazard> hazards = List.of();

  private final Connections connections;
  private final List<Result> results = new ArrayList<>();
  private Desired desired;
  private Observed observed;
  private ShadowPlace place;
  private Optional<Snapshot> current = Optional.empty();
  private Optional<Failure> failure = Optional.empty();
  private Optional<Rehearsed> rehearsed = Optional.empty();
  private Optional<String> counters;
  private boolean wrote;

  RunState(
      Clock clock,
      Shadow shadow,
      SeenSchemas seen,
      Connections connections,
      Session session,
      Desired desired,
      Onlooker onlooker)
      throws SQLException {
    this.clock = clock;
    this.shadow = shadow;
    this.seen = seen;
    this.connections = connections;
    this.session = session;
    this.desired = desired;
    this.onlooker = onlooker;
    this.table = new HistoryTable(desired.historySchema());
    var look = FactsQuery.ask(session, desired);
    var facts = look.facts();
    this.counters = look.counters();
    this.place = new ShadowPlace(connections, facts, desired);
    this.observed =
        new Observed(
            facts,
            history(facts),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            desired.resolutions(),
            Optional.empty());
  }

  Desired desired() {
    return desired;
  }

  Observed observed() {
    return observed;
  }

  ShadowPlace place() {
    return place;
  }

  List<Result> results() {
    return results;
  }

  /** The schema of the target as it was last read, if it was. */
  Optional<Snapshot> lastRead() {
    return current;
  }

  /** The failure that this run has seen, richer than what the history table holds. */
  Optional<Failure> failure() {
    return failure;
  }

  void failure(Optional<Failure> seen) {
    failure = seen;
  }

  /** What the pending migrations did in the shadow database. */
  void rehearsed(Rehearsed seen) {
    rehearsed = Optional.of(seen);
  }

  /**
   * What is pending with its way back, which only a plan that waits needs: it takes as long as a
   * comparison.
   */
  Optional<PendingPlan> waitingPlan() {
    return observed
        .rehearsal()
        .map(Rehearsal::plan)
        .map(plan -> plan.with(rehearsed.map(WayBack::of).orElse("")));
  }

  /** What the rehearsal showed of a migration. */
  List<MigrationHazard> hazards(Migration migration) {
    return hazards.stream().filter(each -> each.migration().equals(migration.name())).toList();
  }

  void hazards(List<MigrationHazard> shown) {
    hazards = List.copyOf(shown);
  }

  void observed(Observed now) {
    observed = now;
  }

  /** One more migration is desired from now on. */
  void alsoDesired(Migration migration) {
    var migrations = new ArrayList<>(desired.migrations());
    migrations.add(migration);
    desired = desired.with(migrations);
  }

  /** What was remembered of another database is forgotten. */
  void acceptTarget(Decision.AcceptTarget accept) {
    desired = desired.knowing(Optional.empty());
    handled(new Result(accept.resolution(), ResultKind.DONE, accept.message()));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Assessment assessment() {
    return Assessment.of(desired, observed.history());
  }

  /** The schema of the target: as it was seen earlier, where nothing can have changed since. */
  Snapshot current() throws SQLException {
    if (current.isEmpty()) {
      current = atRest() ? counters.flatMap(now -> seen.find(place, now)) : Optional.empty();
    }
    if (current.isEmpty()) {
      var schema = CatalogReader.read(session.connection(), place.scope());
      // They were read before the schema was: when they are late, it is read once more than needed.
      counters.ifPresent(before -> seen.keep(place, before, schema));
      current = Optional.of(schema);
    }
    return current.orElseThrow();
  }

  /**
   * Whether this run only looks. Counters may be late by some seconds: who changes something looks
   * at the schema itself.
   */
  private boolean atRest() {
    return !wrote && observed.open().isEmpty() && assessment().pending().isEmpty();
  }

  /** What the history says that the schema of the target is. */
  Snapshot expected() {
    var applied = assessment().applied();
    return shadow.expected(place, applied, asItHappened(applied));
  }

  /** What the history said before a migration, the one that was applied last. */
  Snapshot expectedBefore(String last) {
    var applied =
        assessment().applied().stream().filter(each -> !each.name().equals(last)).toList();
    return shadow.expected(place, applied, asItHappened(applied));
  }

  private List<Migration> asItHappened(List<Migration> applied) {
    var byName = applied.stream().collect(Collectors.toMap(Migration::name, each -> each));
    return observed.history().applied().stream()
        .map(HistoryRow::name)
        .distinct()
        .filter(byName::containsKey)
        .map(name -> Objects.requireNonNull(byName.get(name)))
        .toList();
  }

  /** Both sides without what is not compared. */
  SchemaComparison compared(Snapshot expected, Snapshot found) {
    var filter = filter(expected);
    return new SchemaComparison(filter.apply(expected), filter.apply(found), found);
  }

  Filter filter(Snapshot expected) {
    return new Filter(
        desired.policy(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), expected);
  }

  Comparison compare() throws SQLException {
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

  /**
   * Does something as the only writer, unless the history is no longer the one that was decided
   * upon; either way everything is looked at anew afterwards.
   *
   * @return whether it was done
   */
  boolean underLock(MigrationLock.Work work) throws SQLException {
    var unchanged = new boolean[1];
    wrote = true;
    MigrationLock.holding(
        session,
        () -> {
          unchanged[0] =
              history(FactsQuery.ask(session, desired).facts()).equals(observed.history());
          if (unchanged[0]) {
            work.run();
          }
        });
    lookAgain();
    return unchanged[0];
  }

  private void lookAgain() throws SQLException {
    session.reset();
    var look = FactsQuery.ask(session, desired);
    var facts = look.facts();
    counters = look.counters();
    observed = observed.after(facts, history(facts));
    place = new ShadowPlace(connections, facts, desired);
    current = Optional.empty();
  }

  private History history(Facts facts) throws SQLException {
    return facts.historyTable() ? table.read(session) : History.EMPTY;
  }

  /** Keeps what came of a decision: of a person's, or of a policy's. */
  void tell(Optional<Resolution> resolution, ResultKind kind, String message, String about) {
    if (resolution.isPresent()) {
      handled(new Result(resolution.get(), kind, message));
    } else {
      observed = observed.withUnasked(about + message);
    }
  }

  void handled(Result result) {
    // An acceptance stands, and is answered in every run.
    var accepts =
        result.resolution() instanceof Resolution.OfDrift drift
            && drift.decision() == Resolution.DriftDecision.ACCEPT;
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
}
