package dev.plumbline.kind.foreign;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Uncompared;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Foreign tables. Their columns, checks and place as a partition are those of tables. */
public final class ForeignTables implements Kind<ForeignTables.ForeignTable> {

  /**
   * A foreign table without its columns.
   *
   * @param id schema and name
   * @param server where its rows are
   * @param options its options, sorted
   * @param optionsInOrder the same as they were given
   * @param parents the tables it inherits from, in order; a partition's parent is not one of them
   */
  public record ForeignTable(
      ObjectId id,
      String server,
      List<String> options,
      Uncompared<List<String>> optionsInOrder,
      List<ObjectId> parents)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.FOREIGN_TABLE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_class'::regclass::oid as classid, c.oid as objid, 0 as objsubid,
               c.schema, c.relname as name, s.srvname as server,
               f.ftoptions as options,
               array(select ps.nspname from pg_inherits i join pg_class p on p.oid = i.inhparent
                       join pg_namespace ps on ps.oid = p.relnamespace
                      where i.inhrelid = c.oid and not c.relispartition order by i.inhseqno) as parent_schemas,
               array(select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent
                      where i.inhrelid = c.oid and not c.relispartition order by i.inhseqno) as parent_names
          from %s c
          join pg_foreign_table f on f.ftrelid = c.oid
          join pg_foreign_server s on s.oid = f.ftserver
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<ForeignTable> read(Row row) {
    var schemas = row.texts("parent_schemas");
    var names = row.texts("parent_names");
    return Optional.of(
        new ForeignTable(
            ObjectId.of(ObjectKind.FOREIGN_TABLE, row.text("schema"), row.text("name")),
            row.text("server"),
            row.texts("options").stream().sorted().toList(),
            new Uncompared<>(row.texts("options")),
            IntStream.range(0, names.size())
                .mapToObj(i -> ObjectId.of(ObjectKind.TABLE, schemas.get(i), names.get(i)))
                .toList()));
  }

  @Override
  public Ddl create(ForeignTable table, List<String> parts) {
    var sql = new StringBuilder("CREATE FOREIGN TABLE ").append(table.id().sql());
    var written = parts.stream().filter(part -> !part.isEmpty()).toList();
    sql.append(written.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", written) + "\n)");
    if (!table.parents().isEmpty()) {
      sql.append("\nINHERITS (")
          .append(String.join(", ", table.parents().stream().map(ObjectId::sql).toList()))
          .append(")");
    }
    sql.append("\nSERVER ").append(Identifiers.quoted(table.server()));
    return Ddl.of(sql.append(GenericOptions.assigned(table.optionsInOrder().value())).toString());
  }

  /** The rows are elsewhere and stay there. */
  @Override
  public Ddl drop(ForeignTable table) {
    return Ddl.of("DROP FOREIGN TABLE " + table.id().sql());
  }

  @Override
  public Alteration alter(ForeignTable from, ForeignTable to) {
    if (!from.server().equals(to.server())) {
      return Alteration.rebuild();
    }
    var alter = "ALTER FOREIGN TABLE " + to.id().sql();
    var ddl = Ddl.of();
    for (var parent : from.parents()) {
      if (!to.parents().contains(parent)) {
        ddl = ddl.and(alter + " NO INHERIT " + parent.sql());
      }
    }
    var options = GenericOptions.changed(from.options(), to.options());
    if (!options.isEmpty()) {
      ddl = ddl.and(alter + options);
    }
    for (var parent : to.parents()) {
      if (!from.parents().contains(parent)) {
        ddl = ddl.and(alter + " INHERIT " + parent.sql());
      }
    }
    return ddl.isEmpty() ? Alteration.rebuild() : Alteration.inPlace(ddl);
  }

  @Override
  public boolean hasParts() {
    return true;
  }

  @Override
  public List<String> names(ForeignTable table) {
    return List.of("relation " + table.id().qualified(), "type " + table.id().qualified());
  }
}
