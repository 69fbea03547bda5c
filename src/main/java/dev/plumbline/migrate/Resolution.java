package dev.plumbline.migrate;

/** What a person decided about one migration, one drift or one change of the target. */
public sealed interface Resolution {

  /**
   * What the decision is about: a migration's name or a fingerprint (12 hex digits; of a drift also
   * all 64).
   */
  String subject();

  /** The decision's word, as users write it: {@code Applied}, {@code Revert}… */
  String as();

  /**
   * Tells two equal decisions apart: a migration that fails twice needs two decisions. Empty when
   * not given.
   */
  String id();

  /**
   * A decision about a migration: about a failed one as {@code prisma migrate resolve} takes it, or
   * about the one that was applied last.
   *
   * @param migration the migration's name
   * @param decision what is to be recorded
   * @param id tells repeated decisions apart, or empty
   */
  record OfMigration(String migration, MigrationDecision decision, String id)
      implements Resolution {
    @Override
    public String subject() {
      return migration;
    }

    @Override
    public String as() {
      return decision.word();
    }
  }

  /**
   * A decision about one drift and no other.
   *
   * @param fingerprint the drift's, 12 or 64 hex digits
   * @param decision what is to be done
   * @param id tells repeated decisions apart, or empty
   */
  record OfDrift(String fingerprint, DriftDecision decision, String id) implements Resolution {
    @Override
    public String subject() {
      return fingerprint;
    }

    @Override
    public String as() {
      return decision.word();
    }
  }

  /**
   * A decision about another database than before.
   *
   * @param fingerprint of the change, 12 hex digits
   * @param decision what is to be done
   * @param id tells repeated decisions apart, or empty
   */
  record OfTarget(String fingerprint, TargetDecision decision, String id) implements Resolution {
    @Override
    public String subject() {
      return fingerprint;
    }

    @Override
    public String as() {
      return decision.word();
    }
  }

  /** What can be decided about a migration. */
  enum MigrationDecision {
    /** Its effects were completed by hand: the history says applied. */
    APPLIED("Applied"),
    /** Its effects are gone: it may be fixed and applied again. */
    ROLLED_BACK("RolledBack"),
    /** It is applied, and its effects on the schema are to be undone. */
    REVERTED("Reverted");

    private final String word;

    MigrationDecision(String word) {
      this.word = word;
    }

    /** As users write it. */
    public String word() {
      return word;
    }
  }

  /** What can be done about a drift. */
  enum DriftDecision {
    /** The database returns to the history. */
    REVERT("Revert"),
    /** The history takes the change in. */
    ADOPT("Adopt"),
    /** This drift, exactly as it is, is silenced. */
    ACCEPT("Accept");

    private final String word;

    DriftDecision(String word) {
      this.word = word;
    }

    /** As users write it. */
    public String word() {
      return word;
    }
  }

  /** What can be done about another database than before. */
  enum TargetDecision {
    /** It is meant: what is desired holds for it from now on. */
    ACCEPT("Accept");

    private final String word;

    TargetDecision(String word) {
      this.word = word;
    }

    /** As users write it. */
    public String word() {
      return word;
    }
  }

  /**
   * What came of a resolution.
   *
   * @param resolution what was asked
   * @param outcome what came of it
   * @param message a sentence for people; names the way out unless it is done
   */
  record Result(Resolution resolution, ResultKind outcome, String message) {}

  /** How a resolution can end. */
  enum ResultKind {
    /** Carried out. */
    DONE,
    /** Its subject is not what its author saw: nothing was done. */
    STALE,
    /** It makes no sense or would lose data that it was not allowed to lose: nothing was done. */
    REFUSED,
    /** It was tried, failed, and was undone. */
    FAILED
  }
}
