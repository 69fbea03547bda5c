package dev.plumbline.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The ordered steps that turn one schema into another, and what no step can do.
 *
 * @param steps in the order of execution; fit for one transaction, but for those that are
 *     {@linkplain Step#alone alone}
 * @param cannot differences that stay, each with its reason
 */
public record Plan(List<Step> steps, List<Inexpressible> cannot) {

  private static final Set<ObjectKind> ROUTINES =
      EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

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

  /** The same with other hazards. */
  public Plan withHazards(UnaryOperator<Hazard> changed) {
    return new Plan(
        steps.stream()
            .map(step -> step.with(step.hazards().stream().map(changed).toList()))
            .toList(),
        cannot);
  }

  /** Whether any step loses data. */
  public boolean deletesData() {
    return hazards().stream().anyMatch(Hazard::deletesData);
  }

  /** The plan's name in approvals: the same for the same statements. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(script());
  }

  /** Whether some steps do not go with the others in one transaction. */
  public boolean needsSeveralTransactions() {
    return steps.stream().anyMatch(Step::alone);
  }

  /**
   * The plan as one SQL text, fit for {@code psql} as it is: a comment only where a hazard stands
   * or a difference stays, and {@code BEGIN} and {@code COMMIT} only where not all steps go into
   * one transaction.
   */
  public String script() {
    var script = new StringBuilder(definesRoutines() ? "SET check_function_bodies TO off;\n" : "");
    var blocks = needsSeveralTransactions();
    var open = false;
    for (var step : steps) {
      if (blocks && open == step.alone()) {
        open = !open;
        script.append(open ? "BEGIN;\n" : "COMMIT;\n");
      }
      for (var hazard : step.hazards()) {
        comment(script, hazard.code() + ": " + hazard.message());
      }
      step.sql().forEach(statement -> script.append(statement).append(";\n"));
    }
    script.append(open ? "COMMIT;\n" : "");
    for (var left : cannot) {
      comment(script, "cannot be changed: " + left.object() + ": " + left.reason());
    }
    return script.toString();
  }

  /** A body may name what comes later: PostgreSQL must not look into it when it is defined. */
  private boolean definesRoutines() {
    return steps.stream()
        .filter(step -> ROUTINES.contains(step.object().kind()))
        .flatMap(step -> step.sql().stream())
        .anyMatch(statement -> statement.startsWith("CREATE "));
  }

  /** A line break inside a name must not end the comment and become SQL. */
  private static void comment(StringBuilder script, String text) {
    script.append("-- ").append(text.replaceAll("\\R", " ")).append('\n');
  }
}
