package dev.plumbline.cli;

import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Weights;
import dev.plumbline.model.Change;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.util.List;

/**
 * Two schemas, what differs, and the plan from one to the other.
 *
 * @param from without what is not compared
 * @param to without what is not compared
 * @param changes for people
 * @param plan with sizes where a live database told them
 */
record Difference(Snapshot from, Snapshot to, List<Change> changes, Plan plan) {

  /**
   * @param online whether the plan is for a database in use
   */
  static Difference of(Side before, Side after, Comparing comparing, boolean online) {
    var from = comparing.of(before.schema());
    var to = comparing.of(after.schema());
    // what is not compared comes back when its object is built anew
    var wanted = to.completedBy(before.schema(), from);
    var plan =
        online ? Differ.diffOnline(before.schema(), wanted) : Differ.diff(before.schema(), wanted);
    var sizes = before.sizes().isEmpty() ? after.sizes() : before.sizes();
    return new Difference(
        from,
        to,
        Differ.changes(from, to),
        Weights.weigh(plan, before.schema(), after.schema(), sizes));
  }
}
