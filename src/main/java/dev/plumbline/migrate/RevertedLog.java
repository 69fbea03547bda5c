package dev.plumbline.migrate;

/**
 * The text in {@code logs} of a migration that was applied and taken back by a decision. Its row is
 * both finished and rolled back: for Prisma, and here, it does not count as applied.
 */
public final class RevertedLog {

  private static final String HOLDS = "Reverted by a decision: ";
  private static final String FREE = "Reverted by a decision, and allowed to run again.";

  private RevertedLog() {}

  /** What is recorded with the revert. */
  public static String text() {
    return HOLDS
        + "its effects on the schema were undone. The same text is not applied again by itself.\n";
  }

  /** What is recorded once a person lets the same text run again. */
  public static String allowed() {
    return FREE + "\n";
  }

  /** Whether a row was reverted by a decision, and its text is held since. */
  public static boolean holds(HistoryRow row) {
    return row.rolledBackAt().isPresent() && row.logs().orElse("").startsWith(HOLDS);
  }
}
