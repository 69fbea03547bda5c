package dev.plumbline.kind;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** {@code CREATE STATISTICS}. */
public final class ExtendedStatistics implements Kind<ExtendedStatistics.Statistic> {

  /**
   * A statistics object.
   *
   * @param id schema and name
   * @param table what it is about
   * @param definition {@code CREATE STATISTICS …} as PostgreSQL deparses it
   * @param target how many values are kept, where set
   */
  public record Statistic(ObjectId id, ObjectId table, String definition, Optional<Long> target)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(table);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.STATISTICS;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_statistic_ext'::regclass::oid as classid, s.oid as objid, 0 as objsubid,
               n.nspname as schema, s.stxname as name,
               'pg_class'::regclass::oid as table_classid, s.stxrelid as table_objid, 0 as table_objsubid,
               coalesce(replace(pg_get_statisticsobjdef(s.oid), ' ON ' || k.by_position, ' ON ' || k.by_name),
                        pg_get_statisticsobjdef(s.oid)) as definition, nullif(s.stxstattarget, -1) as target
          from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
          cross join lateral (
            select string_agg(quote_ident(a.attname), ', ' order by a.attnum) as by_position,
                   string_agg(quote_ident(a.attname), ', ' order by a.attname) as by_name
              from pg_attribute a where a.attrelid = s.stxrelid and a.attnum = any (s.stxkeys)) k
         where s.stxnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_statistic_ext", "s.oid"));
  }

  @Override
  public Optional<Statistic> read(Row row) {
    return row.object("table_")
        .map(
            table ->
                new Statistic(
                    ObjectId.of(ObjectKind.STATISTICS, row.text("schema"), row.text("name")),
                    table,
                    row.deparsed("definition"),
                    row.optional("target").map(Long::valueOf)));
  }

  @Override
  public Ddl create(Statistic statistic, List<String> parts) {
    var ddl = Ddl.of(statistic.definition());
    return statistic.target().isPresent() ? ddl.and(target(statistic)) : ddl;
  }

  @Override
  public Ddl drop(Statistic statistic) {
    return Ddl.of("DROP STATISTICS " + statistic.id().sql());
  }

  @Override
  public Alteration alter(Statistic from, Statistic to) {
    return from.definition().equals(to.definition())
        ? Alteration.inPlace(target(to))
        : Alteration.rebuild();
  }

  private static String target(Statistic statistic) {
    return "ALTER STATISTICS "
        + statistic.id().sql()
        + " SET STATISTICS "
        + statistic.target().orElse(-1L);
  }
}
