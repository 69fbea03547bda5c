package dev.plumbline.model;

import java.util.Optional;

/**
 * What a step may cost.
 *
 * @param code what kind of cost
 * @param object where
 * @param message one sentence for people
 * @param query a query that finds the rows in the way, where rows decide whether the step succeeds
 */
public record Hazard(Code code, ObjectId object, String message, Optional<String> query) {

  /** A hazard that no query can confirm. */
  public static Hazard of(Code code, ObjectId object, String message) {
    return new Hazard(code, object, message, Optional.empty());
  }

  /** Whether data is lost when the step runs. */
  public boolean deletesData() {
    return code.effect == Effect.DELETES_DATA;
  }

  /** What a hazard does to those who use the database. */
  public enum Effect {
    DELETES_DATA,
    MAY_FAIL,
    BLOCKS,
    BREAKS_CLIENTS,
    NOT_IN_THE_SAME_TRANSACTION,
    CHANGES_PRIVILEGES
  }

  /** The catalogue; the codes are those that users find in the documentation. */
  public enum Code {
    DL01(Effect.DELETES_DATA),
    DL02(Effect.DELETES_DATA),
    DL03(Effect.DELETES_DATA),
    DL08(Effect.DELETES_DATA),
    DL09(Effect.MAY_FAIL),
    /** A sequence is dropped: its counter is lost. */
    DL13(Effect.DELETES_DATA),
    /** An extension is dropped, and with it what it stores. */
    DL14(Effect.DELETES_DATA),
    /** A materialized view is dropped or built anew: its rows come from its query again. */
    DL15(Effect.BLOCKS),
    BC06(Effect.BREAKS_CLIENTS),
    BC07(Effect.BREAKS_CLIENTS),
    BC09(Effect.BREAKS_CLIENTS),
    MF01(Effect.MAY_FAIL),
    MF03(Effect.MAY_FAIL),
    MF04(Effect.MAY_FAIL),
    MF05(Effect.MAY_FAIL),
    MF06(Effect.MAY_FAIL),
    MF07(Effect.MAY_FAIL),
    MF08(Effect.MAY_FAIL),
    LK01(Effect.BLOCKS),
    LK02(Effect.BLOCKS),
    LK04(Effect.BLOCKS),
    LK05(Effect.BLOCKS),
    LK06(Effect.BLOCKS),
    LK07(Effect.BLOCKS),
    LK08(Effect.BLOCKS),
    LK09(Effect.BLOCKS),
    LK10(Effect.BLOCKS),
    LK11(Effect.BLOCKS),
    LK12(Effect.BLOCKS),
    LK13(Effect.BLOCKS),
    LK14(Effect.BLOCKS),
    LK15(Effect.BLOCKS),
    LK18(Effect.BLOCKS),
    LK20(Effect.BLOCKS),
    LK21(Effect.BLOCKS),
    TX06(Effect.NOT_IN_THE_SAME_TRANSACTION),
    TX11(Effect.MAY_FAIL),
    OP01(Effect.BREAKS_CLIENTS),
    OP03(Effect.BREAKS_CLIENTS),
    /** Row security or a policy changes. */
    OP06(Effect.CHANGES_PRIVILEGES),
    SE01(Effect.CHANGES_PRIVILEGES);

    private final Effect effect;

    Code(Effect effect) {
      this.effect = effect;
    }

    /** What it does to those who use the database. */
    public Effect effect() {
      return effect;
    }
  }
}
