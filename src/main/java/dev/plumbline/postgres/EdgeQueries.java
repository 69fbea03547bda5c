package dev.plumbline.postgres;

import dev.plumbline.model.Edges;
import dev.plumbline.model.ObjectId;
import java.util.function.BiConsumer;

/** Who needs whom, from {@code pg_depend} alone: nobody reads SQL text for it. */
final class EdgeQueries {

  /**
   * One pass over the largest of catalogs. What is a part of something else is told apart by its
   * internal dependency: {@code part} is 1 where the row's object is a part of the other one.
   */
  private static final String DEPENDENCIES =
      """
      select (classid::bigint << 43) | (objid::bigint << 11) | objsubid,
             (refclassid::bigint << 43) | (refobjid::bigint << 11) | refobjsubid,
             deptype <> 'e',
             -- with the function goes a member of an operator class, which is no more than a part
             deptype in ('a', 'i', 'P', 'S') and classid not in ('pg_amop'::regclass, 'pg_amproc'::regclass)
             or classid = 'pg_proc'::regclass and refclassid = 'pg_type'::regclass
                and (select typtype in ('b', 'r') from pg_type where oid = d.refobjid)
                and exists (
                  select from pg_depend back -- a base type takes its functions with it
                   where back.classid = 'pg_type'::regclass and back.objid = d.refobjid
                     and back.refclassid = 'pg_proc'::regclass and back.refobjid = d.objid
                     and back.deptype = 'n'),
             case
               when deptype = 'e' then 1
               when deptype = 'i' then
                 case classid
                   when 'pg_class'::regclass then
                     case when refclassid in ('pg_constraint'::regclass, 'pg_type'::regclass)
                            or refobjsubid > 0 then 1 end
                   when 'pg_type'::regclass then
                     case when refclassid in ('pg_type'::regclass, 'pg_class'::regclass) then 1 end
                   when 'pg_proc'::regclass then case when refclassid = 'pg_type'::regclass then 1 end
                   when 'pg_rewrite'::regclass then case when refclassid = 'pg_class'::regclass then 1 end
                   when 'pg_attrdef'::regclass then case when refclassid = 'pg_class'::regclass then 1 end
                 end
             end as part
        from pg_depend d
       where deptype in ('n', 'a', 'i', 'P', 'S', 'x', 'e') and objid >= 16384
      """;

  /** The members of operator classes and families, which are no objects of their own. */
  private static final String OPERATOR_CLASS_MEMBERS =
      """
      select (classid::bigint << 43) | (objid::bigint << 11),
             (refclassid::bigint << 43) | (refobjid::bigint << 11)
        from pg_depend
       where refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
         and classid in ('pg_amop'::regclass, 'pg_amproc'::regclass)
         and objid >= 16384 and deptype in ('a', 'i')
      """;

  private static final String INHERITANCE =
      """
      with ends(class, inner_id, inner_sub, outer_id, outer_sub) as (
        select 'pg_class'::regclass, inhrelid, 0, inhparent, 0 from pg_inherits
        union all
        select 'pg_class'::regclass, c.attrelid, c.attnum, p.attrelid, p.attnum
          from pg_inherits i
          join pg_attribute p on p.attrelid = i.inhparent and p.attnum > 0 and not p.attisdropped
          join pg_attribute c on c.attrelid = i.inhrelid and c.attname = p.attname and c.attinhcount > 0
        union all
        select 'pg_constraint'::regclass, c.oid, 0, p.oid, 0
          from pg_constraint c join pg_constraint p on p.oid = c.conparentid
         where p.conrelid <> c.conrelid
        union all
        select 'pg_constraint'::regclass, c.oid, 0, p.oid, 0
          from pg_inherits i
          join pg_constraint p on p.conrelid = i.inhparent and p.contype = 'c' and not p.connoinherit
          join pg_constraint c on c.conrelid = i.inhrelid and c.contype = 'c' and c.conname = p.conname
                              and c.coninhcount > 0)
      select (class::oid::bigint << 43) | (inner_id::bigint << 11) | inner_sub,
             (class::oid::bigint << 43) | (outer_id::bigint << 11) | outer_sub
        from ends
      """;

  private EdgeQueries() {}

  /**
   * Asks for the edges between all that the earlier queries of this round trip find.
   *
   * @param addresses is full when the answer comes
   */
  static void ask(
      RoundTrip trip, Addresses addresses, Edges dependsOn, Edges vanishesWith, Edges inherits) {
    trip.then(
        OPERATOR_CLASS_MEMBERS,
        rows -> {
          while (rows.next()) {
            addresses.alias(rows.number(0), rows.number(1));
          }
        });
    trip.then(DEPENDENCIES, rows -> dependencies(rows, addresses, dependsOn, vanishesWith));
    trip.then(
        INHERITANCE,
        rows -> {
          while (rows.next()) {
            between(rows, addresses, inherits::add);
          }
        });
  }

  private static void dependencies(
      ResultRows rows, Addresses addresses, Edges dependsOn, Edges vanishesWith) {
    while (rows.next()) {
      var part = rows.number(4);
      if (part > 0) {
        addresses.alias(rows.number(0), rows.number(1));
      }
    }
    rows.again();
    while (rows.next()) {
      if (rows.flag(2)) {
        between(
            rows,
            addresses,
            (from, to) -> {
              dependsOn.add(from, to);
              if (rows.flag(3)) {
                vanishesWith.add(from, to);
              }
            });
      }
    }
  }

  private static void between(
      ResultRows rows, Addresses addresses, BiConsumer<ObjectId, ObjectId> use) {
    var from = addresses.resolve(rows.number(0));
    if (from.isPresent()) {
      var to = addresses.resolve(rows.number(1));
      if (to.isPresent() && !from.get().equals(to.get())) {
        use.accept(from.get(), to.get());
      }
    }
  }
}
