package dev.plumbline.kind.routine;

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

/** Aggregate functions: plain, ordered-set and hypothetical-set ones. */
public final class Aggregates implements Kind<Aggregates.Aggregate> {

  /**
   * An aggregate.
   *
   * @param id schema, name and arguments, {@code *} for none
   * @param inputTypes by which the name space of routines knows it
   * @param signature the arguments with their names
   * @param result what it returns
   * @param options {@code SFUNC = …}, {@code STYPE = …} and so on, in the order of the manual
   */
  public record Aggregate(
      ObjectId id, String inputTypes, String signature, String result, List<String> options)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.AGGREGATE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_proc'::regclass::oid as classid, p.oid as objid, 0 as objsubid,
               n.nspname as schema, p.proname as name,
               coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') as arguments,
               array_to_string(array(select format_type(t, null) from unnest(p.proargtypes)
                                       with ordinality a (t, i) order by i), ', ') as input_types,
               coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*') as signature,
               pg_get_function_result(p.oid) as result,
               array_remove(array[
                 'SFUNC = ' || a.aggtransfn,
                 'STYPE = ' || format_type(a.aggtranstype, null),
                 'SSPACE = ' || nullif(a.aggtransspace, 0),
                 'FINALFUNC = ' || nullif(a.aggfinalfn::text, '-'),
                 case when a.aggfinalextra then 'FINALFUNC_EXTRA' end,
                 'FINALFUNC_MODIFY = ' || case a.aggfinalmodify
                   when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end,
                 'COMBINEFUNC = ' || nullif(a.aggcombinefn::text, '-'),
                 'SERIALFUNC = ' || nullif(a.aggserialfn::text, '-'),
                 'DESERIALFUNC = ' || nullif(a.aggdeserialfn::text, '-'),
                 'INITCOND = ' || quote_literal(a.agginitval),
                 'MSFUNC = ' || nullif(a.aggmtransfn::text, '-'),
                 'MINVFUNC = ' || nullif(a.aggminvtransfn::text, '-'),
                 'MSTYPE = ' || case when a.aggmtranstype <> 0
                                     then format_type(a.aggmtranstype, null) end,
                 'MSSPACE = ' || nullif(a.aggmtransspace, 0),
                 'MFINALFUNC = ' || nullif(a.aggmfinalfn::text, '-'),
                 case when a.aggmfinalextra then 'MFINALFUNC_EXTRA' end,
                 case when a.aggmtransfn <> 0 then 'MFINALFUNC_MODIFY = ' || case a.aggmfinalmodify
                   when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end end,
                 'MINITCOND = ' || quote_literal(a.aggminitval),
                 'SORTOP = operator(' || case when a.aggsortop <> 0 then
                   (select quote_ident(os.nspname) || '.' || o.oprname from pg_operator o
                      join pg_namespace os on os.oid = o.oprnamespace where o.oid = a.aggsortop)
                   end || ')',
                 case p.proparallel when 's' then 'PARALLEL = SAFE'
                                    when 'r' then 'PARALLEL = RESTRICTED' end,
                 case when a.aggkind = 'h' then 'HYPOTHETICAL' end], null) as options
          from pg_proc p
          join pg_aggregate a on a.aggfnoid = p.oid
          join pg_namespace n on n.oid = p.pronamespace
         where p.pronamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_proc", "p.oid"));
  }

  @Override
  public Optional<Aggregate> read(Row row) {
    return Optional.of(
        new Aggregate(
            new ObjectId(
                ObjectKind.AGGREGATE,
                List.of(row.text("schema"), row.text("name")),
                row.text("arguments")),
            row.text("input_types"),
            row.text("signature"),
            row.text("result"),
            row.texts("options")));
  }

  @Override
  public Ddl create(Aggregate aggregate, List<String> parts) {
    return Ddl.of("CREATE " + definition(aggregate));
  }

  @Override
  public Ddl drop(Aggregate aggregate) {
    return Ddl.of("DROP AGGREGATE " + aggregate.id().sql());
  }

  @Override
  public Alteration alter(Aggregate from, Aggregate to) {
    return from.signature().equals(to.signature())
            && from.result().equals(to.result())
            && from.options().contains("HYPOTHETICAL") == to.options().contains("HYPOTHETICAL")
        ? Alteration.inPlace("CREATE OR REPLACE " + definition(to))
        : Alteration.rebuild();
  }

  @Override
  public List<String> names(Aggregate aggregate) {
    return List.of(Routine.nameOf(aggregate.id(), aggregate.inputTypes()));
  }

  private static String definition(Aggregate aggregate) {
    return "AGGREGATE "
        + aggregate.id().qualified()
        + "("
        + aggregate.signature()
        + ") (\n    "
        + String.join(",\n    ", aggregate.options())
        + "\n)";
  }
}
