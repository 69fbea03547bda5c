package dev.plumbline.kind.table;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Uncompared;
import java.util.List;
import java.util.Optional;

/**
 * Tables, partitioned ones included. Columns, constraints and partitions are kinds of their own.
 */
public final class Tables implements Kind<Tables.Table> {

  /**
   * A table without its columns.
   *
   * @param id schema and name
   * @param unlogged whether its rows are lost in a crash
   * @param partitionKey {@code RANGE (day)}, of a partitioned table
   * @param parents the tables it inherits from, in order; a partition's parent is not one of them
   * @param ofType the composite type of a typed table
   * @param options its storage parameters, sorted, those of its TOAST table with {@code toast.}
   * @param optionsInOrder the same as they were given
   * @param rowSecurity whether policies apply
   * @param forceRowSecurity whether they apply to the owner too
   * @param accessMethod {@code heap} or another one
   * @param tablespace other than the database's own
   */
  public record Table(
      ObjectId id,
      boolean unlogged,
      Optional<String> partitionKey,
      List<ObjectId> parents,
      Optional<String> ofType,
      List<String> options,
      Uncompared<List<String>> optionsInOrder,
      boolean rowSecurity,
      boolean forceRowSecurity,
      Optional<String> accessMethod,
      Optional<String> tablespace)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.TABLE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_class'::regclass::oid as classid, c.oid as objid, 0 as objsubid,
               c.schema, c.relname as name, c.relpersistence = 'u' as unlogged,
               case c.relkind when 'p' then pg_get_partkeydef(c.oid) end as partition_key,
               array(select ps.nspname from pg_inherits i join pg_class p on p.oid = i.inhparent
                       join pg_namespace ps on ps.oid = p.relnamespace
                      where i.inhrelid = c.oid and not c.relispartition order by i.inhseqno) as parent_schemas,
               array(select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent
                      where i.inhrelid = c.oid and not c.relispartition order by i.inhseqno) as parent_names,
               case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
               c.reloptions || array(select 'toast.' || o from unnest(t.reloptions) o) as options,
               c.relrowsecurity, c.relforcerowsecurity, am.amname as access_method,
               ts.spcname as tablespace
          from %s c
          left join pg_class t on t.oid = c.reltoastrelid
          left join pg_am am on am.oid = c.relam
          left join pg_tablespace ts on ts.oid = c.reltablespace
         where c.relkind in ('r', 'p')
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<Table> read(Row row) {
    var schemas = row.texts("parent_schemas");
    var names = row.texts("parent_names");
    var parents =
        java.util.stream.IntStream.range(0, names.size())
            .mapToObj(i -> ObjectId.of(ObjectKind.TABLE, schemas.get(i), names.get(i)))
            .toList();
    return Optional.of(
        new Table(
            ObjectId.of(ObjectKind.TABLE, row.text("schema"), row.text("name")),
            row.flag("unlogged"),
            row.optional("partition_key"),
            parents,
            row.optional("of_type"),
            row.texts("options").stream().sorted().toList(),
            new Uncompared<>(row.texts("options")),
            row.flag("relrowsecurity"),
            row.flag("relforcerowsecurity"),
            row.optional("access_method"),
            row.optional("tablespace")));
  }

  @Override
  public Ddl create(Table table, List<String> parts) {
    var written = parts.stream().filter(part -> !part.isEmpty()).toList();
    var sql = new StringBuilder("CREATE ");
    sql.append(table.unlogged() ? "UNLOGGED TABLE " : "TABLE ").append(table.id().sql());
    table.ofType().ifPresent(type -> sql.append(" OF ").append(type));
    if (!written.isEmpty()) {
      sql.append(" (\n    ").append(String.join(",\n    ", written)).append("\n)");
    } else if (table.ofType().isEmpty()) {
      sql.append(" ()");
    }
    if (!table.parents().isEmpty()) {
      sql.append("\nINHERITS (")
          .append(String.join(", ", table.parents().stream().map(ObjectId::sql).toList()))
          .append(")");
    }
    table.partitionKey().ifPresent(key -> sql.append("\nPARTITION BY ").append(key));
    table
        .accessMethod()
        .filter(method -> !method.equals("heap"))
        .ifPresent(method -> sql.append("\nUSING ").append(Identifiers.quoted(method)));
    if (!table.options().isEmpty()) {
      sql.append("\nWITH (").append(Options.assigned(table.optionsInOrder().value())).append(")");
    }
    table
        .tablespace()
        .ifPresent(space -> sql.append("\nTABLESPACE ").append(Identifiers.quoted(space)));
    return Ddl.of(sql.toString()).and(rowSecurity(table, false, false));
  }

  @Override
  public Ddl drop(Table table) {
    return Ddl.of("DROP TABLE " + table.id().sql())
        .with(
            Hazard.of(
                Hazard.Code.DL02,
                table.id(),
                "drops the table " + table.id().display() + " with all its rows"));
  }

  @Override
  public Alteration alter(Table from, Table to) {
    if (!from.partitionKey().equals(to.partitionKey())) {
      return Alteration.rebuild();
    }
    var alter = "ALTER TABLE " + to.id().sql();
    var ddl = Ddl.of();
    // a column that passes from parent to parent stays inherited only when it is never without one
    for (var parent : to.parents()) {
      if (!from.parents().contains(parent)) {
        ddl = ddl.and(alter + " INHERIT " + parent.sql());
      }
    }
    for (var parent : from.parents()) {
      if (!to.parents().contains(parent)) {
        ddl = ddl.and(alter + " NO INHERIT " + parent.sql());
      }
    }
    if (!from.ofType().equals(to.ofType())) {
      ddl = ddl.and(alter + to.ofType().map(type -> " OF " + type).orElse(" NOT OF"));
    }
    if (from.unlogged() != to.unlogged()) {
      ddl =
          ddl.and(alter + (to.unlogged() ? " SET UNLOGGED" : " SET LOGGED"))
              .with(rewrites(Hazard.Code.LK14, to));
    }
    if (!from.accessMethod().equals(to.accessMethod())) {
      ddl =
          ddl.and(
                  alter
                      + " SET ACCESS METHOD "
                      + to.accessMethod().map(Identifiers::quoted).orElse("DEFAULT"))
              .with(rewrites(Hazard.Code.LK15, to));
    }
    if (!from.tablespace().equals(to.tablespace())) {
      ddl =
          ddl.and(
                  alter
                      + " SET TABLESPACE "
                      + to.tablespace().map(Identifiers::quoted).orElse("pg_default"))
              .with(rewrites(Hazard.Code.LK15, to));
    }
    if (!from.options().equals(to.options())) {
      ddl =
          ddl.and(
              Options.change(alter, from.optionsInOrder().value(), to.optionsInOrder().value()));
    }
    var rowSecurity = rowSecurity(to, from.rowSecurity(), from.forceRowSecurity());
    ddl = ddl.and(rowSecurity.isEmpty() ? rowSecurity : rowSecurity.with(changesRights(to)));
    return ddl.isEmpty() ? Alteration.rebuild() : Alteration.inPlace(ddl);
  }

  @Override
  public boolean hasParts() {
    return true;
  }

  @Override
  public List<String> names(Table table) {
    return List.of("relation " + table.id().qualified(), "type " + table.id().qualified());
  }

  private static Ddl rowSecurity(Table table, boolean enabled, boolean forced) {
    var alter = "ALTER TABLE " + table.id().sql();
    var ddl = Ddl.of();
    if (table.rowSecurity() != enabled) {
      ddl = ddl.and(alter + (enabled ? " DISABLE" : " ENABLE") + " ROW LEVEL SECURITY");
    }
    if (table.forceRowSecurity() != forced) {
      ddl = ddl.and(alter + (forced ? " NO FORCE" : " FORCE") + " ROW LEVEL SECURITY");
    }
    return ddl;
  }

  private static Hazard changesRights(Table table) {
    return Hazard.of(
        Hazard.Code.OP06,
        table.id(),
        "who may see and write which rows of "
            + table.id().display()
            + " changes with its row security");
  }

  private static Hazard rewrites(Hazard.Code code, Table table) {
    return Hazard.of(
        code,
        table.id(),
        "rewrites the table "
            + table.id().display()
            + " and locks out readers and writers meanwhile");
  }
}
