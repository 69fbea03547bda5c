package dev.plumbline.kind.routine;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Functions or procedures. What they are made of is written by {@link RoutineDdl}. */
public final class Routines implements Kind<Routine> {

  private final ObjectKind kind;

  private Routines(ObjectKind kind) {
    this.kind = kind;
  }

  /** Functions, window functions included. */
  public static Routines functions() {
    return new Routines(ObjectKind.FUNCTION);
  }

  /** Procedures. */
  public static Routines procedures() {
    return new Routines(ObjectKind.PROCEDURE);
  }

  @Override
  public ObjectKind kind() {
    return kind;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_proc'::regclass::oid as classid, p.oid as objid, 0 as objsubid,
               n.nspname as schema, p.proname as name,
               array_to_string(array(select format_type(t, null) from unnest(p.proargtypes)
                                       with ordinality a (t, i) order by i), ', ') as input_types,
               array(select coalesce(p.proargmodes[i]::text, 'i')
                       from generate_series(1, all_types.n) i order by i) as argument_modes,
               array(select coalesce(p.proargnames[i], '')
                       from generate_series(1, all_types.n) i order by i) as argument_names,
               array(select format_type(all_types.oids[i], null)
                       from generate_series(1, all_types.n) i order by i) as argument_types,
               array(select coalesce(case when p.pronargdefaults > 0
                                          then pg_get_function_arg_default(p.oid, i) end, '')
                       from generate_series(1, all_types.n) i order by i) as argument_defaults,
               pg_get_function_result(p.oid) as result, l.lanname as language,
               p.prokind = 'w' as is_window,
               case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' else 'VOLATILE' end
                 as volatility,
               case p.proparallel when 's' then 'SAFE' when 'r' then 'RESTRICTED' else 'UNSAFE' end
                 as parallel,
               p.proisstrict, p.prosecdef, p.proleakproof, p.procost::text as cost,
               p.prorows::text as rows, nullif(p.prosupport::text, '-') as support,
               array(select format_type(t, null) from unnest(p.protrftypes) t) as transforms,
               p.proconfig as settings, p.probin as library,
               pg_get_function_sqlbody(p.oid) as sql_body, p.prosrc as body
          from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace
          join pg_language l on l.oid = p.prolang
          cross join lateral
               (select coalesce(p.proallargtypes::oid[], array(select unnest(p.proargtypes))) as oids,
                       coalesce(array_length(p.proallargtypes, 1), p.pronargs) as n) all_types
         where p.pronamespace in %s and p.prokind in %s and %s
           and not exists (select from pg_depend d -- constructors of range types are theirs
                            where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                              and d.deptype = 'i')
        """
        .formatted(
            catalog.schemas(),
            kind == ObjectKind.FUNCTION ? "('f', 'w')" : "('p')",
            catalog.free("pg_proc", "p.oid"));
  }

  @Override
  public Optional<Routine> read(Row row) {
    return Optional.of(
        new Routine(
            new ObjectId(
                kind, List.of(row.text("schema"), row.text("name")), row.text("input_types")),
            Argument.all(row),
            row.optional("result"),
            row.text("language"),
            row.flag("is_window"),
            row.text("volatility"),
            row.text("parallel"),
            row.flag("proisstrict"),
            row.flag("prosecdef"),
            row.flag("proleakproof"),
            row.text("cost"),
            row.text("rows"),
            row.optional("support"),
            row.texts("transforms"),
            row.texts("settings"),
            row.optional("library"),
            row.optionalDeparsed("sql_body"),
            row.text("body")));
  }

  @Override
  public Ddl create(Routine routine, List<String> parts) {
    return RoutineDdl.create(routine);
  }

  @Override
  public Ddl drop(Routine routine) {
    return Ddl.of("DROP " + kind.keyword() + " " + routine.id().sql());
  }

  @Override
  public Alteration alter(Routine from, Routine to) {
    return RoutineDdl.replaceable(from, to)
        ? Alteration.inPlace(RoutineDdl.replace(to))
        : Alteration.rebuild();
  }

  /** Only a body that PostgreSQL parsed needs anything. */
  @Override
  public Optional<Ddl> placeholder(Routine routine) {
    return routine.sqlBody().map(body -> RoutineDdl.create(RoutineDdl.signature(routine)));
  }

  @Override
  public Ddl replace(Routine routine) {
    return RoutineDdl.replace(routine);
  }

  @Override
  public Optional<Ddl> letGo(Routine routine) {
    return routine.sqlBody().map(body -> RoutineDdl.replace(RoutineDdl.signature(routine)));
  }

  @Override
  public List<String> names(Routine routine) {
    return List.of(Routine.nameOf(routine.id(), routine.id().arguments()));
  }
}
