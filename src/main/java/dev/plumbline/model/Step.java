package dev.plumbline.model;

import java.util.List;

/**
 * One action on one object.
 *
 * @param object which
 * @param action what becomes of it
 * @param sql the statements in order, without semicolons
 * @param hazards what it may cost
 */
public record Step(ObjectId object, Action action, List<String> sql, List<Hazard> hazards) {

  public Step {
    sql = List.copyOf(sql);
    hazards = List.copyOf(hazards);
  }

  /** What becomes of the object. */
  public enum Action {
    CREATE,
    ALTER,
    DROP
  }
}
