package dev.plumbline.kind.routine;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/**
 * A function or a procedure.
 *
 * @param id schema, name and input types
 * @param arguments in order, with the columns of {@code RETURNS TABLE}
 * @param result what it returns; none for procedures
 * @param language in which it is written
 * @param window whether it is a window function
 * @param volatility {@code VOLATILE}, {@code STABLE} or {@code IMMUTABLE}
 * @param parallel {@code UNSAFE}, {@code RESTRICTED} or {@code SAFE}
 * @param strict whether it returns null on null input
 * @param securityDefiner whether it runs with its owner's rights
 * @param leakproof whether it tells nothing about its arguments
 * @param cost for the planner
 * @param rows for the planner; 0 when it returns one
 * @param support the planner support function
 * @param transforms the types that are handed over by {@code TRANSFORM FOR TYPE}
 * @param settings {@code SET} clauses, as {@code pg_proc.proconfig} holds them
 * @param library the object file of a function in C
 * @param sqlBody a body that PostgreSQL parsed ({@code BEGIN ATOMIC}, {@code RETURN}); it knows
 *     what it depends on
 * @param body any other body
 */
public record Routine(
    ObjectId id,
    List<Argument> arguments,
    Optional<String> result,
    String language,
    boolean window,
    String volatility,
    String parallel,
    boolean strict,
    boolean securityDefiner,
    boolean leakproof,
    String cost,
    String rows,
    Optional<String> support,
    List<String> transforms,
    List<String> settings,
    Optional<String> library,
    Optional<String> sqlBody,
    String body)
    implements PgObject {

  /** The name space that functions, procedures and aggregates share. */
  static String nameOf(ObjectId id, String inputTypes) {
    return "routine " + id.qualified() + "(" + inputTypes + ")";
  }
}
