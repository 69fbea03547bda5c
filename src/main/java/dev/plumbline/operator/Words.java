package dev.plumbline.operator;

/** The words of conditions that are not reasons of the engine; all are explained with those. */
final class Words {

  static final String READY = "Ready";
  static final String MIGRATIONS_APPLIED = "MigrationsApplied";
  static final String DRIFTED = "Drifted";
  static final String RECONCILING = "Reconciling";
  static final String STALLED = "Stalled";

  static final String TRUE = "True";
  static final String FALSE = "False";
  static final String UNKNOWN = "Unknown";

  /** Reason of Ready (the first time) and Reconciling: work goes on. */
  static final String PROGRESSING = "Progressing";

  /** Reason of Reconciling: something failed that time may cure. */
  static final String PROGRESSING_WITH_RETRY = "ProgressingWithRetry";

  /** Reason of Drifted and, with {@code affectsReady}, of Ready and Stalled. */
  static final String DRIFT_DETECTED = "DriftDetected";

  /** Reason of Drifted: the database is what the history says. */
  static final String IN_SYNC = "InSync";

  /** Reason of Drifted: it differs exactly as somebody accepted. */
  static final String DRIFT_ACCEPTED = "DriftAccepted";

  /** Reason of Drifted: nobody has looked yet. */
  static final String NOT_CHECKED = "NotChecked";

  private Words() {}
}
