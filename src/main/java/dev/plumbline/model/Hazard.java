package dev.plumbline.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a step may cost.
 *
 * @param code what kind of cost
 * @param object where
 * @param message one sentence for people
 * @param query a query that shows rows in the way, where rows decide what the step does
 * @param size of the tables that the step works on, where a live database told it
 */
public record Hazard(
    Code code, ObjectId object, String message, Optional<String> query, Optional<TableSize> size) {

  /** A hazard that no query can confirm. */
  public static Hazard of(Code code, ObjectId object, String message) {
    return new Hazard(code, object, message, Optional.empty(), Optional.empty());
  }

  /** The same with a query that shows rows in the way. */
  public Hazard with(Optional<String> rowsInTheWay) {
    return new Hazard(code, object, message, rowsInTheWay, size);
  }

  /** The same for tables of this size. */
  public Hazard weighed(TableSize tables) {
    return new Hazard(code, object, message, query, Optional.of(tables));
  }

  /** Whether data is lost when the step runs. */
  public boolean deletesData() {
    return code.effects().contains(Effect.DELETES_DATA);
  }

  /** How bad it is: by the code alone, and where the size of the tables is known, by that too. */
  public Severity severity() {
    return size.map(this::severityAt).orElse(code.severity());
  }

  private Severity severityAt(TableSize tables) {
    if (!code.growsWithSize()) {
      return code.severity();
    }
    if (deletesData()) {
      return tables.isEmpty() ? Severity.WARNING : code.severity();
    }
    if (code.effects().contains(Effect.MAY_FAIL)) {
      return tables.isEmpty() ? Severity.INFO : code.severity();
    }
    var limits = code.severity() == Severity.ERROR;
    return switch (tables.level()) {
      case EMPTY -> Severity.INFO;
      case SMALL -> limits ? Severity.WARNING : Severity.INFO;
      case LARGE -> code.severity();
      case HUGE -> Severity.ERROR;
    };
  }

  /** How bad a hazard is. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }

  /** What a hazard does to those who use the database. */
  public enum Effect {
    DELETES_DATA,
    /** Rows that are there already decide whether the step succeeds. */
    MAY_FAIL,
    REWRITES_TABLE,
    SCANS_TABLE,
    BLOCKS_READS,
    BLOCKS_WRITES,
    BREAKS_CLIENTS,
    /** The step refuses to run inside a transaction. */
    NO_TRANSACTION,
    /** What the step makes cannot be used in the same transaction. */
    NOT_IN_THE_SAME_TRANSACTION,
    CHANGES_PRIVILEGES
  }

  private static final Effect[] WRITERS_WAIT = {Effect.SCANS_TABLE, Effect.BLOCKS_WRITES};
  private static final Effect[] ALL_WAIT = {
    Effect.SCANS_TABLE, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES
  };
  private static final Effect[] REWRITE = {
    Effect.REWRITES_TABLE, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES
  };

  /** The catalogue; the codes are those that users find in the documentation. */
  public enum Code {
    /** A schema is dropped. */
    DL01(Severity.ERROR, false, Effect.DELETES_DATA),
    /** A table is dropped. */
    DL02(Severity.ERROR, true, Effect.DELETES_DATA),
    /** A column or an attribute is dropped. */
    DL03(Severity.ERROR, true, Effect.DELETES_DATA),
    /** A column's new type cuts or rounds values. */
    DL08(Severity.ERROR, true, Effect.DELETES_DATA),
    /** An enum loses values that rows may hold. */
    DL09(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A sequence is dropped: its counter is lost. */
    DL13(Severity.WARNING, false, Effect.DELETES_DATA),
    /** An extension is dropped, and with it what it stores. */
    DL14(Severity.ERROR, false, Effect.DELETES_DATA),
    /** A materialized view is dropped or built anew: its rows come from its query again. */
    DL15(Severity.WARNING, true, Effect.BLOCKS_READS),
    /** A column takes NULL. */
    BC07(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** A constraint is dropped. */
    BC09(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** A unique index, unique constraint or primary key over rows that are there. */
    MF01(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A NOT NULL column without a default comes to a table with rows. */
    MF03(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A column becomes NOT NULL. */
    MF04(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A check, foreign key, exclusion constraint or partition bound over rows that are there. */
    MF06(Severity.ERROR, true, Effect.MAY_FAIL),
    /** Values may have no form in the new type. */
    MF07(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A domain becomes stricter: every table with a column of it is read. */
    MF08(Severity.WARNING, true, Effect.MAY_FAIL, Effect.SCANS_TABLE, Effect.BLOCKS_WRITES),
    /** An index is built. */
    LK01(Severity.ERROR, true, WRITERS_WAIT),
    /** An index is dropped. */
    LK02(Severity.WARNING, true, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES),
    /** A primary key's index is built. */
    LK04(Severity.ERROR, true, ALL_WAIT),
    /** A unique constraint's index is built. */
    LK05(Severity.ERROR, true, ALL_WAIT),
    /** An exclusion constraint's index is built. */
    LK06(Severity.ERROR, true, ALL_WAIT),
    /** A check reads every row. */
    LK07(Severity.ERROR, true, ALL_WAIT),
    /** A foreign key reads every row. */
    LK08(Severity.ERROR, true, WRITERS_WAIT),
    /** NOT NULL reads every row. */
    LK09(Severity.ERROR, true, ALL_WAIT),
    /** A type or collation that needs a rewrite. */
    LK10(Severity.ERROR, true, REWRITE),
    /** A new column whose default is another one for each row. */
    LK11(Severity.ERROR, true, REWRITE),
    /** A new stored generated column. */
    LK12(Severity.ERROR, true, REWRITE),
    /** A new identity column. */
    LK13(Severity.ERROR, true, REWRITE),
    /** {@code SET LOGGED} and {@code SET UNLOGGED}. */
    LK14(Severity.ERROR, true, REWRITE),
    /** {@code SET ACCESS METHOD} and {@code SET TABLESPACE}. */
    LK15(Severity.ERROR, true, REWRITE),
    /** A partition is detached. */
    LK18(Severity.WARNING, false, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES),
    /** A table that is attached as a partition is read. */
    LK20(Severity.WARNING, true, ALL_WAIT),
    /** A trigger comes to a table in use. */
    LK21(Severity.WARNING, false, Effect.BLOCKS_WRITES),
    /** The step cannot run in a transaction. */
    TX01(Severity.INFO, false, Effect.NO_TRANSACTION),
    /** A new enum value cannot be used before its transaction is committed. */
    TX06(Severity.WARNING, false, Effect.NOT_IN_THE_SAME_TRANSACTION),
    /** What replication goes by changes. */
    OP01(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** An extension is updated. */
    OP03(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** Row security, a policy or an owner changes, or rights are taken away. */
    OP06(Severity.WARNING, false, Effect.CHANGES_PRIVILEGES),
    /** Rights are given. */
    SE01(Severity.WARNING, false, Effect.CHANGES_PRIVILEGES);

    private final Severity severity;
    private final boolean growsWithSize;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Effect> effects;

    Code(Severity severity, boolean growsWithSize, Effect... effects) {
      this.severity = severity;
      this.growsWithSize = growsWithSize;
      this.effects = Collections.unmodifiableSet(EnumSet.copyOf(List.of(effects)));
    }

    /** What it does to those who use the database, in the order of {@link Effect}. */
    public Set<Effect> effects() {
      return effects;
    }

    /** How bad it is where nobody knows how large the tables are. */
    public Severity severity() {
      return severity;
    }

    /** Whether it is worse on a large table. */
    public boolean growsWithSize() {
      return growsWithSize;
    }

    /** Whether it comes of rows that are looked at or written anew. */
    public boolean looksAtRows() {
      return effects.contains(Effect.MAY_FAIL)
          || effects.contains(Effect.SCANS_TABLE)
          || effects.contains(Effect.REWRITES_TABLE);
    }

    /** Whether nobody has to mind when the object that it is about is a new one. */
    public boolean harmlessWhenNew() {
      return this == OP06
          || (this != SE01
              && !effects.contains(Effect.DELETES_DATA)
              && !effects.contains(Effect.NO_TRANSACTION)
              && !effects.contains(Effect.NOT_IN_THE_SAME_TRANSACTION));
    }
  }
}
