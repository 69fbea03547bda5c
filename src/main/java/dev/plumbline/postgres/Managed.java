package dev.plumbline.postgres;

import dev.plumbline.kind.Catalog;
import dev.plumbline.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scope as this server's OIDs. */
final class Managed {

  private final Scope scope;
  private Catalog catalog = new Catalog(0, false, List.of(), 0);

  Managed(Scope scope) {
    this.scope = scope;
  }

  /** Asks for the OIDs. */
  RoundTrip.Query query() {
    var schemas =
        scope.schemas().isEmpty()
            ? "true"
            : scope.schemas().stream()
                .map(Sql::literal)
                .collect(Collectors.joining(", ", "nspname in (", ")"));
    return new RoundTrip.Query(
        """
        select current_setting('server_version_num')::int / 10000 as major,
               (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = %s and c.relname = '%s') as history,
               s.oid as schema
          from (select) one
          left join (select oid, nspname from pg_namespace
                      where nspname !~ '^pg_' and nspname <> 'information_schema' and %s) s on true
         order by s.nspname
        """
            .formatted(Sql.literal(scope.historySchema().orElse("")), Scope.HISTORY_TABLE, schemas),
        this::read);
  }

  /** What was found; to be called when the query is answered. */
  Catalog catalog() {
    return catalog;
  }

  private void read(ResultRows rows) {
    var namespaces = new ArrayList<Long>();
    while (rows.next()) {
      if (!rows.isNull(rows.column("schema"))) {
        namespaces.add(rows.number(rows.column("schema")));
      }
      catalog =
          new Catalog(
              (int) rows.number(rows.column("major")),
              scope.schemas().isEmpty(),
              namespaces,
              rows.number(rows.column("history")));
    }
  }
}
