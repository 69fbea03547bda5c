package dev.plumbline.kind.type;

import dev.plumbline.kind.Ddl;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;

/**
 * A type and functions that need each other: those that read and write its values, or that make a
 * range canonical. PostgreSQL has one statement that ends such a pair, {@code DROP TYPE … CASCADE}.
 * So that it takes nothing else, the plan stops before when anything else depends on them.
 */
final class WithFunctions {

  private WithFunctions() {}

  static Ddl drop(ObjectId type) {
    return Ddl.of(
        """
        DO $$
        DECLARE
          dependent text;
        BEGIN
          WITH RECURSIVE own AS (
            SELECT 'pg_type'::regclass AS class, t.oid AS object FROM pg_type t WHERE t.oid = %1$s::regtype
            UNION ALL
            SELECT d.classid, d.objid FROM pg_depend d JOIN own ON d.refclassid = own.class AND d.refobjid = own.object
             WHERE d.deptype = 'i'),
          pair AS (
            SELECT * FROM own
            UNION ALL
            SELECT d.refclassid, d.refobjid FROM pg_depend d JOIN own ON d.classid = own.class AND d.objid = own.object
             WHERE d.refclassid = 'pg_proc'::regclass
               AND EXISTS (SELECT FROM pg_depend back
                            WHERE back.classid = d.refclassid AND back.objid = d.refobjid
                              AND back.refclassid = d.classid AND back.refobjid = d.objid))
          SELECT pg_describe_object(d.classid, d.objid, d.objsubid) INTO dependent
            FROM pg_depend d JOIN pair ON d.refclassid = pair.class AND d.refobjid = pair.object
           WHERE (d.classid, d.objid) NOT IN (SELECT class, object FROM pair);
          IF FOUND THEN
            RAISE EXCEPTION '%% depends on the type %%', dependent, %1$s;
          END IF;
        END $$"""
            .formatted(Identifiers.literal(type.sql())),
        "DROP TYPE " + type.sql() + " CASCADE");
  }
}
