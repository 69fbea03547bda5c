package dev.plumbline.migrate;

import java.util.Optional;

/** What came of comparing the expected with the observed schema. */
public sealed interface Comparison {

  /** They are the same. */
  record Same() implements Comparison {}

  /**
   * They differ.
   *
   * @param found how
   */
  record Differs(Outcome.Drift found) implements Comparison {}

  /**
   * The expected schema could not be found out.
   *
   * @param reason of the shadow's failure
   * @param message for people
   */
  record Failed(Reason reason, String message) implements Comparison {}

  /** The drift, if there is any. */
  default Optional<Outcome.Drift> drift() {
    return this instanceof Differs differs ? Optional.of(differs.found()) : Optional.empty();
  }

  /** The failure, if there was one. */
  default Optional<Failed> failure() {
    return this instanceof Failed failed ? Optional.of(failed) : Optional.empty();
  }
}
