package dev.plumbline.kind.table;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;

/** Statements that work beside readers and writers, and for that need transactions of their own. */
final class Concurrently {

  private Concurrently() {}

  static Hazard hazard(ObjectId id) {
    return Hazard.of(
        Hazard.Code.TX01, id, "cannot run in a transaction, and waits for all that are open now");
  }
}
