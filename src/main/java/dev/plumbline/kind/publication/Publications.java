package dev.plumbline.kind.publication;

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
import java.util.List;
import java.util.Optional;

/**
 * Publications of logical replication; what they publish stands in {@link PublishedTables} and
 * {@link PublishedSchemas}.
 */
public final class Publications implements Kind<Publications.Publication> {

  /**
   * A publication without its tables.
   *
   * @param id its name
   * @param allTables {@code FOR ALL TABLES}
   * @param publish {@code insert, update, delete, truncate}
   * @param viaRoot whether changes of partitions are published as those of their root
   * @param generatedColumns whether stored generated columns are published (18 and later)
   */
  public record Publication(
      ObjectId id, boolean allTables, String publish, boolean viaRoot, boolean generatedColumns)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.PUBLICATION;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_publication'::regclass::oid as classid, p.oid as objid, 0 as objsubid,
               p.pubname as name, p.puballtables, p.pubviaroot, %s as generated_columns,
               concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                         case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end) as publish
          from pg_publication p
         where %s
        """
        .formatted(
            catalog.since(18) ? "p.pubgencols = 's'" : "false",
            catalog.free("pg_publication", "p.oid"));
  }

  @Override
  public Optional<Publication> read(Row row) {
    return Optional.of(
        new Publication(
            ObjectId.of(ObjectKind.PUBLICATION, row.text("name")),
            row.flag("puballtables"),
            row.text("publish"),
            row.flag("pubviaroot"),
            row.flag("generated_columns")));
  }

  @Override
  public Ddl create(Publication publication, List<String> parts) {
    return Ddl.of(
        "CREATE PUBLICATION "
            + publication.id().sql()
            + (publication.allTables() ? " FOR ALL TABLES" : "")
            + " WITH ("
            + options(publication)
            + (publication.generatedColumns() ? ", publish_generated_columns = stored" : "")
            + ")");
  }

  @Override
  public Ddl drop(Publication publication) {
    return Ddl.of("DROP PUBLICATION " + publication.id().sql())
        .with(
            Hazard.of(
                Hazard.Code.OP01,
                publication.id(),
                "drops the publication "
                    + publication.id().display()
                    + ": its subscribers stop receiving changes"));
  }

  @Override
  public Alteration alter(Publication from, Publication to) {
    if (from.allTables() != to.allTables()) {
      return Alteration.rebuild();
    }
    return Alteration.inPlace(
        "ALTER PUBLICATION "
            + to.id().sql()
            + " SET ("
            + options(to)
            + (from.generatedColumns() != to.generatedColumns()
                ? ", publish_generated_columns = " + (to.generatedColumns() ? "stored" : "none")
                : "")
            + ")");
  }

  private static String options(Publication publication) {
    return "publish = "
        + Identifiers.literal(publication.publish())
        + ", publish_via_partition_root = "
        + publication.viaRoot();
  }
}
