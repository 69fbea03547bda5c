package dev.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.api.Condition;
import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.migrate.Identity;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.ChangeLine;
import dev.plumbline.migrate.Outcome.Drift;
import dev.plumbline.migrate.Outcome.DriftCheck;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.Outcome.History;
import dev.plumbline.migrate.Outcome.Server;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Remembered;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.Result;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.operator.Statuses.Pass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class StatusesTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static final History ALL =
      new History(2, 2, List.of(), Optional.of("b"), Optional.empty(), Optional.empty(), List.of());
  private static final History ONE =
      new History(
          1, 2, List.of("b"), Optional.of("a"), Optional.empty(), Optional.empty(), List.of());

  /** One line a reason: what kubectl, kstatus and Argo CD get to read after it. */
  @TestFactory
  Stream<DynamicTest> everyWeightHasItsConditions() {
    return Stream.of(
            row(Reason.UP_TO_DATE, "Ready=True MigrationsApplied=True Drifted=False"),
            row(Reason.PENDING, "Ready=False MigrationsApplied=False Drifted=False"),
            row(Reason.APPROVAL_PENDING, "Ready=False MigrationsApplied=False Drifted=False"),
            row(
                Reason.MIGRATION_FAILED,
                "Ready=False MigrationsApplied=False Drifted=False Stalled=True"),
            row(
                Reason.MIGRATION_EDITED,
                "Ready=False MigrationsApplied=False Drifted=False Stalled=True"),
            row(
                Reason.LOCK_NOT_AVAILABLE,
                "Ready=False MigrationsApplied=False Drifted=False Reconciling=True"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.reason().word(),
                    () -> {
                      var history = row.reason() == Reason.UP_TO_DATE ? ALL : ONE;
                      var status =
                          Statuses.next(
                              null,
                              outcome(row.reason(), Optional.of(history), DriftCheck.IN_SYNC),
                              pass(NOON));
                      assertThat(summary(status)).isEqualTo(row.conditions());
                    }));
  }

  @Test
  void theSameOutcomeIsTheSameStatusWheneverItComes() {
    var outcome = outcome(Reason.UP_TO_DATE, Optional.of(ALL), drifted("c0ffee000001", 1));
    var first = Statuses.next(null, outcome, pass(NOON));
    var second = Statuses.next(first, outcome, pass(NOON.plusSeconds(3600)));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void transitionTimesMoveWithTheStatusAndNotWithTheReason() {
    var pending = Statuses.next(null, outcome(Reason.PENDING, Optional.of(ONE)), pass(NOON));
    var failed =
        Statuses.next(
            pending,
            outcome(Reason.MIGRATION_FAILED, Optional.of(ONE)),
            pass(NOON.plusSeconds(60)));
    assertThat(condition(failed, "Ready").lastTransitionTime()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(condition(failed, "Ready").reason()).isEqualTo("MigrationFailed");
    var applied =
        Statuses.next(
            failed, outcome(Reason.UP_TO_DATE, Optional.of(ALL)), pass(NOON.plusSeconds(120)));
    assertThat(condition(applied, "Ready").lastTransitionTime()).isEqualTo("2026-01-01T12:02:00Z");
    assertThat(Conditions.find(applied.conditions(), "Stalled")).isEmpty();
  }

  @Test
  void theFirstTimeReadyIsUnknownWhileWorkGoesOn() {
    assertThat(summary(Statuses.working(null, pass(NOON))))
        .isEqualTo("Ready=Unknown Reconciling=True");
  }

  @Test
  void workingOnAFailureTakesStalledAwayAndKeepsTheRest() {
    var failed =
        Statuses.next(null, outcome(Reason.MIGRATION_FAILED, Optional.of(ONE)), pass(NOON));
    assertThat(summary(Statuses.working(failed, pass(NOON))))
        .isEqualTo("Ready=False MigrationsApplied=False Drifted=Unknown Reconciling=True");
  }

  @Test
  void whatWasNotFoundOutStays() {
    var good =
        Statuses.next(
            null,
            outcome(Reason.UP_TO_DATE, Optional.of(ALL), drifted("c0ffee000001", 1)),
            pass(NOON));
    var unreachable =
        Statuses.next(
            good,
            Outcome.stopped(Reason.UNREACHABLE, "db:5432 can't be reached."),
            pass(NOON.plusSeconds(60)));
    assertThat(summary(unreachable))
        .isEqualTo("Ready=False MigrationsApplied=True Drifted=True Reconciling=True");
    assertThat(unreachable.migrations()).isEqualTo(good.migrations());
    assertThat(unreachable.drift()).isEqualTo(good.drift());
    assertThat(unreachable.database()).isEqualTo(good.database());
    assertThat(unreachable.lastAppliedDigest()).isEqualTo("sha256:d1");
  }

  @Test
  void aWrongPasswordThatStaysIsStalled() {
    var status =
        Statuses.next(
            null,
            Outcome.stopped(Reason.AUTHENTICATION_FAILED, "no"),
            new Pass("shop", 1, Optional.empty(), Optional.empty(), List.of(), false, true, NOON));
    assertThat(summary(status))
        .isEqualTo("Ready=False MigrationsApplied=Unknown Drifted=Unknown Stalled=True");
  }

  @Test
  void driftOfItselfLeavesReadyAlone() {
    var outcome = outcome(Reason.UP_TO_DATE, Optional.of(ALL), drifted("c0ffee000001", 1));
    assertThat(summary(Statuses.next(null, outcome, pass(NOON))))
        .isEqualTo("Ready=True MigrationsApplied=True Drifted=True");
    var affecting =
        new Pass("shop", 1, Optional.empty(), Optional.empty(), List.of(), true, false, NOON);
    assertThat(summary(Statuses.next(null, outcome, affecting)))
        .isEqualTo("Ready=False MigrationsApplied=True Drifted=True Stalled=True");
  }

  @Test
  void driftIsDatedByItsFingerprint() {
    var first = next(null, drifted("c0ffee000001", 1), 0);
    var same = next(first, drifted("c0ffee000001", 1), 60);
    assertThat(same.drift()).isNotNull();
    assertThat(same.drift().since()).isEqualTo("2026-01-01T12:00:00Z");
    var other = next(same, drifted("c0ffee000002", 2), 120);
    assertThat(other.drift().since()).isEqualTo("2026-01-01T12:02:00Z");
    assertThat(condition(other, "Drifted").message())
        .isEqualTo(
            "2 tables added since 2026-01-01T12:02:00Z: Table public.t0 Added, Table public.t1 Added."
                + " See ConfigMap shop-drift; resolve drift c0ffee000002 as Revert, Adopt or Accept.");
    assertThat(next(other, DriftCheck.IN_SYNC, 180).drift()).isNull();
  }

  @Test
  void aThousandDifferencesStaySmall() {
    var status = next(null, drifted("c0ffee000001", 1000), 0);
    assertThat(status.drift().changes()).hasSize(50);
    assertThat(status.drift().truncated()).isTrue();
    assertThat(condition(status, "Drifted").message().length()).isLessThan(500);
  }

  @Test
  void longMessagesAreCut() {
    var status =
        Statuses.next(null, Outcome.stopped(Reason.SHADOW_FAILED, "x".repeat(100_000)), pass(NOON));
    assertThat(condition(status, "Ready").message()).hasSizeLessThan(4096).endsWith("…");
  }

  @Test
  void whatTheHistoryTableCannotHoldIsKeptWhileItIsTheSameFailure() {
    var seen = failure(NOON, Effects.ROLLED_BACK, Optional.of(12));
    var fromTable = failure(NOON, Effects.UNKNOWN, Optional.empty());
    var first = Statuses.next(null, failed(seen), pass(NOON));
    var later = Statuses.next(first, failed(fromTable), pass(NOON.plusSeconds(60)));
    assertThat(later).isEqualTo(first);
    var again = failure(NOON.plusSeconds(1), Effects.UNKNOWN, Optional.empty());
    assertThat(Statuses.next(later, failed(again), pass(NOON)).migrations().failed().line())
        .isNull();
  }

  @Test
  void resolutionsAreToldOnceAndThoseStillAskedForAreNeverForgotten() {
    var asked = new ArrayList<Resolution>();
    DatabaseSchemaStatus status = null;
    for (var i = 0; i < 15; i++) {
      var resolution = new OfDrift("c0ffee%06d".formatted(i), DriftDecision.REVERT, "");
      asked.add(resolution);
      status = resolved(status, resolution, asked);
      status = resolved(status, resolution, asked);
    }
    assertThat(status.resolutions()).hasSize(15);
    asked.subList(0, 8).clear();
    var last = new OfDrift("c0ffee%06d".formatted(99), DriftDecision.REVERT, "");
    asked.add(last);
    status = resolved(status, last, asked);
    assertThat(status.resolutions()).hasSize(10);
    assertThat(status.resolutions().get(9).drift()).isEqualTo(last.fingerprint());
    assertThat(Decisions.standing(asked, status)).isEmpty();
  }

  @Test
  void suspendedKeepsWhatIsKnownAndSaysSoOnce() {
    var good = Statuses.next(null, outcome(Reason.UP_TO_DATE, Optional.of(ALL)), pass(NOON));
    var suspended = Statuses.suspended(good, pass(NOON.plusSeconds(60)));
    assertThat(summary(suspended)).isEqualTo("Ready=True MigrationsApplied=True Drifted=Unknown");
    assertThat(condition(suspended, "Ready").reason()).isEqualTo("Suspended");
    assertThat(Statuses.suspended(suspended, pass(NOON.plusSeconds(120)))).isEqualTo(suspended);
  }

  private static DatabaseSchemaStatus resolved(
      @Nullable DatabaseSchemaStatus before, Resolution resolution, List<Resolution> asked) {
    var outcome =
        new Outcome(
            Reason.UP_TO_DATE,
            "",
            Optional.empty(),
            Optional.of(ALL),
            Optional.empty(),
            DriftCheck.IN_SYNC,
            List.of(new Result(resolution, ResultKind.DONE, "reverted")));
    var pass =
        new Pass(
            "shop", 1, Optional.empty(), Optional.empty(), List.copyOf(asked), false, false, NOON);
    return Statuses.next(before, outcome, pass);
  }

  private static DatabaseSchemaStatus next(
      @Nullable DatabaseSchemaStatus before, DriftCheck drift, int seconds) {
    return Statuses.next(
        before,
        outcome(Reason.UP_TO_DATE, Optional.of(ALL), drift),
        pass(NOON.plusSeconds(seconds)));
  }

  private static Outcome failed(Failure failure) {
    var history =
        new History(
            1,
            2,
            List.of("b"),
            Optional.of("a"),
            Optional.of(failure),
            Optional.empty(),
            List.of());
    return outcome(Reason.MIGRATION_FAILED, Optional.of(history));
  }

  private static Failure failure(Instant startedAt, Effects effects, Optional<Integer> line) {
    return new Failure(
        "b",
        startedAt,
        effects,
        line.map(each -> "3 of 5"),
        line,
        line.map(each -> 200),
        Optional.of("23502"),
        "log");
  }

  private static DriftCheck drifted(String fingerprint, int tables) {
    var changes =
        IntStream.range(0, tables)
            .mapToObj(i -> new ChangeLine("Table", "public.t" + i, "Added", ""))
            .toList();
    var summary = tables == 1 ? "1 table added" : tables + " tables added";
    return new DriftCheck(
        DriftCheck.State.DRIFTED,
        Optional.of(new Drift(fingerprint, summary, changes, "", "", List.of(), List.of())));
  }

  private static Outcome outcome(Reason reason, Optional<History> history) {
    return outcome(reason, history, DriftCheck.NOT_CHECKED);
  }

  private static Outcome outcome(Reason reason, Optional<History> history, DriftCheck drift) {
    return new Outcome(
        reason,
        "What happened, and what to do.",
        Optional.of(
            new Server(
                "PostgreSQL 17.6",
                new Remembered(
                    new Identity(Optional.of("1"), "5", "shop", "db:5432", "2026"),
                    Optional.empty()),
                Optional.empty(),
                Optional.empty())),
        history,
        Optional.empty(),
        drift,
        List.of());
  }

  private static Pass pass(Instant now) {
    return new Pass(
        "shop", 1, Optional.of("sha256:d1"), Optional.empty(), List.of(), false, false, now);
  }

  private static Condition condition(DatabaseSchemaStatus status, String type) {
    return Conditions.find(status.conditions(), type).orElseThrow();
  }

  private static String summary(DatabaseSchemaStatus status) {
    return status.conditions().stream()
        .map(each -> each.type() + "=" + each.status())
        .collect(Collectors.joining(" "));
  }

  private static Row row(Reason reason, String conditions) {
    return new Row(reason, conditions);
  }

  private record Row(Reason reason, String conditions) {}
}
