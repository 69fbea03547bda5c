package dev.plumbline.kind.table;

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

/** The index that {@code CLUSTER} goes by. */
public final class ClusteredIndexes implements Kind<ClusteredIndexes.ClusteredIndex> {

  /**
   * A relation's clustered index.
   *
   * @param id the relation's path
   * @param relation the table or materialized view
   * @param index the index or constraint
   */
  public record ClusteredIndex(ObjectId id, ObjectId relation, ObjectId index) implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(relation);
    }

    @Override
    public List<ObjectId> references() {
      return List.of(index);
    }

    @Override
    public List<ObjectId> goesWith() {
      return List.of(index);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.CLUSTERED_INDEX;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid,
               c.schema, c.relname as name, c.relkind = 'm' as of_view,
               %s
          from pg_index x
          join %s c on c.oid = x.indrelid
          left join pg_constraint k on k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x')
         where x.indisclustered
        """
        .formatted(IndexAddress.columns("index_", "k", "x.indexrelid"), catalog.relations());
  }

  @Override
  public Optional<ClusteredIndex> read(Row row) {
    var id = ObjectId.of(ObjectKind.CLUSTERED_INDEX, row.text("schema"), row.text("name"));
    var kind = row.flag("of_view") ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.TABLE;
    return row.object("index_").map(index -> new ClusteredIndex(id, id.as(kind), index));
  }

  @Override
  public Ddl create(ClusteredIndex clustered, List<String> parts) {
    return Ddl.of(alter(clustered) + " CLUSTER ON " + Identifiers.quoted(clustered.index().name()));
  }

  @Override
  public Ddl drop(ClusteredIndex clustered) {
    return Ddl.of(alter(clustered) + " SET WITHOUT CLUSTER");
  }

  @Override
  public Alteration alter(ClusteredIndex from, ClusteredIndex to) {
    return Alteration.inPlace(create(to, List.of()));
  }

  private static String alter(ClusteredIndex clustered) {
    return "ALTER " + clustered.relation().kind().keyword() + " " + clustered.id().qualified();
  }
}
