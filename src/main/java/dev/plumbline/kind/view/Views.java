package dev.plumbline.kind.view;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.kind.table.Options;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Uncompared;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Views. Their rule {@code _RETURN} is the definition; other rules are a kind of their own. */
public final class Views implements Kind<Views.View> {

  /**
   * A view.
   *
   * @param id schema and name
   * @param columns in order
   * @param definition the query as PostgreSQL deparses it
   * @param options {@code check_option}, {@code security_barrier}, {@code security_invoker}, sorted
   * @param optionsInOrder the same as they were given
   */
  public record View(
      ObjectId id,
      List<ViewColumn> columns,
      String definition,
      List<String> options,
      Uncompared<List<String>> optionsInOrder)
      implements PgObject {}

  /**
   * What {@code CREATE OR REPLACE VIEW} cannot change of a column.
   *
   * @param name its name
   * @param type with its modifier
   * @param collation where it is not the type's own
   */
  public record ViewColumn(String name, String type, Optional<String> collation) {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.VIEW;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_class'::regclass::oid as classid, c.oid as objid, 0 as objsubid,
               c.schema, c.relname as name, pg_get_viewdef(c.oid) as definition,
               c.reloptions as options,
               array(select a.attname::text from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 order by a.attnum) as column_names,
               array(select format_type(a.atttypid, a.atttypmod) from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 order by a.attnum) as column_types,
               array(select case when a.attcollation <> (select typcollation from pg_type where oid = a.atttypid)
                                 then a.attcollation::regcollation::text else '' end
                       from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 order by a.attnum) as column_collations
          from %s c
         where c.relkind = 'v'
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<View> read(Row row) {
    var names = row.texts("column_names");
    var types = row.texts("column_types");
    var collations = row.texts("column_collations");
    return Optional.of(
        new View(
            ObjectId.of(ObjectKind.VIEW, row.text("schema"), row.text("name")),
            IntStream.range(0, names.size())
                .mapToObj(
                    i ->
                        new ViewColumn(
                            names.get(i),
                            types.get(i),
                            Optional.of(collations.get(i)).filter(each -> !each.isEmpty())))
                .toList(),
            Definitions.normal(row.deparsed("definition")),
            row.texts("options").stream().sorted().toList(),
            new Uncompared<>(row.texts("options"))));
  }

  @Override
  public Ddl create(View view, List<String> parts) {
    return Ddl.of("CREATE VIEW " + body(view));
  }

  @Override
  public Ddl drop(View view) {
    return Ddl.of("DROP VIEW " + view.id().sql());
  }

  /** Columns can only be added, and only at the end. */
  @Override
  public Alteration alter(View from, View to) {
    if (from.columns().size() > to.columns().size()
        || !from.columns().equals(to.columns().subList(0, from.columns().size()))) {
      return Alteration.rebuild();
    }
    if (!from.definition().equals(to.definition())) {
      return Alteration.inPlace(replace(to));
    }
    return Alteration.inPlace(
        Options.change(
            "ALTER VIEW " + to.id().sql(),
            from.optionsInOrder().value(),
            to.optionsInOrder().value()));
  }

  /** As {@code pg_dump} cuts cycles: the columns alone, each of them null. */
  @Override
  public Optional<Ddl> placeholder(View view) {
    return Optional.of(Ddl.of("CREATE VIEW " + columnsAlone(view)));
  }

  @Override
  public Optional<Ddl> letGo(View view) {
    return Optional.of(Ddl.of("CREATE OR REPLACE VIEW " + columnsAlone(view)));
  }

  private static String columnsAlone(View view) {
    var columns =
        view.columns().stream()
            .map(
                column ->
                    "NULL::"
                        + column.type()
                        + column.collation().map(name -> " COLLATE " + name).orElse("")
                        + " AS "
                        + Identifiers.quoted(column.name()))
            .collect(Collectors.joining(",\n    "));
    var options =
        view.optionsInOrder().value().stream()
            .filter(each -> !each.startsWith("check_option"))
            .toList();
    return body(view, options, " SELECT\n    " + columns);
  }

  @Override
  public Ddl replace(View view) {
    return Ddl.of("CREATE OR REPLACE VIEW " + body(view));
  }

  @Override
  public List<String> names(View view) {
    return List.of("relation " + view.id().qualified(), "type " + view.id().qualified());
  }

  private static String body(View view) {
    return body(view, view.optionsInOrder().value(), view.definition());
  }

  private static String body(View view, List<String> options, String query) {
    return view.id().sql()
        + (options.isEmpty() ? "" : " WITH (" + Options.assigned(options) + ")")
        + " AS\n"
        + query;
  }
}
