package dev.plumbline.kind.view;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.kind.table.Options;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Uncompared;
import java.util.List;
import java.util.Optional;

/** Materialized views. Their indexes are kinds of their own and come back by themselves. */
public final class MaterializedViews implements Kind<MaterializedViews.MaterializedView> {

  /**
   * A materialized view.
   *
   * @param id schema and name
   * @param columns {@code name type}, in order
   * @param definition the query as PostgreSQL deparses it
   * @param options its storage parameters, sorted, those of its TOAST table with {@code toast.}
   * @param optionsInOrder the same as they were given
   * @param accessMethod {@code heap} or another one
   * @param tablespace other than the database's own
   * @param columnSettings what {@code ALTER COLUMN} has set, as {@code a SET STATISTICS 500}
   * @param populated whether it can be read; that is data, so it is never drift
   */
  public record MaterializedView(
      ObjectId id,
      List<String> columns,
      String definition,
      List<String> options,
      Uncompared<List<String>> optionsInOrder,
      Optional<String> accessMethod,
      Optional<String> tablespace,
      List<String> columnSettings,
      Uncompared<Boolean> populated)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.MATERIALIZED_VIEW;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_class'::regclass::oid as classid, c.oid as objid, 0 as objsubid,
               c.schema, c.relname as name, pg_get_viewdef(c.oid) as definition,
               c.reloptions || array(select 'toast.' || o from unnest(t.reloptions) o) as options,
               am.amname as access_method, ts.spcname as tablespace, c.relispopulated,
               array(select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                            || case when a.attcollation <> (select typcollation from pg_type where oid = a.atttypid)
                                    then ' COLLATE ' || a.attcollation::regcollation else '' end
                       from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 order by a.attnum) as columns,
               array(select quote_ident(a.attname) || ' ' || s.setting
                       from pg_attribute a
                       cross join lateral unnest(array[
                         'SET STATISTICS ' || nullif(a.attstattarget, -1),
                         case when a.attstorage <> (select typstorage from pg_type where oid = a.atttypid) then 'SET STORAGE ' ||
                           case a.attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL'
                                             when 'm' then 'MAIN' else 'EXTENDED' end end,
                         'SET COMPRESSION ' ||
                           case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end,
                         (select 'SET (' || string_agg(o, ', ') || ')'
                            from unnest(a.attoptions) o where o not like 'pg\\_attver=%%')])
                         s (setting)
                      where a.attrelid = c.oid and a.attnum > 0 and s.setting is not null
                      order by 1) as column_settings
          from %s c
          left join pg_class t on t.oid = c.reltoastrelid
          left join pg_am am on am.oid = c.relam
          left join pg_tablespace ts on ts.oid = c.reltablespace
         where c.relkind = 'm'
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<MaterializedView> read(Row row) {
    return Optional.of(
        new MaterializedView(
            ObjectId.of(ObjectKind.MATERIALIZED_VIEW, row.text("schema"), row.text("name")),
            row.texts("columns"),
            Definitions.normal(row.deparsed("definition")),
            row.texts("options").stream().sorted().toList(),
            new Uncompared<>(row.texts("options")),
            row.optional("access_method"),
            row.optional("tablespace"),
            row.texts("column_settings"),
            new Uncompared<>(row.flag("relispopulated"))));
  }

  @Override
  public Ddl create(MaterializedView view, List<String> parts) {
    return create(view, view.populated().value());
  }

  /** What could be read before can be read after. */
  @Override
  public Ddl recreate(MaterializedView from, MaterializedView to, List<String> parts) {
    return create(to, from.populated().value() || to.populated().value());
  }

  private static Ddl create(MaterializedView view, boolean populated) {
    var sql = new StringBuilder("CREATE MATERIALIZED VIEW ").append(view.id().sql());
    view.accessMethod()
        .filter(method -> !method.equals("heap"))
        .ifPresent(method -> sql.append("\nUSING ").append(Identifiers.quoted(method)));
    if (!view.options().isEmpty()) {
      sql.append("\nWITH (").append(Options.assigned(view.optionsInOrder().value())).append(")");
    }
    view.tablespace()
        .ifPresent(space -> sql.append("\nTABLESPACE ").append(Identifiers.quoted(space)));
    sql.append(" AS\n").append(view.definition());
    sql.append(populated ? "\n  WITH DATA" : "\n  WITH NO DATA");
    return Ddl.of(sql.toString()).and(Ddl.of(columns(view, view.columnSettings())));
  }

  @Override
  public Ddl drop(MaterializedView view) {
    return Ddl.of("DROP MATERIALIZED VIEW " + view.id().sql())
        .with(
            Hazard.of(
                Hazard.Code.DL15,
                view.id(),
                "drops the materialized view "
                    + view.id().display()
                    + "; its rows can only come from its query again"));
  }

  @Override
  public Alteration alter(MaterializedView from, MaterializedView to) {
    if (!from.definition().equals(to.definition()) || !from.columns().equals(to.columns())) {
      return Alteration.rebuild();
    }
    var alter = "ALTER MATERIALIZED VIEW " + to.id().sql();
    var ddl =
        from.options().equals(to.options())
            ? Ddl.of()
            : Options.change(alter, from.optionsInOrder().value(), to.optionsInOrder().value());
    if (!from.accessMethod().equals(to.accessMethod())) {
      ddl =
          ddl.and(
                  alter
                      + " SET ACCESS METHOD "
                      + to.accessMethod().map(Identifiers::quoted).orElse("heap"))
              .with(rewrites(to));
    }
    if (!from.tablespace().equals(to.tablespace())) {
      ddl =
          ddl.and(
                  alter
                      + " SET TABLESPACE "
                      + to.tablespace().map(Identifiers::quoted).orElse("pg_default"))
              .with(rewrites(to));
    }
    var unset =
        from.columnSettings().stream()
            .filter(setting -> !to.columnSettings().contains(setting))
            .toList();
    if (unset.stream().anyMatch(setting -> setting.contains(" SET STORAGE "))) {
      return Alteration.rebuild(); // PostgreSQL 15 cannot put the type's own storage back
    }
    var set =
        to.columnSettings().stream()
            .filter(setting -> !from.columnSettings().contains(setting))
            .toList();
    return Alteration.inPlace(
        ddl.and(Ddl.of(columns(to, unset.stream().map(MaterializedViews::undone).toList())))
            .and(Ddl.of(columns(to, set))));
  }

  @Override
  public List<String> names(MaterializedView view) {
    return List.of("relation " + view.id().qualified(), "type " + view.id().qualified());
  }

  private static Hazard rewrites(MaterializedView view) {
    return Hazard.of(
        Hazard.Code.LK15,
        view.id(),
        "rewrites " + view.id().display() + " and locks out readers meanwhile");
  }

  private static List<String> columns(MaterializedView view, List<String> settings) {
    return settings.stream()
        .map(setting -> "ALTER MATERIALIZED VIEW " + view.id().sql() + " ALTER COLUMN " + setting)
        .toList();
  }

  /** {@code SET (n_distinct=5)} becomes {@code RESET (n_distinct)}, all else its default. */
  private static String undone(String setting) {
    var at = setting.lastIndexOf(" SET ");
    var column = setting.substring(0, at);
    var what = setting.substring(at + " SET ".length());
    if (what.startsWith("(")) {
      return column + " RESET " + what.replaceAll("=[^,)]*", "");
    }
    var property = what.substring(0, what.indexOf(' '));
    return column + " SET " + property + (property.equals("STATISTICS") ? " -1" : " DEFAULT");
  }
}
