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

/** What makes an index a partition of a partitioned table's index. */
public final class IndexPartitions implements Kind<IndexPartitions.IndexPartition> {

  /**
   * An index partition's place.
   *
   * @param id the partition index's path
   * @param index the partition's index or constraint
   * @param of the partitioned table's index or constraint
   * @param place the partition's own place, without which this one ends
   */
  public record IndexPartition(ObjectId id, ObjectId index, ObjectId of, ObjectId place)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(index);
    }

    @Override
    public List<ObjectId> references() {
      return List.of(of, place);
    }

    @Override
    public List<ObjectId> goesWith() {
      return keepsConstraint() ? List.of(place) : List.of(place, of);
    }

    /**
     * A constraint's index holds a partitioned index that is no constraint's until it is detached.
     */
    boolean keepsConstraint() {
      return index.kind() == ObjectKind.CONSTRAINT && of.kind() == ObjectKind.INDEX;
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.INDEX_PARTITION;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid,
               c.schema, i.relname as name, c.relname as "table",
               %s,
               %s
          from pg_inherits h
          join pg_class i on i.oid = h.inhrelid
          join pg_index x on x.indexrelid = i.oid
          join %s c on c.oid = x.indrelid
          left join pg_constraint k on k.conindid = h.inhrelid and k.contype in ('p', 'u', 'x')
          left join pg_constraint p on p.conindid = h.inhparent and p.contype in ('p', 'u', 'x')
        """
        .formatted(
            IndexAddress.columns("index_", "k", "h.inhrelid"),
            IndexAddress.columns("of_", "p", "h.inhparent"),
            catalog.relations());
  }

  @Override
  public Optional<IndexPartition> read(Row row) {
    var schema = row.text("schema");
    return row.object("index_")
        .flatMap(
            index ->
                row.object("of_")
                    .map(
                        of ->
                            new IndexPartition(
                                ObjectId.of(ObjectKind.INDEX_PARTITION, schema, row.text("name")),
                                index,
                                of,
                                ObjectId.of(ObjectKind.PARTITION, schema, row.text("table")))));
  }

  @Override
  public Ddl create(IndexPartition partition, List<String> parts) {
    return Ddl.of(
        "ALTER INDEX "
            + relation(partition.of())
            + " ATTACH PARTITION "
            + partition.id().qualified());
  }

  /** PostgreSQL has no statement for it: it ends with the partition's place or the whole index. */
  @Override
  public Ddl drop(IndexPartition partition) {
    return Ddl.of();
  }

  @Override
  public Alteration alter(IndexPartition from, IndexPartition to) {
    return Alteration.rebuild();
  }

  @Override
  public List<ObjectId> endsWith(IndexPartition partition) {
    return partition.keepsConstraint()
        ? List.of(partition.place())
        : List.of(partition.of(), partition.place());
  }

  private static String relation(ObjectId index) {
    return Identifiers.qualified(List.of(index.schema(), index.name()));
  }
}
