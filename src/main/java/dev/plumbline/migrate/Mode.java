package dev.plumbline.migrate;

/** How far a run may go. */
public enum Mode {
  /** Pending migrations are applied. */
  APPLY,
  /** Pending migrations are planned, and applied once the plan's fingerprint is approved. */
  PLAN,
  /** Nothing is ever written to the target database. */
  OBSERVE
}
