package dev.plumbline.model;

import java.util.List;

/**
 * One action on one object.
 *
 * @param object which
 * @param action what becomes of it
 * @param sql the statements in order, without semicolons
 * @param hazards what it may cost
 * @param alone whether it stays outside of the transaction of its neighbours: PostgreSQL refuses it
 *     there, or it takes long and their locks would be held meanwhile
 */
public record Step(
    ObjectId object, Action action, List<String> sql, List<Hazard> hazards, boolean alone) {

  public Step {
    sql = List.copyOf(sql);
    hazards = List.copyOf(hazards);
  }

  /** A step that goes with its neighbours. */
  public Step(ObjectId object, Action action, List<String> sql, List<Hazard> hazards) {
    this(object, action, sql, hazards, false);
  }

  /** The same with other hazards. */
  public Step with(List<Hazard> others) {
    return new Step(object, action, sql, others, alone);
  }

  /** What becomes of the object. */
  public enum Action {
    CREATE,
    ALTER,
    DROP
  }
}
