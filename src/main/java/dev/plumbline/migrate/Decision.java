package dev.plumbline.migrate;

import java.util.List;
import java.util.Optional;

/** The next thing to do about a database. */
public sealed interface Decision {

  /**
   * Nothing more: the run ends.
   *
   * @param reason the state in a word
   * @param message the state in a sentence
   */
  record Settle(Reason reason, String message) implements Decision {}

  /** The expected and the observed schema are compared. */
  record Compare() implements Decision {}

  /**
   * The pending migrations are replayed in the shadow database.
   *
   * @param pending in the order of application
   */
  record Rehearse(List<Migration> pending) implements Decision {}

  /**
   * Migrations are marked applied once it is proven that the database is what they make.
   *
   * @param migrations from the first up to the baseline
   */
  record Baseline(List<Migration> migrations) implements Decision {}

  /**
   * Pending migrations that describe exactly what the database already is are marked applied.
   *
   * @param migrations the first of the pending ones
   */
  record MarkApplied(List<Migration> migrations) implements Decision {}

  /**
   * A failed row that left nothing behind is marked rolled back.
   *
   * @param row the row
   */
  record RollBack(HistoryRow row) implements Decision {}

  /**
   * What a failed migration left in the schema is found out.
   *
   * @param row of the failed run
   */
  record Examine(HistoryRow row) implements Decision {}

  /**
   * A migration goes on whose run died between two of its statements.
   *
   * @param row of the run that died
   * @param migration with the text that was run
   * @param progress how far it came
   */
  record Resume(HistoryRow row, Migration migration, Progress progress) implements Decision {}

  /**
   * A person's decision about a migration is recorded.
   *
   * @param resolution the decision, checked by {@link ResolveRules}
   */
  record Resolve(Resolution.OfMigration resolution) implements Decision {}

  /**
   * The migration that was applied last is undone.
   *
   * @param resolution the decision, checked by {@link ResolveRules}
   */
  record RevertMigration(Resolution.OfMigration resolution) implements Decision {}

  /**
   * The database is taken for the one that is meant, whatever it was before.
   *
   * @param resolution who decided so
   * @param message what is taken in
   */
  record AcceptTarget(Resolution.OfTarget resolution, String message) implements Decision {}

  /**
   * A person's decision is not carried out, or needs nothing but an answer.
   *
   * @param result the answer
   */
  record Answer(Resolution.Result result) implements Decision {}

  /**
   * The database returns to its history.
   *
   * @param resolution who asked; empty: the policy
   */
  record Revert(Optional<Resolution> resolution) implements Decision {}

  /**
   * The history takes in what the database is.
   *
   * @param resolution who asked; empty: the policy
   * @param name of the migration that is made
   */
  record Adopt(Optional<Resolution> resolution, String name) implements Decision {}

  /**
   * Migrations run on the target.
   *
   * @param migrations in the order of application
   */
  record Apply(List<Migration> migrations) implements Decision {}
}
