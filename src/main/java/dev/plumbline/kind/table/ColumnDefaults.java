package dev.plumbline.kind.table;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** Column defaults; the expression of a generated column belongs to its column. */
public final class ColumnDefaults implements Kind<ColumnDefaults.ColumnDefault> {

  /**
   * The default of one column.
   *
   * @param id the column's path
   * @param expression as PostgreSQL deparses it
   * @param column the column; of a view it is the view
   */
  public record ColumnDefault(ObjectId id, String expression, ObjectId column) implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(column);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.COLUMN_DEFAULT;
  }

  /** The same few defaults come again and again; each is deparsed once. */
  @Override
  public String query(Catalog catalog) {
    return """
        with trees as (
          select adbin::text as tree, min(oid) as example from pg_attrdef group by 1),
        texts as materialized (
          select tree, (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.oid = example) as expression
            from trees)
        select 'pg_attrdef'::regclass::oid as classid, d.oid as objid, 0 as objsubid,
               c.schema, c.relname as "table", a.attname as name, c.relkind = 'v' as of_view,
               t.expression
          from pg_attrdef d
          join texts t on t.tree = d.adbin::text
          join %s c on c.oid = d.adrelid
          join lateral (
            select attname from pg_attribute
             where attrelid = d.adrelid and attnum = d.adnum and attgenerated = '' limit 1) a on true
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<ColumnDefault> read(Row row) {
    var id =
        ObjectId.of(
            ObjectKind.COLUMN_DEFAULT, row.text("schema"), row.text("table"), row.text("name"));
    var column =
        row.flag("of_view")
            ? ObjectId.of(ObjectKind.VIEW, row.text("schema"), row.text("table"))
            : id.as(ObjectKind.COLUMN);
    return Optional.of(new ColumnDefault(id, row.deparsed("expression"), column));
  }

  @Override
  public Optional<String> inline(ColumnDefault value, List<String> parts) {
    return value.column().kind() == ObjectKind.VIEW
        ? Optional.empty()
        : Optional.of("DEFAULT " + value.expression());
  }

  @Override
  public Ddl create(ColumnDefault value, List<String> parts) {
    return Ddl.of(alterColumn(value) + " SET DEFAULT " + value.expression());
  }

  @Override
  public Ddl drop(ColumnDefault value) {
    return Ddl.of(alterColumn(value) + " DROP DEFAULT");
  }

  @Override
  public Alteration alter(ColumnDefault from, ColumnDefault to) {
    return Alteration.inPlace(create(to, List.of()));
  }

  private static String alterColumn(ColumnDefault value) {
    return (value.column().kind() == ObjectKind.VIEW ? "ALTER VIEW " : "ALTER TABLE ONLY ")
        + value.id().container()
        + " ALTER COLUMN "
        + dev.plumbline.model.Identifiers.quoted(value.id().name());
  }
}
