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

/** Conversions between encodings. */
public final class Conversions implements Kind<Conversions.Conversion> {

  /**
   * A conversion.
   *
   * @param id schema and name
   * @param byDefault whether it is the one that PostgreSQL takes by itself
   * @param definition as {@code FOR 'LATIN1' TO 'UTF8' FROM f}
   */
  public record Conversion(ObjectId id, boolean byDefault, String definition) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.CONVERSION;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_conversion'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.conname as name,
               x.condefault as by_default,
               format('FOR %%L TO %%L FROM %%s', pg_encoding_to_char(x.conforencoding),
                      pg_encoding_to_char(x.contoencoding), x.conproc) as definition
          from pg_conversion x join pg_namespace n on n.oid = x.connamespace
         where x.connamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_conversion", "x.oid"));
  }

  @Override
  public Optional<Conversion> read(Row row) {
    return Optional.of(
        new Conversion(
            ObjectId.of(ObjectKind.CONVERSION, row.text("schema"), row.text("name")),
            row.flag("by_default"),
            row.text("definition")));
  }

  @Override
  public Ddl create(Conversion object, List<String> parts) {
    return Ddl.of(
        "CREATE "
            + (object.byDefault() ? "DEFAULT " : "")
            + "CONVERSION "
            + object.id().sql()
            + " "
            + object.definition());
  }

  @Override
  public Ddl drop(Conversion object) {
    return Ddl.of("DROP CONVERSION " + object.id().sql());
  }

  @Override
  public Alteration alter(Conversion from, Conversion to) {
    return Alteration.rebuild();
  }
}
