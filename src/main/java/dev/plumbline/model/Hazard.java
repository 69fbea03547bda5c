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
    CHANGES_PRIVILEGES,
    /** The target refuses it as things are. */
    CANNOT_RUN
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
    /** The rows of a table are thrown away by {@code TRUNCATE}. */
    DL05(Severity.ERROR, true, Effect.DELETES_DATA),
    /** A column's new type cuts or rounds values. */
    DL08(Severity.ERROR, true, Effect.DELETES_DATA),
    /** An enum loses values that rows may hold. */
    DL09(Severity.ERROR, true, Effect.MAY_FAIL),
    /** Rows are deleted. */
    DL10(Severity.ERROR, true, Effect.DELETES_DATA),
    /** Rows are changed. */
    DL11(Severity.WARNING, true),
    /** A sequence is dropped: its counter is lost. */
    DL13(Severity.WARNING, false, Effect.DELETES_DATA),
    /** An extension is dropped, and with it what it stores. */
    DL14(Severity.ERROR, false, Effect.DELETES_DATA),
    /** A materialized view is dropped or built anew: its rows come from its query again. */
    DL15(Severity.WARNING, true, Effect.BLOCKS_READS),
    /** A table has another name. */
    BC01(Severity.ERROR, false, Effect.BREAKS_CLIENTS),
    /** A column has another name. */
    BC02(Severity.ERROR, false, Effect.BREAKS_CLIENTS),
    /** What uses a dropped table or column goes with it. */
    BC03(Severity.ERROR, false, Effect.BREAKS_CLIENTS),
    /** A schema has another name. */
    BC04(Severity.ERROR, false, Effect.BREAKS_CLIENTS),
    /** An enum's value has another name. */
    BC05(Severity.ERROR, false, Effect.BREAKS_CLIENTS),
    /** A column has another type. */
    BC06(Severity.ERROR, false, Effect.BREAKS_CLIENTS),
    /** A column takes NULL. */
    BC07(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** A new column that every insert must name. */
    BC08(Severity.ERROR, true, Effect.BREAKS_CLIENTS),
    /** A constraint is dropped. */
    BC09(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** A unique index, unique constraint or primary key over rows that are there. */
    MF01(Severity.ERROR, true, Effect.MAY_FAIL),
    /** An index over rows that are there becomes unique. */
    MF02(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A NOT NULL column without a default comes to a table with rows. */
    MF03(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A column becomes NOT NULL. */
    MF04(Severity.ERROR, true, Effect.MAY_FAIL),
    /** A column that takes NULL becomes part of a primary key. */
    MF05(Severity.ERROR, true, Effect.MAY_FAIL),
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
    /** An index is built anew. */
    LK03(Severity.ERROR, true, WRITERS_WAIT),
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
    /** A primary key takes the place of another. */
    LK16(Severity.ERROR, true, ALL_WAIT),
    /** {@code VACUUM FULL} and {@code CLUSTER}. */
    LK17(Severity.ERROR, true, REWRITE),
    /** A partition is detached. */
    LK18(Severity.WARNING, false, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES),
    /** An index of a partitioned table is built. */
    LK19(Severity.ERROR, true, WRITERS_WAIT),
    /** A table that is attached as a partition is read. */
    LK20(Severity.WARNING, true, ALL_WAIT),
    /** A trigger comes to a table in use. */
    LK21(Severity.WARNING, false, Effect.BLOCKS_WRITES),
    /** A new column with a foreign key and an index, all at once. */
    LK22(Severity.ERROR, true, WRITERS_WAIT),
    /** An {@code ACCESS EXCLUSIVE} lock without a {@code lock_timeout}. */
    LK23(Severity.WARNING, false, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES),
    /** Several tables under {@code ACCESS EXCLUSIVE} locks in one transaction. */
    LK26(Severity.WARNING, false, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES),
    /** A materialized view is refreshed and cannot be read meanwhile. */
    LK27(Severity.WARNING, true, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES),
    /** A concurrent build that was broken off has left its index. */
    LK28(Severity.WARNING, false),
    /** The step cannot run in a transaction. */
    TX01(Severity.INFO, false, Effect.NO_TRANSACTION),
    /** Some statements run in a transaction and some cannot: a failure may leave half of them. */
    TX02(Severity.ERROR, false, Effect.NO_TRANSACTION),
    /** The script begins and ends transactions itself. */
    TX03(Severity.ERROR, false, Effect.NO_TRANSACTION),
    /** Rows are changed while the same transaction keeps others from a table. */
    TX04(Severity.WARNING, true, Effect.BLOCKS_READS, Effect.BLOCKS_WRITES),
    /** A statement outside of a transaction that cannot be run twice. */
    TX05(Severity.WARNING, false, Effect.NO_TRANSACTION),
    /** A new enum value cannot be used before its transaction is committed. */
    TX06(Severity.WARNING, false, Effect.NOT_IN_THE_SAME_TRANSACTION),
    /** What the script sets for its session stays set behind its end. */
    TX07(Severity.WARNING, false),
    /** What replication goes by changes. */
    OP01(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** An extension is updated. */
    OP03(Severity.WARNING, false, Effect.BREAKS_CLIENTS),
    /** The target has no such extension to install. */
    OP05(Severity.ERROR, false, Effect.CANNOT_RUN),
    /** Row security, a policy or an owner changes, or rights are taken away. */
    OP06(Severity.WARNING, false, Effect.CHANGES_PRIVILEGES),
    /** The target refuses the role that runs migrations. */
    OP08(Severity.ERROR, false, Effect.CANNOT_RUN),
    /** A transaction has been open for long: locks and concurrent builds wait for it. */
    OP13(Severity.WARNING, false),
    /** Rights are given. */
    SE01(Severity.WARNING, false, Effect.CHANGES_PRIVILEGES);

    private final Severity severity;
    private final boolean growsWithSize;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Effect> effects;

    Code(Severity severity, boolean growsWithSize, Effect... effects) {
      this.severity = severity;
      this.growsWithSize = growsWithSize;
      this.effects = unmodifiable(effects);
    }

    private static Set<Effect> unmodifiable(Effect... effects) {
      var set = EnumSet.noneOf(Effect.class);
      Collections.addAll(set, effects);
      return Collections.unmodifiableSet(set);
    }

    /** The code of this name. */
    public static Optional<Code> named(String name) {
      return List.of(values()).stream().filter(code -> code.name().equals(name)).findFirst();
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
