package dev.plumbline.migrate;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of {@code _prisma_migrations}.
 *
 * @param id a UUID
 * @param checksum of the script that was run or marked
 * @param startedAt when it was started or marked
 * @param finishedAt when it was finished; empty when it was not
 * @param name the migration's
 * @param logs what a failure left to read; the empty text where the migration was only marked
 * @param rolledBackAt when somebody marked it rolled back
 * @param steps 1 when the script ran, 0 when it failed or was only marked
 */
public record HistoryRow(
    String id,
    String checksum,
    Instant startedAt,
    Optional<Instant> finishedAt,
    String name,
    Optional<String> logs,
    Optional<Instant> rolledBackAt,
    int steps) {

  /** What a row says of its migration. */
  public enum State {
    /** Finished and not rolled back. */
    APPLIED,
    /** Neither finished nor rolled back: it failed, or whoever ran it died, or runs it now. */
    FAILED,
    /** Marked rolled back. */
    ROLLED_BACK
  }

  /** Prisma's reading of the three times. */
  public State state() {
    if (rolledBackAt.isPresent()) {
      return State.ROLLED_BACK;
    }
    return finishedAt.isPresent() ? State.APPLIED : State.FAILED;
  }

  /** Whether the migration was recorded as applied without running its script. */
  public boolean onlyMarked() {
    return state() == State.APPLIED && steps == 0;
  }
}
