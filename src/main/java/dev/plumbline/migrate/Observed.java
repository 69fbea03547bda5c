package dev.plumbline.migrate;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a database at one moment of a run. What is empty has not been looked at yet, or
 * is no longer true because something was written.
 *
 * @param facts what the database says of itself
 * @param history the rows of its history table
 * @param comparison with what the history says
 * @param rehearsal of the pending migrations
 * @param leftovers of the failed migration
 * @param open the resolutions that nothing was done about in this run yet
 * @param unasked what was done about drift by policy in this run, or why it was not; it is not
 *     tried twice
 */
public record Observed(
    Facts facts,
    History history,
    Optional<Comparison> comparison,
    Optional<Rehearsal> rehearsal,
    Optional<Leftovers> leftovers,
    List<Resolution> open,
    Optional<String> unasked) {

  public Observed {
    open = List.copyOf(open);
  }

  /** The same with a comparison made. */
  public Observed with(Comparison made) {
    return new Observed(facts, history, Optional.of(made), rehearsal, leftovers, open, unasked);
  }

  /** The same with a rehearsal made. */
  public Observed with(Rehearsal made) {
    return new Observed(facts, history, comparison, Optional.of(made), leftovers, open, unasked);
  }

  /** The same with what a failed migration left behind. */
  public Observed with(Leftovers found) {
    return new Observed(facts, history, comparison, rehearsal, Optional.of(found), open, unasked);
  }

  /** The same without a resolution that something was done about. */
  public Observed without(Resolution handled) {
    var remaining = open.stream().filter(each -> !each.equals(handled)).toList();
    return new Observed(facts, history, comparison, rehearsal, leftovers, remaining, unasked);
  }

  /** The same with a note on what policy did about drift. */
  public Observed withUnasked(String note) {
    return new Observed(facts, history, comparison, rehearsal, leftovers, open, Optional.of(note));
  }

  /** What is known after something was written: what was read anew, and what is still to do. */
  public Observed after(Facts factsNow, History historyNow) {
    return new Observed(
        factsNow, historyNow, Optional.empty(), Optional.empty(), Optional.empty(), open, unasked);
  }
}
