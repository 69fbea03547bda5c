package dev.plumbline.kind.table;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.kind.Stage;
import dev.plumbline.kind.Surroundings;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indexes of tables and materialized views that stand behind no constraint. */
public final class Indexes implements Kind<Indexes.Index> {

  /**
   * An index.
   *
   * @param id schema and name
   * @param relation the table or materialized view
   * @param unique whether rows must differ in it
   * @param definition as PostgreSQL deparses it
   * @param options its storage parameters, which the definition repeats
   * @param tablespace other than the database's own
   * @param partitioned whether it is a partitioned table's, whose parameters nothing can alter
   * @param valid false when a concurrent build was broken off
   * @param statistics targets of its expressions, as {@code 1=500}
   */
  public record Index(
      ObjectId id,
      ObjectId relation,
      boolean unique,
      String definition,
      List<String> options,
      Optional<String> tablespace,
      boolean partitioned,
      boolean valid,
      List<String> statistics)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(relation);
    }

    String withoutOptions() {
      return options.isEmpty()
          ? definition
          : definition.replace(" WITH (" + Options.assigned(options) + ")", "");
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.INDEX;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_class'::regclass::oid as classid, i.oid as objid, 0 as objsubid,
               c.schema, i.relname as name, c.relname as "table", c.relkind = 'm' as of_view,
               x.indisunique as unique, pg_get_indexdef(i.oid) as definition,
               i.reloptions as options, ts.spcname as tablespace, i.relkind = 'I' as partitioned,
               x.indisvalid or i.relkind = 'I' as valid,
               case when x.indexprs is not null then array(
                 select a.attnum || '=' || a.attstattarget from pg_attribute a
                  where a.attrelid = i.oid and a.attstattarget <> -1 order by a.attnum) end as statistics
          from pg_index x
          join pg_class i on i.oid = x.indexrelid
          join %s c on c.oid = x.indrelid
          left join pg_tablespace ts on ts.oid = i.reltablespace
         where c.relkind in ('r', 'p', 'm')
           and not exists (select from pg_constraint k
                            where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<Index> read(Row row) {
    return Optional.of(
        new Index(
            ObjectId.of(ObjectKind.INDEX, row.text("schema"), row.text("name")),
            ObjectId.of(
                row.flag("of_view") ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.TABLE,
                row.text("schema"),
                row.text("table")),
            row.flag("unique"),
            row.deparsed("definition"),
            row.texts("options"),
            row.optional("tablespace"),
            row.flag("partitioned"),
            row.flag("valid"),
            row.texts("statistics")));
  }

  @Override
  public Ddl create(Index index, List<String> parts) {
    var ddl = Ddl.of(index.definition());
    if (index.tablespace().isPresent()) {
      ddl = ddl.and(setTablespace(index));
    }
    for (var target : index.statistics()) {
      ddl = ddl.and(setStatistics(index, target));
    }
    var relation = index.relation().display();
    ddl =
        ddl.with(
            Hazard.of(
                Hazard.Code.LK01,
                index.id(),
                "reads every row of " + relation + " and locks out writers meanwhile"));
    return index.unique() ? ddl.with(notUnique(index)) : ddl;
  }

  private static Hazard notUnique(Index index) {
    return Hazard.of(
            Hazard.Code.MF01,
            index.id(),
            "fails when rows of " + index.relation().display() + " are not unique")
        .with(RowsInTheWay.sharing(index.relation().sql(), index.definition()));
  }

  /** The index of a partitioned table itself is empty and made in no time. */
  @Override
  public List<Stage> createOnline(Index index, Surroundings table) {
    if (table.partitioned()) {
      return Stage.only(create(index, List.of()));
    }
    var build =
        Ddl.of(index.definition().replaceFirst("INDEX ", "INDEX CONCURRENTLY "))
            .with(Concurrently.hazard(index.id()));
    var settings = Ddl.of();
    if (index.tablespace().isPresent()) {
      settings = settings.and(setTablespace(index));
    }
    for (var target : index.statistics()) {
      settings = settings.and(setStatistics(index, target));
    }
    return List.of(
        Stage.alone(index.unique() ? build.with(notUnique(index)) : build),
        Stage.together(settings));
  }

  /** PostgreSQL drops no index of a partitioned table concurrently. */
  @Override
  public List<Stage> dropOnline(Index index, Surroundings table) {
    return table.partitioned()
        ? Stage.only(drop(index))
        : List.of(
            Stage.alone(
                Ddl.of("DROP INDEX CONCURRENTLY " + index.id().sql())
                    .with(Concurrently.hazard(index.id()))));
  }

  @Override
  public Ddl drop(Index index) {
    return Ddl.of("DROP INDEX " + index.id().sql())
        .with(
            Hazard.of(
                Hazard.Code.LK02,
                index.id(),
                "queries of "
                    + index.relation().display()
                    + " go without this index from then on"));
  }

  @Override
  public Alteration alter(Index from, Index to) {
    if (!to.valid()) {
      return new Alteration.Impossible(
          "an index that is INVALID cannot be made on purpose; REINDEX or drop it where it is");
    }
    if (!from.valid()
        || !from.withoutOptions().equals(to.withoutOptions())
        || !from.relation().equals(to.relation())
        || (to.partitioned() && !from.options().equals(to.options()))) {
      return Alteration.rebuild();
    }
    var ddl = Options.change("ALTER INDEX " + to.id().sql(), from.options(), to.options());
    if (!from.tablespace().equals(to.tablespace())) {
      ddl =
          ddl.and(setTablespace(to))
              .with(
                  Hazard.of(
                      Hazard.Code.LK15,
                      to.id(),
                      "moves the index %s and locks out readers and writers of %s meanwhile"
                          .formatted(to.id().display(), to.relation().display())));
    }
    return Alteration.inPlace(ddl.and(statistics(from, to)));
  }

  @Override
  public Optional<String> likeness(Index index) {
    var definition = index.withoutOptions();
    return Optional.of(index.unique() + definition.substring(definition.indexOf(" USING ")));
  }

  @Override
  public List<String> names(Index index) {
    return List.of("relation " + index.id().qualified());
  }

  private static Ddl statistics(Index from, Index to) {
    var sql = new ArrayList<String>();
    for (var target : from.statistics()) {
      var column = target.substring(0, target.indexOf('=') + 1);
      if (to.statistics().stream().noneMatch(other -> other.startsWith(column))) {
        sql.add(setStatistics(to, column + "-1"));
      }
    }
    for (var target : to.statistics()) {
      if (!from.statistics().contains(target)) {
        sql.add(setStatistics(to, target));
      }
    }
    return Ddl.of(sql);
  }

  private static String setTablespace(Index index) {
    return "ALTER INDEX "
        + index.id().sql()
        + " SET TABLESPACE "
        + index.tablespace().map(Identifiers::quoted).orElse("pg_default");
  }

  private static String setStatistics(Index index, String target) {
    var at = target.indexOf('=');
    return "ALTER INDEX "
        + index.id().sql()
        + " ALTER COLUMN "
        + target.substring(0, at)
        + " SET STATISTICS "
        + target.substring(at + 1);
  }
}
