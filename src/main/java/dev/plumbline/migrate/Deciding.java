package dev.plumbline.migrate;

import dev.plumbline.migrate.Decision.Settle;
import dev.plumbline.migrate.Outcome.Drift;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.OfTarget;
import dev.plumbline.migrate.Resolution.Result;
import dev.plumbline.migrate.Resolution.ResultKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Chooses the next thing to do. Pure: what is not known yet is asked for by a decision, carried
 * out, and decided upon again with what came of it.
 */
public final class Deciding {

  private final Desired desired;
  private final Observed observed;
  private final Assessment assessment;
  private final Instant now;

  private Deciding(Desired desired, Observed observed, Instant now) {
    this.desired = desired;
    this.observed = observed;
    this.assessment = Assessment.of(desired, observed.history());
    this.now = now;
  }

  /**
   * @param desired what should be
   * @param observed what is known so far
   * @param now the time, for the name of an adopted migration
   * @return the next thing to do; a {@link Settle} ends the run
   */
  public static Decision next(Desired desired, Observed observed, Instant now) {
    return new Deciding(desired, observed, now).next();
  }

  private Decision next() {
    return targetChange()
        .or(this::refusedDatabase)
        .or(this::migrationResolution)
        .or(this::interruption)
        .or(this::cleanFailure)
        .or(this::comparison)
        .or(this::driftResolution)
        .or(this::reversal)
        .or(this::examination)
        .or(() -> new Standing(desired, observed, assessment).obstacle())
        .or(this::baseline)
        .or(this::explanation)
        .or(this::driftPolicy)
        .orElseGet(this::pending);
  }

  /** Nothing else is looked at before it is clear that this is the database that is meant. */
  private Optional<Decision> targetChange() {
    var change =
        desired
            .known()
            .flatMap(known -> TargetChange.between(known, observed.facts(), observed.history()));
    var resolution =
        observed.open().stream()
            .filter(OfTarget.class::isInstance)
            .map(OfTarget.class::cast)
            .findFirst();
    if (resolution.isPresent()) {
      return Optional.of(decideOn(resolution.get(), change));
    }
    return change.flatMap(
        found ->
            settle(
                Reason.TARGET_CHANGED,
                "Database %s at %s is not the one that was met before: %s. Nothing was written. If this is the database that is meant, resolve target %s as Accept; else correct the connection."
                    .formatted(
                        observed.facts().database(),
                        observed.facts().identity().endpoint(),
                        found.difference(),
                        found.fingerprint())));
  }

  private static Decision decideOn(OfTarget resolution, Optional<TargetChange> change) {
    if (change.isEmpty()) {
      return answer(
          resolution,
          ResultKind.STALE,
          "The database is the one that was met before, and nothing was to be accepted: remove the resolution.");
    }
    if (!same(resolution.fingerprint(), change.get().fingerprint())) {
      return answer(
          resolution,
          ResultKind.STALE,
          "The database is another one now: %s. Look at it and resolve target %s."
              .formatted(change.get().difference(), change.get().fingerprint()));
    }
    return new Decision.AcceptTarget(
        resolution, "Accepted as the database that is meant: " + change.get().difference() + ".");
  }

  private Optional<Decision> refusedDatabase() {
    var facts = observed.facts();
    if (facts.prismaContract()) {
      return settle(
          Reason.PRISMA_CONTRACT,
          "Database %s has the schema prisma_contract: its history is kept by Prisma 8 or later, which writes no _prisma_migrations. Manage it with Prisma, or drop that schema if it is a leftover."
              .formatted(facts.database()));
    }
    if (facts.readOnly().isPresent() && desired.mode() != Mode.OBSERVE) {
      return settle(
          Reason.READ_ONLY,
          facts.readOnly().get() + " Connect to the primary, or set mode Observe.");
    }
    return Optional.empty();
  }

  private Optional<Decision> migrationResolution() {
    return observed.open().stream()
        .filter(OfMigration.class::isInstance)
        .map(OfMigration.class::cast)
        .filter(each -> each.decision() != MigrationDecision.REVERTED)
        .findFirst()
        .map(this::decideOn);
  }

  private Decision decideOn(OfMigration resolution) {
    if (desired.mode() == Mode.OBSERVE) {
      return answer(resolution, ResultKind.REFUSED, OBSERVING);
    }
    return ResolveRules.refusal(resolution, desired, observed)
        .map(refusal -> answer(resolution, ResultKind.REFUSED, refusal))
        .orElseGet(() -> new Decision.Resolve(resolution));
  }

  /** Its first statements were allowed, so the others are. */
  private Optional<Decision> interruption() {
    if (desired.mode() == Mode.OBSERVE) {
      return Optional.empty();
    }
    return assessment.failed().stream().flatMap(row -> resumption(row).stream()).findFirst();
  }

  private Optional<Decision> resumption(HistoryRow row) {
    return desired.migrations().stream()
        .filter(each -> each.name().equals(row.name()))
        .filter(each -> each.checksum().equals(row.checksum()))
        .findFirst()
        .flatMap(
            migration ->
                Progress.read(row).map(progress -> new Decision.Resume(row, migration, progress)));
  }

  private Optional<Decision> cleanFailure() {
    if (!desired.policy().retryIfClean() || desired.mode() == Mode.OBSERVE) {
      return Optional.empty();
    }
    return assessment.failed().stream()
        .filter(row -> FailureLog.read(row).effects() == Outcome.Effects.ROLLED_BACK)
        .findFirst()
        .map(Decision.RollBack::new);
  }

  /** A history in which nothing is applied says nothing that a database could drift from. */
  private Optional<Decision> comparison() {
    var comparable = !assessment.applied().isEmpty() && assessment.canBeReplayed();
    return comparable && observed.comparison().isEmpty()
        ? Optional.of(new Decision.Compare())
        : Optional.empty();
  }

  private Optional<Decision> driftResolution() {
    if (observed.comparison().flatMap(Comparison::failure).isPresent()
        || (observed.comparison().isEmpty() && !assessment.applied().isEmpty())) {
      return Optional.empty();
    }
    return observed.open().stream()
        .filter(OfDrift.class::isInstance)
        .map(OfDrift.class::cast)
        .findFirst()
        .map(this::decideOn);
  }

  private Decision decideOn(OfDrift resolution) {
    var drift = drift();
    if (drift.isEmpty()) {
      return answer(
          resolution,
          ResultKind.STALE,
          "There is no drift (any more), and nothing was done: remove the resolution.");
    }
    if (!matches(resolution, drift.get())) {
      return answer(
          resolution,
          ResultKind.STALE,
          "The drift is another one now, %s (%s): look at it and decide again."
              .formatted(drift.get().fingerprint(), drift.get().summary()));
    }
    if (resolution.decision() == DriftDecision.ACCEPT) {
      return answer(
          resolution, ResultKind.DONE, "Accepted as it is: " + drift.get().summary() + ".");
    }
    if (desired.mode() == Mode.OBSERVE) {
      return answer(resolution, ResultKind.REFUSED, OBSERVING);
    }
    if (resolution.decision() == DriftDecision.REVERT) {
      return new Decision.Revert(Optional.of(resolution));
    }
    return adoptedName()
        .<Decision>map(name -> new Decision.Adopt(Optional.of(resolution), name))
        .orElseGet(() -> answer(resolution, ResultKind.REFUSED, NO_ROOM_TO_ADOPT));
  }

  /** Only a database that is what its history says can be led back to what an earlier one says. */
  private Optional<Decision> reversal() {
    if (observed.comparison().flatMap(Comparison::failure).isPresent()) {
      return Optional.empty();
    }
    var asked =
        observed.open().stream()
            .filter(OfMigration.class::isInstance)
            .map(OfMigration.class::cast)
            .filter(each -> each.decision() == MigrationDecision.REVERTED)
            .toList();
    return asked.stream()
        .filter(each -> ResolveRules.refusal(each, desired, observed).isEmpty())
        .findFirst()
        .or(() -> asked.stream().findFirst())
        .map(this::decideOnReversal);
  }

  private Decision decideOnReversal(OfMigration resolution) {
    if (desired.mode() == Mode.OBSERVE) {
      return answer(resolution, ResultKind.REFUSED, OBSERVING);
    }
    var refusal = ResolveRules.refusal(resolution, desired, observed);
    if (refusal.isPresent()) {
      return answer(resolution, ResultKind.REFUSED, refusal.get());
    }
    return drift()
        .map(
            drift ->
                answer(
                    resolution,
                    ResultKind.REFUSED,
                    "The database has drifted (%s), so that the way back of `%s` is not known: resolve drift %s as Revert or Adopt first."
                        .formatted(drift.summary(), resolution.migration(), drift.fingerprint())))
        .orElseGet(() -> new Decision.RevertMigration(resolution));
  }

  private Optional<Decision> examination() {
    if (observed.leftovers().isPresent() || !assessment.canBeReplayed()) {
      return Optional.empty();
    }
    return assessment.failed().stream()
        .findFirst()
        .filter(FailureLog::mayHaveLeftSomething)
        .map(Decision.Examine::new);
  }

  private Optional<Decision> baseline() {
    if (desired.baseline().isEmpty() || !observed.history().rows().isEmpty()) {
      return Optional.empty();
    }
    if (desired.mode() == Mode.OBSERVE) {
      return settle(
          Reason.PENDING,
          "The baseline `%s` is not recorded: mode Observe writes nothing."
              .formatted(desired.baseline().get()));
    }
    var upTo =
        desired.migrations().stream()
            .filter(each -> Migration.compareNames(each.name(), desired.baseline().get()) <= 0)
            .toList();
    return Optional.of(new Decision.Baseline(upTo));
  }

  /** Drift that the first pending migrations describe exactly is their work already done. */
  private Optional<Decision> explanation() {
    if (unacceptedDrift().isEmpty()
        || assessment.pending().isEmpty()
        || desired.mode() == Mode.OBSERVE) {
      return Optional.empty();
    }
    if (observed.rehearsal().isEmpty()) {
      return Optional.of(new Decision.Rehearse(assessment.pending()));
    }
    var explains = observed.rehearsal().get().explains();
    return explains > 0 && (desired.mode() == Mode.APPLY || isApproved())
        ? Optional.of(new Decision.MarkApplied(assessment.pending().subList(0, explains)))
        : Optional.empty();
  }

  private Optional<Decision> driftPolicy() {
    if (unacceptedDrift().isEmpty()
        || observed.unasked().isPresent()
        || desired.mode() != Mode.APPLY) {
      return Optional.empty();
    }
    return switch (desired.policy().onDrift()) {
      case REPORT -> Optional.empty();
      case REVERT -> Optional.of(new Decision.Revert(Optional.empty()));
      case ADOPT -> adoptedName().map(name -> new Decision.Adopt(Optional.empty(), name));
    };
  }

  private Decision pending() {
    var standing = new Standing(desired, observed, assessment);
    if (assessment.pending().isEmpty()) {
      return standing.rest();
    }
    if (observed.rehearsal().isEmpty()) {
      return new Decision.Rehearse(assessment.pending());
    }
    return standing
        .obstacleToApply(unacceptedDrift(), isApproved())
        .orElseGet(() -> new Decision.Apply(assessment.pending()));
  }

  private boolean isApproved() {
    return observed
        .rehearsal()
        .map(rehearsal -> rehearsal.plan().fingerprint())
        .filter(
            fingerprint -> desired.approval().map(each -> same(each, fingerprint)).orElse(false))
        .isPresent();
  }

  private Optional<Drift> drift() {
    return observed.comparison().flatMap(Comparison::drift);
  }

  private Optional<Drift> unacceptedDrift() {
    return drift().filter(drift -> !isAccepted(desired, drift));
  }

  /** Whether somebody has accepted this drift, exactly as it is. */
  public static boolean isAccepted(Desired desired, Drift drift) {
    return desired.resolutions().stream()
        .filter(OfDrift.class::isInstance)
        .map(OfDrift.class::cast)
        .anyMatch(each -> each.decision() == DriftDecision.ACCEPT && matches(each, drift));
  }

  private static boolean matches(OfDrift resolution, Drift drift) {
    return same(resolution.fingerprint(), drift.fingerprint());
  }

  /** Fingerprints are named by their first 12 hex digits or by all 64. */
  private static boolean same(String named, String fingerprint) {
    return named.length() >= 12 && (named.startsWith(fingerprint) || fingerprint.startsWith(named));
  }

  private Optional<String> adoptedName() {
    var before =
        java.util.stream.Stream.concat(
                observed.history().rows().stream().map(HistoryRow::name),
                assessment.applied().stream().map(Migration::name))
            .distinct()
            .toList();
    var after =
        java.util.stream.Stream.concat(assessment.pending().stream(), assessment.waiting().stream())
            .map(Migration::name)
            .toList();
    return AdoptedName.between(before, after, now);
  }

  private static Decision answer(Resolution resolution, ResultKind kind, String message) {
    return new Decision.Answer(new Result(resolution, kind, message));
  }

  private static Optional<Decision> settle(Reason reason, String message) {
    return Optional.of(new Settle(reason, message));
  }

  private static final String OBSERVING =
      "Mode Observe never writes to the database: set mode Apply or Plan to have it carried out.";
  private static final String NO_ROOM_TO_ADOPT =
      "No name sorts after the applied migrations and before the pending ones: apply the pending ones first, or adopt the change by hand.";
}
