package dev.plumbline.operator;

import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Reason.Weight;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * When to look again: after the interval, or with growing pauses while something fails that time
 * may cure. Never gives up.
 */
final class Pacing {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int LOGIN_TRIES = 3;

  private final DoubleSupplier random;
  private final Map<ResourceID, Failures> failures = new ConcurrentHashMap<>();

  /**
   * @param random evenly between 0 and 1: spreads out what would come at once
   */
  Pacing(DoubleSupplier random) {
    this.random = random;
  }

  /** How often a resource has failed in a row, and with which Secrets. */
  private record Failures(int count, Reason reason, String secretVersions) {}

  /**
   * Counts what came of a pass.
   *
   * @param secretVersions tells whether the Secrets are still the same
   * @return whether it failed so often with the same Secrets that a person should look
   */
  boolean note(ResourceID resource, Reason reason, String secretVersions) {
    if (reason.weight() != Weight.TRANSIENT) {
      failures.remove(resource);
      return false;
    }
    var now =
        failures.merge(
            resource,
            new Failures(1, reason, secretVersions),
            (before, next) ->
                before.reason() == reason && before.secretVersions().equals(secretVersions)
                    ? new Failures(before.count() + 1, reason, secretVersions)
                    : next);
    return reason == Reason.AUTHENTICATION_FAILED && now.count() > LOGIN_TRIES;
  }

  /**
   * @param interval the resource's
   * @return the pause until the next look, give or take a tenth
   */
  Duration next(ResourceID resource, Duration interval) {
    var failed = failures.get(resource);
    if (failed == null
        || (failed.reason() == Reason.AUTHENTICATION_FAILED && failed.count() > LOGIN_TRIES)) {
      return jittered(interval);
    }
    var grown = FIRST.multipliedBy(1L << Math.min(failed.count() - 1, 9));
    return jittered(grown.compareTo(LONGEST) < 0 ? grown : LONGEST);
  }

  /** Drops what is known of a resource. */
  void forget(ResourceID resource) {
    failures.remove(resource);
  }

  private Duration jittered(Duration pause) {
    var factor = 0.9 + 0.2 * random.getAsDouble();
    return Duration.ofMillis(Math.max(1, Math.round(pause.toMillis() * factor)));
  }
}
