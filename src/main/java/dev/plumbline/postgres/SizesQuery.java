package dev.plumbline.postgres;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How large the tables and materialized views of a database are, by the statistics of its last
 * VACUUM or ANALYZE; where there was none or it saw nothing, files are looked at.
 */
final class SizesQuery {

  private static final String SQL =
      """
      select n.nspname, c.relname, c.relkind = 'm',
             case when c.relkind = 'p' then 0 else nullif(c.reltuples, -1) end::bigint,
             case when c.relkind = 'p' then 0
                  when c.reltuples < 0 or c.relpages = 0 then case when pg_relation_size(c.oid) > 0 then pg_table_size(c.oid) else 0 end
                  else (c.relpages + coalesce(t.relpages, 0)) * current_setting('block_size')::bigint
              end
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_class t on t.oid = c.reltoastrelid
       where c.relkind in ('r', 'm', 'p') and c.relpersistence <> 't' and n.nspname !~ '^pg_'
         and n.nspname <> 'information_schema'
      """;

  private SizesQuery() {}

  static Map<ObjectId, TableSize> read(Connection connection) throws SQLException {
    var sizes = new TreeMap<ObjectId, TableSize>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(SQL)) {
      while (rows.next()) {
        var kind = rows.getBoolean(3) ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.TABLE;
        var tuples = rows.getLong(4);
        var known = rows.wasNull() ? Optional.<Long>empty() : Optional.of(tuples);
        sizes.put(
            ObjectId.of(kind, rows.getString(1), rows.getString(2)),
            new TableSize(known, rows.getLong(5)));
      }
    }
    return sizes;
  }
}
