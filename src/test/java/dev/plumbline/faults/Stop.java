package dev.plumbline.faults;

import dev.plumbline.testing.FaultyNetwork.What;

/** What stops a run at a moment. Nothing of it is in the engine. */
sealed interface Stop {

  /**
   * The network holds something back.
   *
   * @param what of a message and its answer
   * @param inShadow whether it is one to the shadow database or to the server's own
   * @param text a pattern found in the message's SQL
   */
  record Held(What what, boolean inShadow, String text) implements Stop {}

  /**
   * Another session holds what the run needs.
   *
   * @param sql that takes it, in a transaction that stays open
   */
  record Blocked(String sql) implements Stop {}

  /** Another session holds the migration lock, which is polled. */
  record LockHeld() implements Stop {}

  static Stop before(String text) {
    return new Held(What.REQUEST, false, text);
  }

  static Stop after(String text) {
    return new Held(What.ANSWER, false, text);
  }

  static Stop beforeInShadow(String text) {
    return new Held(What.REQUEST, true, text);
  }

  static Stop afterInShadow(String text) {
    return new Held(What.ANSWER, true, text);
  }

  static Stop advisory(int key) {
    return new Blocked("select pg_advisory_xact_lock(" + key + ")");
  }
}
