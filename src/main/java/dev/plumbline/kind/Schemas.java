package dev.plumbline.kind;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** Schemas. */
public final class Schemas implements Kind<Schemas.Schema> {

  /**
   * A schema.
   *
   * @param id its name
   */
  public record Schema(ObjectId id) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.SCHEMA;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_namespace'::regclass::oid as classid, n.oid as objid, 0 as objsubid, n.nspname as name
          from pg_namespace n
         where n.oid in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_namespace", "n.oid"));
  }

  @Override
  public Optional<Schema> read(Row row) {
    return Optional.of(new Schema(ObjectId.of(ObjectKind.SCHEMA, row.text("name"))));
  }

  @Override
  public Ddl create(Schema schema, List<String> parts) {
    return Ddl.of("CREATE SCHEMA " + schema.id().sql());
  }

  @Override
  public Ddl drop(Schema schema) {
    return Ddl.of("DROP SCHEMA " + schema.id().sql())
        .with(
            Hazard.of(Hazard.Code.DL01, schema.id(), "drops the schema " + schema.id().display()));
  }

  @Override
  public Alteration alter(Schema from, Schema to) {
    return Alteration.rebuild();
  }
}
