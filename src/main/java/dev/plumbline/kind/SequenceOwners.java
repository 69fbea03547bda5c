package dev.plumbline.kind;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** {@code OWNED BY}: the column with which a sequence vanishes. */
public final class SequenceOwners implements Kind<SequenceOwners.SequenceOwner> {

  /**
   * The owner of one sequence.
   *
   * @param id the sequence's path
   * @param column the owner
   */
  public record SequenceOwner(ObjectId id, ObjectId column) implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(id.as(ObjectKind.SEQUENCE));
    }

    @Override
    public List<ObjectId> references() {
      return List.of(column);
    }

    @Override
    public boolean binds() {
      return true;
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.SEQUENCE_OWNER;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid,
               c.schema, c.relname as name,
               d.refclassid as column_classid, d.refobjid as column_objid, d.refobjsubid as column_objsubid
          from %s c
          join lateral (
            select refclassid, refobjid, refobjsubid from pg_depend
             where classid = 'pg_class'::regclass and objid = c.oid and refclassid = 'pg_class'::regclass
               and deptype = 'a' and refobjsubid > 0 limit 1) d on true
         where c.relkind = 'S'
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<SequenceOwner> read(Row row) {
    return row.object("column_")
        .map(
            column ->
                new SequenceOwner(
                    ObjectId.of(ObjectKind.SEQUENCE_OWNER, row.text("schema"), row.text("name")),
                    column));
  }

  @Override
  public Ddl create(SequenceOwner owner, List<String> parts) {
    return ownedBy(owner, owner.column().qualified());
  }

  @Override
  public Ddl drop(SequenceOwner owner) {
    return ownedBy(owner, "NONE");
  }

  @Override
  public Alteration alter(SequenceOwner from, SequenceOwner to) {
    return Alteration.inPlace(ownedBy(to, to.column().qualified()));
  }

  private static Ddl ownedBy(SequenceOwner owner, String column) {
    return Ddl.of("ALTER SEQUENCE " + owner.id().qualified() + " OWNED BY " + column);
  }
}
