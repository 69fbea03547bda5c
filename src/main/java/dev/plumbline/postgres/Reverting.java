package dev.plumbline.postgres;

import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Brings a database to another schema, in one transaction that reads the catalog before and after
 * and commits only when nothing is left to repair.
 */
final class Reverting {

  private final Session session;
  private final ShadowPlace place;
  private final UnaryOperator<Snapshot> filter;
  private final Purpose purpose;

  /** What a script is for, in the words of its messages. */
  enum Purpose {
    /** A drifted database returns to its history. */
    DRIFT("rollback", "adopt the change", "Reverted: the database is what its history says."),
    /** What a failed migration left is undone. */
    ROLLBACK("rollback", "undo it by hand", "What it left in the schema was undone."),
    /** What a failed migration lacks is made. */
    COMPLETION("completion", "complete it by hand", "What it lacked in the schema was made."),
    /** An applied migration is undone. */
    UNDOING(
        "way back",
        "write a migration that goes forward",
        "Its effects on the schema were undone; rows that it changed are as they are.");

    private final String noun;
    private final String otherwise;
    private final String done;

    Purpose(String noun, String otherwise, String done) {
      this.noun = noun;
      this.otherwise = otherwise;
      this.done = done;
    }
  }

  /**
   * @param session that holds the lock
   * @param filter leaves out what is not compared
   * @param purpose for messages
   */
  Reverting(Session session, ShadowPlace place, UnaryOperator<Snapshot> filter, Purpose purpose) {
    this.purpose = purpose;
    this.session = session;
    this.place = place;
    this.filter = filter;
  }

  /**
   * @param kind how it ended
   * @param message for people
   */
  record Ended(ResultKind kind, String message) {}

  /**
   * @param expected what the schema is to become, filtered
   * @param fingerprint of the difference that was decided upon; empty when any will do
   * @param record what is written in the same transaction once that is proven
   * @throws SQLException when the server can't be asked any more; nothing was changed then
   */
  Ended run(Snapshot expected, Optional<String> fingerprint, MigrationLock.Work record)
      throws SQLException {
    session.run("BEGIN; SET LOCAL check_function_bodies TO off; " + session.settings().scriptSql());
    // The reader takes part in a transaction only when the driver knows of one.
    session.connection().setAutoCommit(false);
    try {
      var ended = inTransaction(expected, fingerprint);
      if (ended.kind() == ResultKind.DONE) {
        record.run();
      }
      session.run(ended.kind() == ResultKind.DONE ? "COMMIT" : "ROLLBACK");
      return ended;
    } catch (Wire.Failed e) {
      return new Ended(
          ResultKind.FAILED,
          "The %s failed and was undone: %s (SQLSTATE %s). Run it by hand in parts, or %s."
              .formatted(
                  purpose.noun,
                  e.error().text().replace("\n", "; "),
                  e.error().sqlState(),
                  purpose.otherwise));
    } finally {
      if (!session.isClosed()) {
        session.reset();
        session.connection().setAutoCommit(true);
      }
    }
  }

  private Ended inTransaction(Snapshot expected, Optional<String> fingerprint)
      throws SQLException, Wire.Failed {
    var found = compare(expected);
    if (!fingerprint.map(found.fingerprint()::equals).orElse(true)) {
      return new Ended(
          ResultKind.STALE,
          "The schema changed before the %s could run: look at it and decide again."
              .formatted(purpose.noun));
    }
    var plan = found.rollback();
    if (!plan.cannot().isEmpty()) {
      return new Ended(
          ResultKind.REFUSED,
          "No %s can be written for these differences: %s. Mend them by hand."
              .formatted(purpose.noun, left(plan)));
    }
    for (var lock : DataAtRisk.locks(plan.hazards())) {
      session.script(lock);
    }
    var lost = DataAtRisk.of(session, plan.hazards());
    if (!lost.isEmpty() && !place.desired().policy().allowDataLoss()) {
      return new Ended(
          ResultKind.REFUSED,
          "The %s would delete data: %s. Save it and empty the tables, set policy.dataLoss to Allow, or %s."
              .formatted(purpose.noun, String.join("; ", lost), purpose.otherwise));
    }
    session.script(plan.script());
    var after = compare(expected);
    if (!after.same()) {
      return new Ended(
          ResultKind.FAILED,
          "The %s was undone because it would have left differences: %s. Mend them by hand."
              .formatted(purpose.noun, after.inWords()));
    }
    return new Ended(ResultKind.DONE, purpose.done);
  }

  private SchemaComparison compare(Snapshot expected) throws SQLException {
    var whole = CatalogReader.read(session.connection(), place.scope());
    return new SchemaComparison(expected, filter.apply(whole), whole);
  }

  private static String left(Plan plan) {
    return plan.cannot().stream()
        .map(each -> each.object() + ": " + each.reason())
        .collect(Collectors.joining("; "));
  }
}
