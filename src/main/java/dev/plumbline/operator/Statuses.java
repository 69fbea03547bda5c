package dev.plumbline.operator;

import dev.plumbline.api.Condition;
import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.api.DatabaseSchemaStatus.ResolutionStatus;
import dev.plumbline.api.DatabaseSchemaStatus.Server;
import dev.plumbline.api.DriftStatus;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.DriftCheck;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Reason.Weight;
import dev.plumbline.migrate.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next status from the one before and what a pass found: pure. What a pass did not find out
 * stays as it was.
 *
 * <p>Readers are kubectl, kstatus (Flux) and Argo CD: Reconciling and Stalled are there only while
 * they hold and never together; Ready=False alone means that it waits for somebody.
 */
final class Statuses {

  private static final int FEW = 10;

  private Statuses() {}

  /**
   * What a pass knows beside its outcome.
   *
   * @param name the resource's
   * @param generation of the spec that was looked at
   * @param digest of the migrations, where they could be read
   * @param requestedAt the annotation that asked for this pass
   * @param asked every resolution that stands in spec or annotations
   * @param affectsReady whether drift makes the resource not Ready
   * @param hopeless a failure that time may cure has lasted so long that a person should look
   * @param now the time
   */
  record Pass(
      String name,
      long generation,
      Optional<String> digest,
      Optional<String> requestedAt,
      List<Resolution> asked,
      boolean affectsReady,
      boolean hopeless,
      Instant now) {}

  /** The status while a pass works, written before it when there is work to be done. */
  static DatabaseSchemaStatus working(@Nullable DatabaseSchemaStatus earlier, Pass pass) {
    return working(earlier, pass, "Working on generation " + pass.generation() + ".");
  }

  /** The status while a pass works for long, with a word about what it does. */
  static DatabaseSchemaStatus working(
      @Nullable DatabaseSchemaStatus earlier, Pass pass, String message) {
    var status = orEmpty(earlier);
    var conditions = new Conditions(status.conditions(), pass.generation(), pass.now());
    if (conditions.get(Words.READY).isEmpty()) {
      conditions.set(Words.READY, Words.UNKNOWN, Words.PROGRESSING, message);
    }
    conditions.remove(Words.STALLED);
    conditions.set(Words.RECONCILING, Words.TRUE, Words.PROGRESSING, message);
    return with(status, pass.generation(), conditions.all(), status.lastHandledReconcileAt());
  }

  /** The status of a suspended resource: what is known, and that nobody looks. */
  static DatabaseSchemaStatus suspended(@Nullable DatabaseSchemaStatus earlier, Pass pass) {
    var status = orEmpty(earlier);
    var conditions = new Conditions(status.conditions(), pass.generation(), pass.now());
    var ready = conditions.get(Words.READY);
    var message =
        ready
            .filter(each -> !each.reason().equals(Words.PROGRESSING))
            .map(
                each ->
                    each.reason().equals(Reason.SUSPENDED.word())
                        ? each.message()
                        : "Suspended; the database is not looked at. Before: " + each.message())
            .orElse("Suspended; the database was not looked at yet.");
    conditions.set(
        Words.READY,
        ready.map(Condition::status).orElse(Words.UNKNOWN),
        Reason.SUSPENDED.word(),
        message);
    conditions.remove(Words.RECONCILING);
    return with(
        status,
        pass.generation(),
        conditions.all(),
        pass.requestedAt().orElse(status.lastHandledReconcileAt()));
  }

  /** The status after a pass. */
  static DatabaseSchemaStatus next(
      @Nullable DatabaseSchemaStatus before, Outcome outcome, Pass pass) {
    var earlier = orEmpty(before);
    var drift = drift(earlier.drift(), outcome.drift(), pass);
    return new DatabaseSchemaStatus(
        pass.generation(),
        conditions(earlier, drift, outcome, pass),
        pass.digest().orElse(earlier.lastAttemptedDigest()),
        outcome.reason() == Reason.UP_TO_DATE
            ? pass.digest().orElse(earlier.lastAppliedDigest())
            : earlier.lastAppliedDigest(),
        pass.requestedAt().orElse(earlier.lastHandledReconcileAt()),
        outcome
            .server()
            .map(server -> server(server, earlier.database()))
            .orElse(earlier.database()),
        outcome
            .history()
            .map(history -> StatusParts.migrations(history, earlier.migrations(), pass.name()))
            .orElse(earlier.migrations()),
        outcome
            .plan()
            .map(plan -> StatusParts.plan(plan, pass.name()))
            .orElse(outcome.history().isPresent() ? null : earlier.plan()),
        drift,
        resolutions(earlier, outcome, pass),
        outcome.history().map(StatusParts::recent).orElse(earlier.history()));
  }

  private static List<Condition> conditions(
      DatabaseSchemaStatus earlier, @Nullable DriftStatus drift, Outcome outcome, Pass pass) {
    var conditions = new Conditions(earlier.conditions(), pass.generation(), pass.now());
    var reason = outcome.reason().word();
    var good = outcome.reason().weight() == Weight.GOOD;
    if (outcome.history().isPresent() || conditions.get(Words.MIGRATIONS_APPLIED).isEmpty()) {
      var status = good ? Words.TRUE : outcome.history().isEmpty() ? Words.UNKNOWN : Words.FALSE;
      conditions.set(Words.MIGRATIONS_APPLIED, status, reason, outcome.message());
    }
    driftCondition(conditions, drift, outcome.drift());

    var stopsReady = pass.affectsReady() && outcome.drift().state() == DriftCheck.State.DRIFTED;
    if (good && stopsReady) {
      var message = conditions.get(Words.DRIFTED).map(Condition::message).orElse("");
      conditions.set(Words.READY, Words.FALSE, Words.DRIFT_DETECTED, message);
      conditions.set(Words.STALLED, Words.TRUE, Words.DRIFT_DETECTED, message);
      conditions.remove(Words.RECONCILING);
      return conditions.all();
    }
    conditions.set(Words.READY, good ? Words.TRUE : Words.FALSE, reason, outcome.message());
    var stalled =
        outcome.reason().weight() == Weight.TERMINAL
            || (outcome.reason().weight() == Weight.TRANSIENT && pass.hopeless());
    if (stalled) {
      conditions.set(Words.STALLED, Words.TRUE, reason, outcome.message());
    } else {
      conditions.remove(Words.STALLED);
    }
    if (outcome.reason().weight() == Weight.TRANSIENT && !stalled) {
      conditions.set(
          Words.RECONCILING, Words.TRUE, Words.PROGRESSING_WITH_RETRY, outcome.message());
    } else {
      conditions.remove(Words.RECONCILING);
    }
    return conditions.all();
  }

  private static void driftCondition(
      Conditions conditions, @Nullable DriftStatus drift, DriftCheck check) {
    switch (check.state()) {
      case NOT_CHECKED -> {
        if (conditions.get(Words.DRIFTED).isEmpty()) {
          conditions.set(
              Words.DRIFTED,
              Words.UNKNOWN,
              Words.NOT_CHECKED,
              "The database was not compared with its history yet.");
        }
      }
      case IN_SYNC ->
          conditions.set(
              Words.DRIFTED, Words.FALSE, Words.IN_SYNC, "The database is what its history says.");
      case DRIFTED ->
          conditions.set(
              Words.DRIFTED,
              Words.TRUE,
              Words.DRIFT_DETECTED,
              drift == null ? "" : StatusParts.driftMessage(drift));
      case ACCEPTED ->
          conditions.set(
              Words.DRIFTED,
              Words.FALSE,
              Words.DRIFT_ACCEPTED,
              drift == null
                  ? ""
                  : "The database differs exactly as was accepted: %s (drift %s)."
                      .formatted(drift.summary(), drift.fingerprint()));
    }
  }

  private static @Nullable DriftStatus drift(
      @Nullable DriftStatus earlier, DriftCheck check, Pass pass) {
    return switch (check.state()) {
      case NOT_CHECKED -> earlier;
      case IN_SYNC -> null;
      case DRIFTED, ACCEPTED ->
          check
              .drift()
              .map(drift -> StatusParts.drift(drift, earlier, pass.name(), pass.now()))
              .orElse(earlier);
    };
  }

  /** The last ten, and all that are still asked for: forgetting one of those would repeat it. */
  private static @Nullable List<ResolutionStatus> resolutions(
      DatabaseSchemaStatus earlier, Outcome outcome, Pass pass) {
    var all = new ArrayList<ResolutionStatus>();
    if (earlier.resolutions() != null) {
      all.addAll(earlier.resolutions());
    }
    for (var result : outcome.resolutions()) {
      var next = StatusParts.resolution(result, pass.now());
      var same =
          all.stream().filter(each -> Decisions.key(each).equals(Decisions.key(next))).findFirst();
      if (same.isPresent() && same.get().outcome().equals(next.outcome())) {
        continue;
      }
      same.ifPresent(all::remove);
      all.add(next);
    }
    var asked = pass.asked().stream().map(Decisions::key).toList();
    var tooMany = all.size() - FEW;
    for (var each : List.copyOf(all)) {
      if (tooMany > 0 && !asked.contains(Decisions.key(each))) {
        all.remove(each);
        tooMany--;
      }
    }
    return all.isEmpty() ? null : List.copyOf(all);
  }

  private static Server server(Outcome.Server server, @Nullable Server earlier) {
    return earlier != null && server.change().isPresent()
        ? Targets.changed(earlier, server, server.change().get())
        : Targets.met(server, earlier);
  }

  private static DatabaseSchemaStatus with(
      DatabaseSchemaStatus status,
      long generation,
      List<Condition> conditions,
      @Nullable String lastHandledReconcileAt) {
    return new DatabaseSchemaStatus(
        generation,
        conditions,
        status.lastAttemptedDigest(),
        status.lastAppliedDigest(),
        lastHandledReconcileAt,
        status.database(),
        status.migrations(),
        status.plan(),
        status.drift(),
        status.resolutions(),
        status.history());
  }

  private static DatabaseSchemaStatus orEmpty(@Nullable DatabaseSchemaStatus status) {
    return status != null
        ? status
        : new DatabaseSchemaStatus(
            null, null, null, null, null, null, null, null, null, null, null);
  }
}
