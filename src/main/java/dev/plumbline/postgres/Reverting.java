package dev.plumbline.postgres;

import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Returns a database to its history, in one transaction that reads the catalog before and after and
 * commits only when nothing is left to repair.
 */
final class Reverting {

  private final Session session;
  private final ShadowPlace place;
  private final UnaryOperator<Snapshot> filter;

  /**
   * @param session that holds the lock
   * @param filter leaves out what is not compared
   */
  Reverting(Session session, ShadowPlace place, UnaryOperator<Snapshot> filter) {
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
   * @param expected what the history says, filtered
   * @param fingerprint of the drift that was decided upon
   * @throws SQLException when the server can't be asked any more; nothing was changed then
   */
  Ended run(Snapshot expected, String fingerprint) throws SQLException {
    session.run("BEGIN; SET LOCAL check_function_bodies TO off; " + session.settings().scriptSql());
    // The reader takes part in a transaction only when the driver knows of one.
    session.connection().setAutoCommit(false);
    try {
      var ended = inTransaction(expected, fingerprint);
      session.run(ended.kind() == ResultKind.DONE ? "COMMIT" : "ROLLBACK");
      return ended;
    } catch (Wire.Failed e) {
      return new Ended(
          ResultKind.FAILED,
          "The rollback failed and was undone: %s (SQLSTATE %s). Run it by hand in parts, or adopt the change."
              .formatted(e.error().text().replace("\n", "; "), e.error().sqlState()));
    } finally {
      if (!session.isClosed()) {
        session.reset();
        session.connection().setAutoCommit(true);
      }
    }
  }

  private Ended inTransaction(Snapshot expected, String fingerprint)
      throws SQLException, Wire.Failed {
    var found = compare(expected);
    if (!found.fingerprint().equals(fingerprint)) {
      return new Ended(
          ResultKind.STALE,
          "The drift changed before it could be reverted: look at it and decide again.");
    }
    var plan = found.rollback();
    if (!plan.cannot().isEmpty()) {
      return new Ended(
          ResultKind.REFUSED,
          "These differences can't be reverted by a script: "
              + left(plan)
              + ". Revert them by hand.");
    }
    for (var lock : DataAtRisk.locks(plan.hazards())) {
      session.script(lock);
    }
    var lost = DataAtRisk.of(session, plan.hazards());
    if (!lost.isEmpty() && !place.desired().policy().allowDataLoss()) {
      return new Ended(
          ResultKind.REFUSED,
          "Reverting would delete data: %s. Save it and empty the tables, set policy.dataLoss to Allow, or adopt the change."
              .formatted(String.join("; ", lost)));
    }
    session.script(plan.script());
    var after = compare(expected);
    if (!after.same()) {
      return new Ended(
          ResultKind.FAILED,
          "The rollback was undone because it would have left differences: %s. Revert them by hand."
              .formatted(after.inWords()));
    }
    return new Ended(ResultKind.DONE, "Reverted: the database is what its history says.");
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
