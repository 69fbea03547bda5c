package dev.plumbline.kind.textsearch;

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

/** Text search templates. */
public final class TextSearchTemplates implements Kind<TextSearchTemplates.Template> {

  /**
   * A template.
   *
   * @param id schema and name
   * @param functions its functions as {@code INIT = f, LEXIZE = g}
   */
  public record Template(ObjectId id, String functions) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.TEXT_SEARCH_TEMPLATE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_ts_template'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.tmplname as name,
               case when x.tmplinit <> 0 then 'INIT = ' || x.tmplinit::text || ', ' else '' end
               || 'LEXIZE = ' || x.tmpllexize::text as functions
          from pg_ts_template x join pg_namespace n on n.oid = x.tmplnamespace
         where x.tmplnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_ts_template", "x.oid"));
  }

  @Override
  public Optional<Template> read(Row row) {
    return Optional.of(
        new Template(
            ObjectId.of(ObjectKind.TEXT_SEARCH_TEMPLATE, row.text("schema"), row.text("name")),
            row.text("functions")));
  }

  @Override
  public Ddl create(Template object, List<String> parts) {
    return Ddl.of(
        "CREATE TEXT SEARCH TEMPLATE " + object.id().sql() + " (" + object.functions() + ")");
  }

  @Override
  public Ddl drop(Template object) {
    return Ddl.of("DROP TEXT SEARCH TEMPLATE " + object.id().sql());
  }

  @Override
  public Alteration alter(Template from, Template to) {
    return Alteration.rebuild();
  }
}
