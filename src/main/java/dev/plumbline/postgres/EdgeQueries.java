package dev.plumbline.postgres;

import dev.plumbline.model.Edges;
import dev.plumbline.postgres.Addresses.Address;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;

/** Who needs whom, from {@code pg_depend} alone: nobody reads SQL text for it. */
final class EdgeQueries {

  private static final String DEPENDENCIES =
      """
      select classid, objid, objsubid, refclassid, refobjid, refobjsubid,
             -- with the function goes a member of an operator class, which is no more than a part
             deptype in ('a', 'i', 'P', 'S') and classid not in ('pg_amop'::regclass, 'pg_amproc'::regclass)
             or classid = 'pg_proc'::regclass and refclassid = 'pg_type'::regclass and exists (
               select from pg_depend back -- a base type takes its functions with it
                 join pg_type b on b.oid = back.objid and b.typtype in ('b', 'r')
                where back.classid = 'pg_type'::regclass and back.objid = d.refobjid
                  and back.refclassid = 'pg_proc'::regclass and back.refobjid = d.objid
                  and back.deptype = 'n') as automatic
        from pg_depend d
       where deptype in ('n', 'a', 'i', 'P', 'S', 'x') and objid >= 16384
      """;

  private static final String INHERITANCE =
      """
      select 'pg_class'::regclass::oid, inhrelid, 0, 'pg_class'::regclass::oid, inhparent, 0
        from pg_inherits
      union all
      select 'pg_class'::regclass::oid, c.attrelid, c.attnum, 'pg_class'::regclass::oid, p.attrelid, p.attnum
        from pg_inherits i
        join pg_attribute p on p.attrelid = i.inhparent and p.attnum > 0 and not p.attisdropped
        join pg_attribute c on c.attrelid = i.inhrelid and c.attname = p.attname and c.attinhcount > 0
      union all
      select 'pg_constraint'::regclass::oid, c.oid, 0, 'pg_constraint'::regclass::oid, p.oid, 0
        from pg_constraint c join pg_constraint p on p.oid = c.conparentid
       where p.conrelid <> c.conrelid
      union all
      select 'pg_constraint'::regclass::oid, c.oid, 0, 'pg_constraint'::regclass::oid, p.oid, 0
        from pg_inherits i
        join pg_constraint p on p.conrelid = i.inhparent and p.contype = 'c' and not p.connoinherit
        join pg_constraint c on c.conrelid = i.inhrelid and c.contype = 'c' and c.conname = p.conname
                            and c.coninhcount > 0
      """;

  private EdgeQueries() {}

  static void read(
      Connection connection,
      Addresses addresses,
      Edges dependsOn,
      Edges vanishesWith,
      Edges inherits)
      throws SQLException {
    each(
        connection,
        DEPENDENCIES,
        addresses,
        (ends, automatic) -> {
          dependsOn.add(ends.from(), ends.to());
          if (automatic) {
            vanishesWith.add(ends.from(), ends.to());
          }
        });
    each(
        connection,
        INHERITANCE,
        addresses,
        (ends, automatic) -> inherits.add(ends.from(), ends.to()));
  }

  private record Ends(dev.plumbline.model.ObjectId from, dev.plumbline.model.ObjectId to) {}

  private static void each(
      Connection connection, String query, Addresses addresses, BiConsumer<Ends, Boolean> use)
      throws SQLException {
    try (var statement = connection.createStatement();
        var results = statement.executeQuery(query)) {
      var hasFlag = results.getMetaData().getColumnCount() > 6;
      while (results.next()) {
        var from =
            addresses.resolve(
                new Address(results.getLong(1), results.getLong(2), results.getInt(3)));
        var to =
            addresses.resolve(
                new Address(results.getLong(4), results.getLong(5), results.getInt(6)));
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
          use.accept(new Ends(from.get(), to.get()), hasFlag && results.getBoolean(7));
        }
      }
    }
  }
}
