package dev.plumbline.kind.operator;

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

/** Casts between types. */
public final class Casts implements Kind<Casts.Cast> {

  /**
   * A cast.
   *
   * @param id source and target type, as SQL writes them
   * @param method as {@code WITH FUNCTION f(text)}, {@code WITH INOUT} or {@code WITHOUT FUNCTION}
   * @param context {@code AS ASSIGNMENT}, {@code AS IMPLICIT} or empty
   */
  public record Cast(ObjectId id, String method, String context) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.CAST;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_cast'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               format_type(x.castsource, null) as source, format_type(x.casttarget, null) as target,
               case x.castmethod when 'f' then 'WITH FUNCTION ' || x.castfunc::regprocedure::text
                                 when 'i' then 'WITH INOUT' else 'WITHOUT FUNCTION' end as method,
               case x.castcontext when 'a' then ' AS ASSIGNMENT' when 'i' then ' AS IMPLICIT' else '' end as context
          from pg_cast x
         where x.oid >= 16384 and %s
           and not exists (select from pg_range r where r.rngtypid = x.castsource and r.rngmultitypid = x.casttarget)
        """
        .formatted(catalog.free("pg_cast", "x.oid"));
  }

  @Override
  public Optional<Cast> read(Row row) {
    return Optional.of(
        new Cast(
            ObjectId.of(ObjectKind.CAST, row.text("source"), row.text("target")),
            row.text("method"),
            row.text("context")));
  }

  @Override
  public Ddl create(Cast object, List<String> parts) {
    return Ddl.of("CREATE CAST " + object.id().sql() + " " + object.method() + object.context());
  }

  @Override
  public Ddl drop(Cast object) {
    return Ddl.of("DROP CAST " + object.id().sql());
  }

  @Override
  public Alteration alter(Cast from, Cast to) {
    return Alteration.rebuild();
  }
}
