package dev.plumbline.migrate;

import dev.plumbline.lint.LintPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run may do and how, the same for the operator and the command line.
 *
 * @param lockTimeout PostgreSQL's {@code lock_timeout} for migrations; zero is none
 * @param statementTimeout PostgreSQL's {@code statement_timeout} for migrations; zero is none
 * @param lockRetries how often a migration that met {@code lock_timeout} is tried again within a
 *     run
 * @param retryIfClean a failure that left nothing behind is marked rolled back, and tried again
 *     when its text changes
 * @param allowDataLoss pending migrations and reverts that delete data run without an approval
 * @param onDrift what is done about drift unasked
 * @param beforeApply what pending migrations do when they meet a drifted database
 * @param compare which aspects of objects are compared
 * @param ignore differences that are not drift
 * @param lint which hazards hold pending migrations, and which are taken
 */
public record Policy(
    Duration lockTimeout,
    Duration statementTimeout,
    int lockRetries,
    boolean retryIfClean,
    boolean allowDataLoss,
    OnDrift onDrift,
    BeforeApply beforeApply,
    Compare compare,
    List<IgnoreRule> ignore,
    LintPolicy lint) {

  /** What holds where nobody said otherwise; the resource's schema defaults say the same. */
  public static final Policy DEFAULT =
      new Policy(
          Duration.ofSeconds(5),
          Duration.ZERO,
          10,
          false,
          false,
          OnDrift.REPORT,
          BeforeApply.BLOCK,
          Compare.DEFAULT,
          List.of(),
          LintPolicy.NONE);

  public Policy {
    ignore = List.copyOf(ignore);
  }

  /** One under which no hazard holds a migration. */
  public Policy(
      Duration lockTimeout,
      Duration statementTimeout,
      int lockRetries,
      boolean retryIfClean,
      boolean allowDataLoss,
      OnDrift onDrift,
      BeforeApply beforeApply,
      Compare compare,
      List<IgnoreRule> ignore) {
    this(
        lockTimeout,
        statementTimeout,
        lockRetries,
        retryIfClean,
        allowDataLoss,
        onDrift,
        beforeApply,
        compare,
        ignore,
        LintPolicy.NONE);
  }

  /** The same under which these hazards hold. */
  public Policy with(LintPolicy rules) {
    return new Policy(
        lockTimeout,
        statementTimeout,
        lockRetries,
        retryIfClean,
        allowDataLoss,
        onDrift,
        beforeApply,
        compare,
        ignore,
        rules);
  }

  /** What is done about drift unasked. */
  public enum OnDrift {
    /** It is reported. */
    REPORT,
    /** The database returns to the history; what would delete data is held back unless allowed. */
    REVERT,
    /** The history takes the change in. */
    ADOPT
  }

  /** What pending migrations do when they meet a drifted database. */
  public enum BeforeApply {
    /** They wait until the drift is resolved. */
    BLOCK,
    /** They run, and the outcome says that they met drift. */
    WARN,
    /** They run. */
    IGNORE
  }

  /** Whether privileges are compared. */
  public enum Privileges {
    /** For the grantees that the history itself grants to. */
    AUTO,
    /** For everybody. */
    ALWAYS,
    /** For nobody. */
    NEVER
  }

  /**
   * Which aspects of objects are compared.
   *
   * @param privileges grants
   * @param comments {@code COMMENT ON}
   * @param ownership owners of objects
   * @param columnOrder the order of a table's columns
   */
  public record Compare(
      Privileges privileges, boolean comments, boolean ownership, boolean columnOrder) {
    /** Privileges for the history's own grantees, and comments. */
    public static final Compare DEFAULT = new Compare(Privileges.AUTO, true, false, false);
  }

  /**
   * A difference that is not drift.
   *
   * @param kind an object kind's label such as {@code Table}, or empty for every kind
   * @param name a glob over the object's name as drift shows it; {@code *} stands for any text
   * @param reason why, for people
   * @param expires the last day on which the rule holds (UTC); empty: for ever
   */
  public record IgnoreRule(
      Optional<String> kind, String name, Optional<String> reason, Optional<LocalDate> expires) {}
}
