package dev.plumbline.kind.table;

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

/** What logical replication knows rows by, where it is not the primary key. */
public final class ReplicaIdentities implements Kind<ReplicaIdentities.ReplicaIdentity> {

  /**
   * A table's replica identity.
   *
   * @param id the table's path
   * @param mode {@code FULL}, {@code NOTHING} or {@code USING INDEX}
   * @param index the index or constraint of {@code USING INDEX}
   */
  public record ReplicaIdentity(ObjectId id, String mode, Optional<ObjectId> index)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(id.as(ObjectKind.TABLE));
    }

    @Override
    public List<ObjectId> references() {
      return index.map(List::of).orElse(List.of());
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.REPLICA_IDENTITY;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid,
               c.schema, c.relname as name,
               case c.relreplident when 'f' then 'FULL' when 'n' then 'NOTHING' else 'USING INDEX' end as mode,
               %s
          from %s c
          left join pg_index x on x.indrelid = c.oid and x.indisreplident
          left join pg_constraint k on k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x')
         where c.relkind in ('r', 'p')
           and (c.relreplident in ('f', 'n') or c.relreplident = 'i' and x.indexrelid is not null)
        """
        .formatted(IndexAddress.columns("index_", "k", "x.indexrelid"), catalog.relations());
  }

  @Override
  public Optional<ReplicaIdentity> read(Row row) {
    return Optional.of(
        new ReplicaIdentity(
            ObjectId.of(ObjectKind.REPLICA_IDENTITY, row.text("schema"), row.text("name")),
            row.text("mode"),
            row.object("index_")));
  }

  @Override
  public Ddl create(ReplicaIdentity identity, List<String> parts) {
    var index = identity.index().map(id -> " " + Identifiers.quoted(id.name())).orElse("");
    return Ddl.of(alter(identity) + identity.mode() + index);
  }

  @Override
  public Ddl drop(ReplicaIdentity identity) {
    return Ddl.of(alter(identity) + "DEFAULT");
  }

  @Override
  public Alteration alter(ReplicaIdentity from, ReplicaIdentity to) {
    return Alteration.inPlace(
        create(to, List.of())
            .with(
                Hazard.of(
                    Hazard.Code.OP01,
                    to.id(),
                    "subscribers know rows of " + to.id().display() + " by other columns then")));
  }

  private static String alter(ReplicaIdentity identity) {
    return "ALTER TABLE ONLY " + identity.id().qualified() + " REPLICA IDENTITY ";
  }
}
