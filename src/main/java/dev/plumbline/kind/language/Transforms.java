package dev.plumbline.kind.language;

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

/** Transforms between types and languages. */
public final class Transforms implements Kind<Transforms.Transform> {

  /**
   * A transform.
   *
   * @param id type, as SQL writes it, and language
   * @param functions as {@code FROM SQL WITH FUNCTION f(internal), TO SQL WITH FUNCTION
   *     g(internal)}
   */
  public record Transform(ObjectId id, String functions) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.TRANSFORM;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_transform'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               format_type(x.trftype, null) as type, l.lanname as language,
               concat_ws(', ', 'FROM SQL WITH FUNCTION ' || nullif(x.trffromsql, 0::regproc)::regprocedure::text,
                         'TO SQL WITH FUNCTION ' || nullif(x.trftosql, 0::regproc)::regprocedure::text) as functions
          from pg_transform x join pg_language l on l.oid = x.trflang
         where x.oid >= 16384 and %s
        """
        .formatted(catalog.free("pg_transform", "x.oid"));
  }

  @Override
  public Optional<Transform> read(Row row) {
    return Optional.of(
        new Transform(
            ObjectId.of(ObjectKind.TRANSFORM, row.text("type"), row.text("language")),
            row.text("functions")));
  }

  @Override
  public Ddl create(Transform object, List<String> parts) {
    return Ddl.of("CREATE TRANSFORM " + object.id().sql() + " (" + object.functions() + ")");
  }

  @Override
  public Ddl drop(Transform object) {
    return Ddl.of("DROP TRANSFORM " + object.id().sql());
  }

  @Override
  public Alteration alter(Transform from, Transform to) {
    return Alteration.inPlace(
        "CREATE OR REPLACE TRANSFORM " + to.id().sql() + " (" + to.functions() + ")");
  }
}
