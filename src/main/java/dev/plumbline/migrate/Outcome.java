package dev.plumbline.migrate;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.lint.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run found and did: all that a status, a terminal or a log can tell. What is empty was not
 * found out.
 *
 * @param reason the state of the history in a word
 * @param message the state of the history in a sentence that ends in what to do next, unless all is
 *     well
 * @param server the database that was met
 * @param history the migrations, if the history could be read
 * @param plan what is pending and what it would do, if anything is
 * @param drift how the database differs from the history
 * @param resolutions what came of the resolutions that were handled in this run
 */
public record Outcome(
    Reason reason,
    String message,
    Optional<Server> server,
    Optional<History> history,
    Optional<PendingPlan> plan,
    DriftCheck drift,
    List<Resolution.Result> resolutions) {

  public Outcome {
    resolutions = List.copyOf(resolutions);
  }

  /**
   * A run that found out nothing but why it could not.
   *
   * @param reason not {@link Reason#UP_TO_DATE}
   * @param message a sentence that ends in what to do next
   */
  public static Outcome stopped(Reason reason, String message) {
    return new Outcome(
        reason,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DriftCheck.NOT_CHECKED,
        List.of());
  }

  /**
   * The database that was met.
   *
   * @param version such as {@code PostgreSQL 17.6}
   * @param found which database it is, and the newest row of its history
   * @param change how it is another one than before, if it is and nobody has accepted that
   * @param schemaFingerprint of the observed schema, 64 hex digits; empty when it was not read
   */
  public record Server(
      String version,
      Remembered found,
      Optional<TargetChange> change,
      Optional<String> schemaFingerprint) {}

  /**
   * The migrations and what the history says of them.
   *
   * @param applied how many of the desired migrations are applied
   * @param total how many are desired
   * @param pending names in the order of application
   * @param lastApplied the newest applied migration
   * @param failed the failed migration that waits for a decision
   * @param leftovers what it left in the schema, where it may have left something
   * @param recent the last ten applied, newest first
   */
  public record History(
      int applied,
      int total,
      List<String> pending,
      Optional<String> lastApplied,
      Optional<Failure> failed,
      Optional<Leftovers> leftovers,
      List<Applied> recent) {

    public History {
      pending = List.copyOf(pending);
      recent = List.copyOf(recent);
    }
  }

  /**
   * An applied migration.
   *
   * @param name of the migration
   * @param at when it was finished
   * @param took from start to finish; zero where it was only marked
   */
  public record Applied(String name, Instant at, Duration took) {}

  /**
   * A failed migration. What the history table does not hold (it stores text) is only known to the
   * run that saw the failure.
   *
   * @param migration its name
   * @param startedAt when it was started
   * @param effects what it left behind
   * @param statement which statement failed, such as {@code 3 of 5}
   * @param line of the script, from 1
   * @param position in the script in characters, from 1
   * @param sqlState five characters
   * @param log all that is known, for people
   */
  public record Failure(
      String migration,
      Instant startedAt,
      Effects effects,
      Optional<String> statement,
      Optional<Integer> line,
      Optional<Integer> position,
      Optional<String> sqlState,
      String log) {}

  /** What a failed migration left behind. */
  public enum Effects {
    /** Nothing: its transaction was rolled back. */
    ROLLED_BACK,
    /** Some of its statements took effect. */
    PARTIAL,
    /** Nobody can tell. */
    UNKNOWN
  }

  /**
   * What is pending and what it would do.
   *
   * @param fingerprint what an approval names, 12 hex digits; it changes with the migrations' text,
   *     their number and the database
   * @param migrations names in the order of application
   * @param hazards what the rehearsal and the target showed, those that somebody takes among them
   * @param seen what each of them did in the shadow database, as far as they came
   * @param script the migrations one after another, each under a comment with its name
   * @param rollback their way back, the newest first; empty where it is not known
   */
  public record PendingPlan(
      String fingerprint,
      List<String> migrations,
      List<MigrationHazard> hazards,
      List<Observation> seen,
      String script,
      String rollback) {

    public PendingPlan {
      migrations = List.copyOf(migrations);
      hazards = List.copyOf(hazards);
      seen = List.copyOf(seen);
    }

    /** The same with its way back. */
    public PendingPlan with(String wayBack) {
      return new PendingPlan(fingerprint, migrations, hazards, seen, script, wayBack);
    }
  }

  /**
   * One hazard, for people.
   *
   * @param code such as {@code DL02}
   * @param object what it concerns, such as {@code public.users}
   * @param message what may happen
   */
  public record HazardLine(String code, String object, String message) {}

  /**
   * Whether and how the database differs from the history.
   *
   * @param state what is known
   * @param drift the differences; present when {@code state} is {@code DRIFTED} or {@code ACCEPTED}
   */
  public record DriftCheck(State state, Optional<Drift> drift) {

    /** Nobody looked. */
    public static final DriftCheck NOT_CHECKED =
        new DriftCheck(State.NOT_CHECKED, Optional.empty());

    /** There is none. */
    public static final DriftCheck IN_SYNC = new DriftCheck(State.IN_SYNC, Optional.empty());

    /** What is known about drift. */
    public enum State {
      /** Nobody looked, or looking failed. */
      NOT_CHECKED,
      /** The database is what the history says. */
      IN_SYNC,
      /** The database differs from the history. */
      DRIFTED,
      /** It differs exactly as somebody has accepted. */
      ACCEPTED
    }
  }

  /**
   * How the database differs from the history, and the ways out.
   *
   * @param fingerprint what a resolution names, 12 hex digits; it changes with the differences
   * @param summary such as {@code 1 table added}
   * @param changes seen from the history: {@code Added} is in the database and not in the history
   * @param rollbackSql database to history
   * @param migrationSql history to database
   * @param deletesData what the rollback would delete, for people; empty when it deletes nothing
   * @param unresolvable what the scripts can't express, for people; empty when they are whole
   */
  public record Drift(
      String fingerprint,
      String summary,
      List<ChangeLine> changes,
      String rollbackSql,
      String migrationSql,
      List<HazardLine> deletesData,
      List<String> unresolvable) {

    public Drift {
      changes = List.copyOf(changes);
      deletesData = List.copyOf(deletesData);
      unresolvable = List.copyOf(unresolvable);
    }
  }

  /**
   * One difference, for people.
   *
   * @param kind such as {@code Table}
   * @param name such as {@code public.users}
   * @param change {@code Added}, {@code Removed} or {@code Changed}
   * @param detail what changed; empty when there is no more to say
   */
  public record ChangeLine(String kind, String name, String change, String detail) {}
}
