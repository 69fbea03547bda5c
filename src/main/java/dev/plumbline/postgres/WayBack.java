package dev.plumbline.postgres;

import dev.plumbline.diff.Differ;
import dev.plumbline.model.Snapshot;

/**
 * The way back of migrations, known before they run: from the schema after each to the one before
 * it, as the shadow database showed them.
 */
final class WayBack {

  /** So many pending migrations have each a way back of its own; more have one together. */
  static final int MOST_SINGLE_MIGRATIONS = 20;

  private WayBack() {}

  /**
   * @return one script, the newest migration first; empty when one of them failed
   */
  static String of(Rehearsed rehearsed) {
    if (rehearsed.failure().isPresent()) {
      return "";
    }
    var script =
        new StringBuilder(
            "-- The way back of these migrations, as the shadow database showed it. Rows that they change stay as they are.\n");
    var steps = rehearsed.steps();
    if (steps.size() > MOST_SINGLE_MIGRATIONS || rehearsed.after().size() < steps.size()) {
      script.append("\n-- all %d together\n".formatted(steps.size()));
      script.append(between(rehearsed.last(), rehearsed.before()));
      return script.toString();
    }
    for (var number = steps.size() - 1; number >= 0; number--) {
      var before = number == 0 ? rehearsed.before() : rehearsed.after().get(number - 1);
      script
          .append("\n-- ")
          .append(steps.get(number).migration().name().replaceAll("\\R", " "))
          .append('\n');
      script.append(between(rehearsed.after().get(number), before));
    }
    return script.toString();
  }

  private static String between(Snapshot after, Snapshot before) {
    var plan = Differ.diff(after, before);
    var text = new StringBuilder();
    for (var each : plan.cannot()) {
      text.append(
          "-- can't be undone by a script: %s: %s\n".formatted(each.object(), each.reason()));
    }
    return plan.steps().isEmpty()
        ? text.append("-- nothing of the schema is to be undone\n").toString()
        : text.append(plan.script()).toString();
  }
}
