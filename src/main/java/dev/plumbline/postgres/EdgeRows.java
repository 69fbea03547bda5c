package dev.plumbline.postgres;

import dev.plumbline.model.Edges;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Structure;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Who needs whom, from {@code pg_depend} alone: nobody reads SQL text for it. Most comparisons find
 * no difference and never ask, so what the server answers is kept as it came until somebody does.
 */
final class EdgeRows {

  /** Both ends of a dependency, 8 bytes each. */
  private static final int LENGTH = 16;

  /** What is said of a dependency stands above the 57 bits of the address of its first end. */
  private static final long ADDRESS = (1L << 57) - 1;

  private static final long NEEDS = 1L << 58;
  private static final long VANISHES = 1L << 59;
  private static final long PART = 1L << 60;

  /**
   * One pass over the largest of catalogs, which comes as one value (of 1 GB at most: 30 million
   * dependencies): a row for each takes the client as long to read as all objects. What is a part
   * of something else is told apart by its internal dependency: {@code part} where the row's object
   * is a part of the other one.
   */
  private static final String DEPENDENCIES =
      """
      select string_agg(int8send(address | needs | vanishes | part)
                        || int8send((refclassid::bigint << 43) | (refobjid::bigint << 11) | refobjsubid), ''::bytea) as pack
        from pg_depend d
       cross join lateral (select
             (classid::bigint << 43) | (objid::bigint << 11) | objsubid as address,
             case when deptype <> 'e' then 1::bigint << 58 else 0 end as needs,
             -- with the function goes a member of an operator class, which is no more than a part
             case when deptype in ('a', 'i', 'P', 'S') and classid not in ('pg_amop'::regclass, 'pg_amproc'::regclass)
             or classid = 'pg_proc'::regclass and refclassid = 'pg_type'::regclass
                and (select typtype in ('b', 'r') from pg_type where oid = d.refobjid)
                and exists (
                  select from pg_depend back -- a base type takes its functions with it
                   where back.classid = 'pg_type'::regclass and back.objid = d.refobjid
                     and back.refclassid = 'pg_proc'::regclass and back.refobjid = d.objid
                     and back.deptype = 'n') then 1::bigint << 59 else 0 end as vanishes,
             case
               when deptype = 'e'
                 or deptype = 'i' and
                 case classid
                   when 'pg_class'::regclass then
                     refclassid in ('pg_constraint'::regclass, 'pg_type'::regclass) or refobjsubid > 0
                   when 'pg_type'::regclass then refclassid in ('pg_type'::regclass, 'pg_class'::regclass)
                   when 'pg_proc'::regclass then refclassid = 'pg_type'::regclass
                   when 'pg_rewrite'::regclass then refclassid = 'pg_class'::regclass
                   when 'pg_attrdef'::regclass then refclassid = 'pg_class'::regclass
                   else false
                 end
               then 1::bigint << 60 else 0 end as part) flags
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

  private final List<ResultRows> members = new ArrayList<>();
  private final List<ResultRows> dependencies = new ArrayList<>();
  private final List<ResultRows> inheritance = new ArrayList<>();

  /** Asks for the edges, on the journey on which the objects are asked for. */
  EdgeRows(RoundTrip trip) {
    trip.then(OPERATOR_CLASS_MEMBERS, members::add);
    trip.then(DEPENDENCIES, dependencies::add);
    trip.then(INHERITANCE, inheritance::add);
  }

  /**
   * The edges between all that was read; to be asked once.
   *
   * @param addresses of all that was read; parts of it are added
   */
  Structure between(Addresses addresses) {
    var structure = new Structure(new Edges(), new Edges(), new Edges());
    each(members, addresses::alias);
    var pack = pack();
    for (var at = 0; at < pack.limit(); at += LENGTH) {
      if ((pack.getLong(at) & PART) != 0) {
        addresses.alias(pack.getLong(at) & ADDRESS, pack.getLong(at + Long.BYTES));
      }
    }
    for (var at = 0; at < pack.limit(); at += LENGTH) {
      var said = pack.getLong(at);
      if ((said & NEEDS) != 0) {
        edge(
            addresses,
            said & ADDRESS,
            pack.getLong(at + Long.BYTES),
            (from, to) -> {
              structure.dependsOn().add(from, to);
              if ((said & VANISHES) != 0) {
                structure.vanishesWith().add(from, to);
              }
            });
      }
    }
    each(inheritance, (inner, outer) -> edge(addresses, inner, outer, structure.inherits()::add));
    return structure;
  }

  /** Every dependency, one behind the other. */
  private ByteBuffer pack() {
    var rows = dependencies.get(0);
    rows.next();
    return ByteBuffer.wrap(rows.binary(0));
  }

  /** Two ends in a row. */
  private interface Ends {
    void are(long inner, long outer);
  }

  private static void each(List<ResultRows> results, Ends ends) {
    for (var rows : results) {
      while (rows.next()) {
        ends.are(rows.number(0), rows.number(1));
      }
    }
  }

  private static void edge(
      Addresses addresses, long inner, long outer, BiConsumer<ObjectId, ObjectId> use) {
    var from = addresses.resolve(inner);
    if (from.isPresent()) {
      var to = addresses.resolve(outer);
      if (to.isPresent() && !from.get().equals(to.get())) {
        use.accept(from.get(), to.get());
      }
    }
  }
}
