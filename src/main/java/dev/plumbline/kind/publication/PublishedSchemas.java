package dev.plumbline.kind.publication;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** The schemas of publications: {@code FOR TABLES IN SCHEMA}. */
public final class PublishedSchemas implements Kind<PublishedSchemas.PublishedSchema> {

  /**
   * A schema in a publication.
   *
   * @param id publication and schema
   */
  public record PublishedSchema(ObjectId id) implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(ObjectId.of(ObjectKind.PUBLICATION, id.path().get(0)));
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.PUBLISHED_SCHEMA;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_publication_namespace'::regclass::oid as classid, r.oid as objid, 0 as objsubid,
               p.pubname as publication, n.nspname as schema
          from pg_publication_namespace r join pg_publication p on p.oid = r.pnpubid
          join pg_namespace n on n.oid = r.pnnspid
         where n.oid in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_publication", "p.oid"));
  }

  @Override
  public Optional<PublishedSchema> read(Row row) {
    return Optional.of(
        new PublishedSchema(
            ObjectId.of(ObjectKind.PUBLISHED_SCHEMA, row.text("publication"), row.text("schema"))));
  }

  @Override
  public Ddl create(PublishedSchema schema, List<String> parts) {
    return Ddl.of(alter(schema, "ADD"));
  }

  @Override
  public Ddl drop(PublishedSchema schema) {
    return Ddl.of(alter(schema, "DROP"));
  }

  @Override
  public Alteration alter(PublishedSchema from, PublishedSchema to) {
    return Alteration.rebuild();
  }

  private static String alter(PublishedSchema schema, String verb) {
    return "ALTER PUBLICATION "
        + schema.id().container()
        + " "
        + verb
        + " TABLES IN SCHEMA "
        + Identifiers.quoted(schema.id().name());
  }
}
