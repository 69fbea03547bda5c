package dev.plumbline.kind.table;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes a table a partition of another: it can come and go without the table and its rows. */
public final class Partitions implements Kind<Partitions.Partition> {

  /**
   * A partition's place.
   *
   * @param id the partition's path
   * @param table the partition itself
   * @param of the partitioned table
   * @param bounds {@code FOR VALUES …} or {@code DEFAULT}
   */
  public record Partition(ObjectId id, ObjectId table, ObjectId of, String bounds)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(table);
    }

    @Override
    public List<ObjectId> references() {
      return List.of(of);
    }

    @Override
    public boolean binds() {
      return true;
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.PARTITION;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid,
               c.schema, c.relname as name, c.relkind = 'f' as of_foreign,
               ps.nspname as of_schema, p.relname as of_name,
               pg_get_expr(c.relpartbound, c.oid) as bounds
          from %s c
          join pg_inherits i on i.inhrelid = c.oid
          join pg_class p on p.oid = i.inhparent
          join pg_namespace ps on ps.oid = p.relnamespace
         where c.relispartition and c.relkind in ('r', 'p', 'f') and not i.inhdetachpending
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<Partition> read(Row row) {
    var schema = row.text("schema");
    var name = row.text("name");
    return Optional.of(
        new Partition(
            ObjectId.of(ObjectKind.PARTITION, schema, name),
            ObjectId.of(
                row.flag("of_foreign") ? ObjectKind.FOREIGN_TABLE : ObjectKind.TABLE, schema, name),
            ObjectId.of(ObjectKind.TABLE, row.text("of_schema"), row.text("of_name")),
            row.text("bounds")));
  }

  @Override
  public Ddl create(Partition partition, List<String> parts) {
    return Ddl.of(
            "ALTER TABLE ONLY "
                + partition.of().sql()
                + " ATTACH PARTITION "
                + partition.table().sql()
                + " "
                + partition.bounds())
        .with(
            Hazard.of(
                Hazard.Code.MF06,
                partition.id(),
                "fails when a row of %s, or of the default partition, belongs elsewhere"
                    .formatted(partition.table().display())))
        .with(
            Hazard.of(
                Hazard.Code.LK20,
                partition.id(),
                "reads every row of "
                    + partition.table().display()
                    + " to check its bounds and locks out readers and writers meanwhile"));
  }

  @Override
  public Ddl drop(Partition partition) {
    return Ddl.of(
            "ALTER TABLE ONLY "
                + partition.of().sql()
                + " DETACH PARTITION "
                + partition.table().sql())
        .with(
            Hazard.of(
                Hazard.Code.LK18,
                partition.id(),
                "locks out readers and writers of " + partition.of().display() + " for a moment"));
  }

  @Override
  public Alteration alter(Partition from, Partition to) {
    return Alteration.rebuild();
  }

  /**
   * What the partitioned table has, the partition must have before, or PostgreSQL makes its own.
   */
  @Override
  public Set<ObjectKind> comesAfter() {
    return EnumSet.of(
        ObjectKind.COLUMN, ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.FOREIGN_KEY);
  }
}
