package dev.plumbline.kind.table;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.kind.Stage;
import dev.plumbline.kind.Surroundings;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foreign keys; they come apart from their table, since tables may refer to each other. */
public final class ForeignKeys implements Kind<ForeignKeys.ForeignKey> {

  /**
   * A foreign key.
   *
   * @param id schema, table and name
   * @param definition as PostgreSQL deparses it, without what the other components say
   * @param deferrable whether it can wait for the end of the transaction
   * @param deferred whether it does
   * @param enforced whether it is checked at all (18 and later)
   * @param validated whether existing rows are known to keep it
   */
  public record ForeignKey(
      ObjectId id,
      String definition,
      boolean deferrable,
      boolean deferred,
      boolean enforced,
      boolean validated)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(ObjectId.of(ObjectKind.TABLE, id.path().get(0), id.path().get(1)));
    }

    String deferral() {
      return deferrable ? deferred ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE" : "";
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.FOREIGN_KEY;
  }

  /** A key to a partitioned table has an internal twin for each partition: those are left out. */
  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_constraint'::regclass::oid as classid, k.oid as objid, 0 as objsubid,
               c.schema, c.relname as "table", k.conname as name,
               pg_get_constraintdef(k.oid) as definition, k.condeferrable, k.condeferred,
               k.convalidated, %s as enforced
          from pg_constraint k join %s c on c.oid = k.conrelid
         where k.contype = 'f' and c.relkind in ('r', 'p')
           and not exists (select from pg_constraint up
                            where up.oid = k.conparentid and up.conrelid = k.conrelid)
        """
        .formatted(catalog.since(18) ? "k.conenforced" : "true", catalog.relations());
  }

  @Override
  public Optional<ForeignKey> read(Row row) {
    var deferral =
        (row.flag("condeferrable") ? " DEFERRABLE" : "")
            + (row.flag("condeferred") ? " INITIALLY DEFERRED" : "");
    var definition = row.text("definition");
    for (var ending : List.of(" NOT VALID", " NOT ENFORCED", deferral)) {
      if (definition.endsWith(ending)) {
        definition = definition.substring(0, definition.length() - ending.length());
      }
    }
    return Optional.of(
        new ForeignKey(
            ObjectId.of(
                ObjectKind.FOREIGN_KEY, row.text("schema"), row.text("table"), row.text("name")),
            definition,
            row.flag("condeferrable"),
            row.flag("condeferred"),
            row.flag("enforced"),
            row.flag("convalidated")));
  }

  @Override
  public Ddl create(ForeignKey key, List<String> parts) {
    var validity = key.enforced() ? (key.validated() ? "" : " NOT VALID") : " NOT ENFORCED";
    var ddl =
        Ddl.of(
            alterTable(key)
                + " ADD CONSTRAINT "
                + name(key)
                + " "
                + key.definition()
                + key.deferral()
                + validity);
    return validity.isEmpty() ? checksRowsAndBlocks(key, ddl) : ddl;
  }

  /** On a partitioned table PostgreSQL leaves no foreign key unchecked before 18. */
  @Override
  public List<Stage> createOnline(ForeignKey key, Surroundings table) {
    if (!key.validated() || !key.enforced() || (table.partitioned() && table.major() < 18)) {
      return Stage.only(create(key, List.of()));
    }
    var unchecked =
        new ForeignKey(key.id(), key.definition(), key.deferrable(), key.deferred(), true, false);
    return List.of(
        Stage.together(create(unchecked, List.of())),
        Stage.alone(checksRows(key, Ddl.of(validate(key)))));
  }

  @Override
  public boolean handedDown(ForeignKey key, boolean inPartition) {
    return inPartition;
  }

  @Override
  public Ddl handed(
      ForeignKey leader, List<String> leaderParts, ForeignKey key, List<String> parts) {
    return key.validated() && !leader.validated()
        ? Ddl.of(alterTable(key) + " VALIDATE CONSTRAINT " + name(key))
        : Ddl.of();
  }

  @Override
  public Ddl drop(ForeignKey key) {
    return Ddl.of(alterTable(key) + " DROP CONSTRAINT " + name(key))
        .with(Hazard.of(Hazard.Code.BC09, key.id(), "drops the foreign key " + key.id().display()));
  }

  @Override
  public Alteration alter(ForeignKey from, ForeignKey to) {
    if (!from.definition().equals(to.definition())
        || (from.validated() && !to.validated() && to.enforced())) {
      return Alteration.rebuild();
    }
    var ddl = Ddl.of();
    if (!from.deferral().equals(to.deferral())) {
      ddl =
          ddl.and(
              alterTable(to)
                  + " ALTER CONSTRAINT "
                  + name(to)
                  + (to.deferrable() ? to.deferral() : " NOT DEFERRABLE")
                  + (to.deferrable() && !to.deferred() ? " INITIALLY IMMEDIATE" : ""));
    }
    if (from.enforced() != to.enforced()) {
      ddl =
          ddl.and(
              alterTable(to)
                  + " ALTER CONSTRAINT "
                  + name(to)
                  + (to.enforced() ? " ENFORCED" : " NOT ENFORCED"));
      ddl = to.enforced() ? checksRowsAndBlocks(to, ddl) : ddl;
    } else if (!from.validated() && to.validated()) {
      var validate = checksRows(to, Ddl.of(validate(to)));
      return new Alteration.InPlace(
          ddl.and(validate), Set.of(), List.of(Stage.together(ddl), Stage.alone(validate)));
    }
    return Alteration.inPlace(ddl);
  }

  @Override
  public List<String> names(ForeignKey key) {
    return List.of("constraint " + key.id().qualified());
  }

  private static Ddl checksRows(ForeignKey key, Ddl ddl) {
    return ddl.with(
        Hazard.of(
                Hazard.Code.MF06,
                key.id(),
                "fails when a row of " + key.parent().orElseThrow().display() + " refers to none")
            .with(RowsInTheWay.orphaned(key.id().container(), key.definition())));
  }

  private static Ddl checksRowsAndBlocks(ForeignKey key, Ddl ddl) {
    return checksRows(key, ddl)
        .with(
            Hazard.of(
                Hazard.Code.LK08,
                key.id(),
                "reads every row of "
                    + key.parent().orElseThrow().display()
                    + " and locks out writers of both tables meanwhile"));
  }

  private static String validate(ForeignKey key) {
    return alterTable(key) + " VALIDATE CONSTRAINT " + name(key);
  }

  private static String alterTable(ForeignKey key) {
    return "ALTER TABLE " + key.id().container();
  }

  private static String name(ForeignKey key) {
    return Identifiers.quoted(key.id().name());
  }
}
