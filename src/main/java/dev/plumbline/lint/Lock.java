package dev.plumbline.lint;

/**
 * PostgreSQL's table locks, the weakest first.
 *
 * <p>Source: PostgreSQL's documentation, "Table-Level Locks".
 */
public enum Lock {
  ACCESS_SHARE("AccessShareLock"),
  ROW_SHARE("RowShareLock"),
  ROW_EXCLUSIVE("RowExclusiveLock"),
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
  SHARE("ShareLock"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
  EXCLUSIVE("ExclusiveLock"),
  ACCESS_EXCLUSIVE("AccessExclusiveLock");

  private final String mode;

  Lock(String mode) {
    this.mode = mode;
  }

  /** As {@code pg_locks.mode} says it. */
  public String mode() {
    return mode;
  }

  /**
   * @param mode of {@code pg_locks}
   */
  public static Lock of(String mode) {
    for (var lock : values()) {
      if (lock.mode.equals(mode)) {
        return lock;
      }
    }
    throw new IllegalArgumentException("no table lock is called " + mode);
  }

  /** Whether those who write wait for it. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  /** Whether everybody waits for it. */
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /** The words of SQL: {@code ACCESS EXCLUSIVE}. */
  public String words() {
    return name().replace('_', ' ');
  }
}
