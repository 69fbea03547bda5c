package dev.plumbline.cli;

import dev.plumbline.model.Change;
import dev.plumbline.model.Changes;
import dev.plumbline.model.Hazard;
import java.util.Locale;

/** A difference for people: what is more, less and other, and what the plan may cost. */
record DiffSummary(Difference difference, Colours colours) {

  String text() {
    if (difference.changes().isEmpty() && difference.plan().isEmpty()) {
      return "No difference\n";
    }
    var text = new StringBuilder(Changes.summary(difference.changes())).append('\n');
    difference.changes().forEach(change -> text.append("  ").append(line(change)).append('\n'));
    var plan = difference.plan();
    var alone = plan.steps().stream().filter(step -> step.alone()).count();
    text.append("Plan: ")
        .append(plan.steps().size())
        .append(plan.steps().size() == 1 ? " step" : " steps");
    text.append(alone == 0 ? "" : ", " + alone + " of them outside of a transaction").append('\n');
    for (var hazard : plan.hazards()) {
      text.append("  ").append(line(hazard)).append('\n');
      hazard.query().ifPresent(query -> text.append("      ").append(query).append('\n'));
    }
    for (var left : plan.cannot()) {
      text.append("  ")
          .append(colours.red("cannot be changed: "))
          .append(left.object())
          .append(": ")
          .append(left.reason())
          .append('\n');
    }
    return text.toString();
  }

  private String line(Change change) {
    return switch (change.type()) {
      case ADDED -> colours.green("+ " + change);
      case REMOVED -> colours.red("- " + change);
      case CHANGED -> colours.yellow("~ " + change);
    };
  }

  private String line(Hazard hazard) {
    var word = hazard.severity().name().toLowerCase(Locale.ROOT) + " " + hazard.code();
    var marked =
        switch (hazard.severity()) {
          case ERROR -> colours.red(word);
          case WARNING -> colours.yellow(word);
          case INFO -> word;
        };
    return marked
        + " "
        + hazard.object()
        + ": "
        + hazard.message()
        + hazard.size().map(size -> " (" + size.words() + ")").orElse("");
  }
}
