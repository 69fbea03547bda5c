package dev.plumbline.migrate;

/**
 * Why things are as they are: the reason of a condition and of an event. Each has its section in
 * {@code docs/reasons.md}.
 */
public enum Reason {
  /** The history is applied, as far as {@code spec.migrations.target} wants it. */
  UP_TO_DATE("UpToDate", Weight.GOOD),
  /** Migrations wait to be applied: mode {@code Observe} applies none. */
  PENDING("Pending", Weight.WAITING),
  /** A migration was reverted by a decision; its text is not applied again by itself. */
  MIGRATION_REVERTED("MigrationReverted", Weight.WAITING),
  /** The plan waits for {@code spec.approve}. */
  APPROVAL_PENDING("ApprovalPending", Weight.WAITING),
  /** Migrations would delete data and nobody has allowed it. */
  DATA_LOSS_HELD("DataLossHeld", Weight.TERMINAL),
  /** Pending migrations have hazards that {@code policy.lint.failOn} names. */
  LINT_FAILED("LintFailed", Weight.TERMINAL),
  /** A migration failed and waits for a decision. */
  MIGRATION_FAILED("MigrationFailed", Weight.TERMINAL),
  /** A pending migration failed in the shadow database; the target was not touched. */
  REHEARSAL_FAILED("RehearsalFailed", Weight.TERMINAL),
  /** An applied migration's text has changed since. */
  MIGRATION_EDITED("MigrationEdited", Weight.TERMINAL),
  /** The database has an applied migration that the sources lack. */
  MIGRATION_MISSING("MigrationMissing", Weight.TERMINAL),
  /** A pending migration sorts before applied ones. */
  OUT_OF_ORDER("OutOfOrder", Weight.TERMINAL),
  /** Two pending names sort otherwise in Prisma than here. */
  AMBIGUOUS_ORDER("AmbiguousOrder", Weight.TERMINAL),
  /** The database drifted, and pending migrations do not run on a drifted database. */
  BLOCKED_BY_DRIFT("BlockedByDrift", Weight.TERMINAL),
  /** Another database than before is behind the connection, or the same one as it was earlier. */
  TARGET_CHANGED("TargetChanged", Weight.TERMINAL),
  /** The database has objects but no history: it needs a baseline. */
  NOT_EMPTY("DatabaseNotEmpty", Weight.TERMINAL),
  /** The database is not what the baseline says. */
  BASELINE_MISMATCH("BaselineMismatch", Weight.TERMINAL),
  /** The database's history belongs to Prisma 8 (schema {@code prisma_contract}). */
  PRISMA_CONTRACT("PrismaContractFound", Weight.TERMINAL),
  /**
   * The sources are wrong: an unknown key form, a duplicate name, an empty or unreadable script.
   */
  INVALID_MIGRATIONS("InvalidMigrations", Weight.TERMINAL),
  /** The spec is wrong in a way that the API server could not see. */
  INVALID_SPEC("InvalidSpec", Weight.TERMINAL),
  /** The spec asks for something that this version can't do yet. */
  NOT_YET_SUPPORTED("NotYetSupported", Weight.TERMINAL),
  /** The database refuses: a right is missing (SQLSTATE 42501 and the like). */
  PERMISSION_DENIED("PermissionDenied", Weight.TERMINAL),
  /** The database does not exist (3D000). */
  DATABASE_NOT_FOUND("DatabaseNotFound", Weight.TERMINAL),
  /** The server is a standby or the database is read-only. */
  READ_ONLY("ReadOnly", Weight.TERMINAL),
  /** The history can't be replayed in the shadow database. */
  SHADOW_FAILED("ShadowFailed", Weight.TERMINAL),
  /** A ConfigMap or Secret is not there (yet), or lacks its key (yet). */
  SOURCE_NOT_FOUND("SourceNotFound", Weight.TRANSIENT),
  /** The sources' digest is not {@code expectedDigest} (yet). */
  DIGEST_MISMATCH("SourceDigestMismatch", Weight.TRANSIENT),
  /** Another resource that this one depends on is not ready. */
  DEPENDENCY_NOT_READY("DependencyNotReady", Weight.TRANSIENT),
  /** The database server can't be reached or is not ready (SQLSTATE 08*, 57P0*, 53*). */
  UNREACHABLE("DatabaseUnreachable", Weight.TRANSIENT),
  /** The server refuses the credentials (28*). */
  AUTHENTICATION_FAILED("AuthenticationFailed", Weight.TRANSIENT),
  /** Somebody else holds the migration lock or a lock on a table (55P03, 40P01, 40001). */
  LOCK_NOT_AVAILABLE("LockNotAvailable", Weight.TRANSIENT),
  /** Something that nobody foresaw; the log of the operator has more. */
  INTERNAL_ERROR("InternalError", Weight.TRANSIENT),
  /** The resource is suspended. */
  SUSPENDED("Suspended", Weight.WAITING);

  private final String word;
  private final Weight weight;

  Reason(String word, Weight weight) {
    this.word = word;
    this.weight = weight;
  }

  /** The reason as conditions and events carry it, CamelCase. */
  public String word() {
    return word;
  }

  /** What it means for whoever waits. */
  public Weight weight() {
    return weight;
  }

  /** What a reason means for whoever waits. */
  public enum Weight {
    /** All is well. */
    GOOD,
    /** Nothing is wrong; a person or a setting says when it goes on. */
    WAITING,
    /** Time may cure it: it is tried again with back-off. */
    TRANSIENT,
    /** Only a change by a person cures it. */
    TERMINAL
  }
}
