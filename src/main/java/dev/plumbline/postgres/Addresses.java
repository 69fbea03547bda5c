package dev.plumbline.postgres;

import dev.plumbline.model.ObjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From the addresses that {@code pg_depend} uses to the objects that were read. */
final class Addresses {

  /** Class, object and column, as the server counts them. */
  record Address(long classid, long objid, int subid) {}

  /**
   * What has an address of its own but is a part of something else: array and row types, the
   * indexes of constraints, sequences of identity columns, the rules of views, and all members of
   * extensions.
   */
  private static final String ALIASES =
      """
      select 'pg_type'::regclass::oid, a.oid, 0, 'pg_type'::regclass::oid, e.oid, 0
        from pg_type e join pg_type a on a.oid = e.typarray
       where e.typrelid = 0 and e.oid >= 16384
      union all
      select 'pg_type'::regclass::oid, t.oid, 0, 'pg_class'::regclass::oid, c.oid, 0
        from pg_class c join pg_type t on t.oid = c.reltype
       where c.oid >= 16384
      union all
      select 'pg_type'::regclass::oid, t.typarray, 0, 'pg_class'::regclass::oid, c.oid, 0
        from pg_class c join pg_type t on t.oid = c.reltype
       where c.oid >= 16384 and t.typarray <> 0
      union all
      select 'pg_type'::regclass::oid, r.rngmultitypid, 0, 'pg_type'::regclass::oid, r.rngtypid, 0
        from pg_range r where r.rngtypid >= 16384
      union all
      select 'pg_type'::regclass::oid, m.typarray, 0, 'pg_type'::regclass::oid, r.rngtypid, 0
        from pg_range r join pg_type m on m.oid = r.rngmultitypid
       where r.rngtypid >= 16384 and m.typarray <> 0
      union all
      select d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid
        from pg_depend d
       where d.deptype = 'i' and d.objid >= 16384
         and (d.classid = 'pg_class'::regclass
                and (d.refclassid = 'pg_constraint'::regclass
                     or d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0)
              or d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass
              or d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
              or d.classid = 'pg_attrdef'::regclass and d.refclassid = 'pg_class'::regclass)
      union all
      select 'pg_attrdef'::regclass::oid, d.oid, 0, 'pg_class'::regclass::oid, d.adrelid, d.adnum
        from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
       where a.attgenerated <> ''
      union all
      select d.classid, d.objid, 0, d.refclassid, d.refobjid, 0
        from pg_depend d
       where d.classid in ('pg_amop'::regclass, 'pg_amproc'::regclass) and d.objid >= 16384
         and d.refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass) and d.deptype in ('a', 'i')
      union all
      select d.classid, d.objid, 0, d.refclassid, d.refobjid, 0
        from pg_depend d where d.deptype = 'e'
      """;

  private final Map<Address, ObjectId> objects = new HashMap<>();
  private final Map<Address, Address> aliases = new HashMap<>();

  void put(Address address, ObjectId id) {
    objects.put(address, id);
  }

  /** The object that was read at exactly this address. */
  Optional<ObjectId> exactly(Address address) {
    return Optional.ofNullable(objects.get(address));
  }

  void readAliases(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var results = statement.executeQuery(ALIASES)) {
      while (results.next()) {
        var alias = new Address(results.getLong(1), results.getLong(2), results.getInt(3));
        if (!objects.containsKey(alias)) {
          aliases.put(
              alias, new Address(results.getLong(4), results.getLong(5), results.getInt(6)));
        }
      }
    }
  }

  /** The object that this address belongs to, by itself or as a part of something else. */
  Optional<ObjectId> resolve(Address address) {
    var at = address;
    // the array of the row type of a view: a few hops at most, and never round in circles
    for (var hop = 0; hop < 6; hop++) {
      var whole = new Address(at.classid(), at.objid(), 0);
      if (objects.containsKey(at)) {
        return Optional.of(objects.get(at));
      }
      if (aliases.containsKey(at)) {
        at = aliases.get(at);
      } else if (objects.containsKey(whole)) {
        return Optional.of(objects.get(whole));
      } else if (aliases.containsKey(whole)) {
        at = aliases.get(whole);
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
