package dev.plumbline.kind.publication;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of publications. */
public final class PublishedTables implements Kind<PublishedTables.PublishedTable> {

  /**
   * A table in a publication.
   *
   * @param id publication, schema and table
   * @param columns those that are published; empty: all
   * @param filter which rows are published, where not all are
   */
  public record PublishedTable(ObjectId id, List<String> columns, Optional<String> filter)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(ObjectId.of(ObjectKind.PUBLICATION, id.path().get(0)));
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.PUBLISHED_TABLE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_publication_rel'::regclass::oid as classid, r.oid as objid, 0 as objsubid,
               p.pubname as publication, c.schema, c.relname as name,
               array(select a.attname from unnest(r.prattrs::int2[]) k join pg_attribute a
                         on a.attrelid = c.oid and a.attnum = k order by a.attname) as columns,
               pg_get_expr(r.prqual, c.oid) as filter
          from pg_publication_rel r join pg_publication p on p.oid = r.prpubid
          join %s c on c.oid = r.prrelid
         where %s
        """
        .formatted(catalog.relations(), catalog.free("pg_publication", "p.oid"));
  }

  @Override
  public Optional<PublishedTable> read(Row row) {
    return Optional.of(
        new PublishedTable(
            ObjectId.of(
                ObjectKind.PUBLISHED_TABLE,
                row.text("publication"),
                row.text("schema"),
                row.text("name")),
            row.texts("columns"),
            row.optionalDeparsed("filter")));
  }

  @Override
  public Ddl create(PublishedTable table, List<String> parts) {
    var columns =
        table.columns().isEmpty()
            ? ""
            : table.columns().stream()
                .map(Identifiers::quoted)
                .collect(Collectors.joining(", ", " (", ")"));
    return Ddl.of(
        alter(table, "ADD")
            + columns
            + table.filter().map(filter -> " WHERE (" + filter + ")").orElse(""));
  }

  @Override
  public Ddl drop(PublishedTable table) {
    return Ddl.of(alter(table, "DROP"));
  }

  /** {@code ALTER PUBLICATION} can only set all tables at once. */
  @Override
  public Alteration alter(PublishedTable from, PublishedTable to) {
    return Alteration.rebuild();
  }

  private static String alter(PublishedTable table, String verb) {
    var path = table.id().path();
    return "ALTER PUBLICATION "
        + Identifiers.quoted(path.get(0))
        + " "
        + verb
        + " TABLE ONLY "
        + Identifiers.qualified(path.subList(1, 3));
  }
}
