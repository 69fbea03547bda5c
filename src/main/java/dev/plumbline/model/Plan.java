package dev.plumbline.model;

import java.util.List;

/**
 * The ordered steps that turn one schema into another, and what no step can do.
 *
 * @param steps in the order of execution; fit for one transaction
 * @param cannot differences that stay, each with its reason
 */
public record Plan(List<Step> steps, List<Inexpressible> cannot) {

  public Plan {
    steps = List.copyOf(steps);
    cannot = List.copyOf(cannot);
  }

  /**
   * A difference that the plan leaves as it is.
   *
   * @param object which object differs
   * @param reason why, and what a person can do
   */
  public record Inexpressible(ObjectId object, String reason) {}

  /** Nothing to do and nothing left over. */
  public boolean isEmpty() {
    return steps.isEmpty() && cannot.isEmpty();
  }

  /** Every statement in order, without semicolons. */
  public List<String> statements() {
    return steps.stream().flatMap(step -> step.sql().stream()).toList();
  }

  /** Every hazard in the order of the steps. */
  public List<Hazard> hazards() {
    return steps.stream().flatMap(step -> step.hazards().stream()).toList();
  }

  /** Whether any step loses data. */
  public boolean deletesData() {
    return hazards().stream().anyMatch(Hazard::deletesData);
  }

  /** The plan's name in approvals: the same for the same statements. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(script());
  }

  /** The plan as one SQL text, a comment only where a hazard stands or a difference stays. */
  public String script() {
    var script = new StringBuilder();
    for (var step : steps) {
      for (var hazard : step.hazards()) {
        comment(script, hazard.code() + ": " + hazard.message());
      }
      step.sql().forEach(statement -> script.append(statement).append(";\n"));
    }
    for (var left : cannot) {
      comment(script, "cannot be changed: " + left.object() + ": " + left.reason());
    }
    return script.toString();
  }

  /** A line break inside a name must not end the comment and become SQL. */
  private static void comment(StringBuilder script, String text) {
    script.append("-- ").append(text.replaceAll("\\R", " ")).append('\n');
  }
}
