package dev.plumbline.migrate;

import java.util.List;
import java.util.Optional;

/**
 * What the pending migrations did in the shadow database.
 *
 * @param plan what is pending and what it would do
 * @param problem why it can't run on the target: {@code RehearsalFailed} or {@code ShadowFailed}
 * @param failure the migration that failed, if one did
 * @param deletesData existing rows or values of the target that would be lost, for people
 * @param explains how many of the pending migrations, from the first, describe exactly what the
 *     target already is; 0 when there is no such number
 */
public record Rehearsal(
    Outcome.PendingPlan plan,
    Optional<Comparison.Failed> problem,
    Optional<Outcome.Failure> failure,
    List<String> deletesData,
    int explains) {

  public Rehearsal {
    deletesData = List.copyOf(deletesData);
  }
}
