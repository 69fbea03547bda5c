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
import dev.plumbline.model.Uncompared;
import java.util.List;
import java.util.Optional;

/**
 * Primary keys, unique, check and exclusion constraints of tables. The index behind a constraint
 * belongs to it.
 */
public final class Constraints implements Kind<Constraints.Constraint> {

  /** What a constraint asks for. */
  public enum Type {
    PRIMARY_KEY,
    UNIQUE,
    EXCLUSION,
    CHECK
  }

  /**
   * A constraint.
   *
   * @param id schema, table and name
   * @param table the table, which may be a foreign one
   * @param type what it asks for
   * @param definition as PostgreSQL deparses it, without what the other components say
   * @param suffix {@code DEFERRABLE INITIALLY DEFERRED} and the like
   * @param options storage parameters of its index, sorted
   * @param optionsInOrder the same as they were given
   * @param tablespace of its index, other than the database's own
   * @param partitioned whether its table is a partitioned one
   * @param enforced whether it is checked at all (18 and later)
   * @param validated whether existing rows are known to keep it
   * @param repeats whether the table has another one that asks for the same, which {@code CREATE
   *     TABLE} would take for one
   * @param inherited whether it is there by inheritance alone
   */
  public record Constraint(
      ObjectId id,
      ObjectId table,
      Type type,
      String definition,
      String suffix,
      List<String> options,
      Uncompared<List<String>> optionsInOrder,
      Optional<String> tablespace,
      boolean partitioned,
      boolean enforced,
      boolean validated,
      Uncompared<Boolean> repeats,
      boolean inherited)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(table);
    }

    Constraint asLocal() {
      return new Constraint(
          id,
          table,
          type,
          definition,
          suffix,
          options,
          optionsInOrder,
          tablespace,
          partitioned,
          enforced,
          validated,
          repeats,
          false);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.CONSTRAINT;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_constraint'::regclass::oid as classid, k.oid as objid, 0 as objsubid,
               c.schema, c.relname as "table", k.conname as name, k.contype,
               pg_get_constraintdef(k.oid) as definition, k.condeferrable, k.condeferred,
               k.convalidated, %s as enforced, c.relkind = 'f' as is_foreign,
               k.contype in ('p', 'u', 'x') and exists (
                 select from pg_constraint o
                  where o.conrelid = k.conrelid and o.contype = k.contype and o.conname < k.conname
                    and o.conkey = k.conkey) as repeats,
               c.relkind = 'p' as partitioned, not (k.conislocal or c.relispartition) as inherited,
               case when k.contype <> 'x' then i.reloptions end as options, ts.spcname as tablespace
          from pg_constraint k
          join %s c on c.oid = k.conrelid
          left join pg_class i on i.oid = k.conindid
          left join pg_tablespace ts on ts.oid = i.reltablespace
         where k.contype in ('p', 'u', 'x', 'c') and c.relkind in ('r', 'p', 'f')
        """
        .formatted(catalog.since(18) ? "k.conenforced" : "true", catalog.relations());
  }

  @Override
  public Optional<Constraint> read(Row row) {
    var suffix =
        (row.flag("condeferrable") ? " DEFERRABLE" : "")
            + (row.flag("condeferred") ? " INITIALLY DEFERRED" : "");
    var definition = row.deparsed("definition");
    for (var ending : List.of(" NOT VALID", " NOT ENFORCED", suffix)) {
      if (definition.endsWith(ending)) {
        definition = definition.substring(0, definition.length() - ending.length());
      }
    }
    return Optional.of(
        new Constraint(
            ObjectId.of(
                ObjectKind.CONSTRAINT, row.text("schema"), row.text("table"), row.text("name")),
            ObjectId.of(
                row.flag("is_foreign") ? ObjectKind.FOREIGN_TABLE : ObjectKind.TABLE,
                row.text("schema"),
                row.text("table")),
            switch (row.text("contype")) {
              case "p" -> Type.PRIMARY_KEY;
              case "u" -> Type.UNIQUE;
              case "x" -> Type.EXCLUSION;
              default -> Type.CHECK;
            },
            definition,
            suffix.strip(),
            row.texts("options").stream().sorted().toList(),
            new Uncompared<>(row.texts("options")),
            row.optional("tablespace"),
            row.flag("partitioned"),
            row.flag("enforced"),
            row.flag("convalidated"),
            new Uncompared<>(row.flag("repeats")),
            row.flag("inherited")));
  }

  @Override
  public Optional<String> inline(Constraint constraint, List<String> parts) {
    return constraint.validated()
            && constraint.enforced()
            && !constraint.inherited()
            && !constraint.repeats().value()
        ? Optional.of(named(constraint))
        : Optional.empty();
  }

  @Override
  public Ddl create(Constraint constraint, List<String> parts) {
    if (constraint.inherited()) {
      return Ddl.of();
    }
    var validity =
        constraint.enforced() ? (constraint.validated() ? "" : " NOT VALID") : " NOT ENFORCED";
    var only = constraint.type() == Type.CHECK ? "" : "ONLY ";
    var ddl =
        Ddl.of(
            "ALTER TABLE "
                + only
                + constraint.id().container()
                + " ADD "
                + named(constraint)
                + validity);
    return validity.isEmpty() ? ConstraintHazards.adding(constraint, ddl) : ddl;
  }

  @Override
  public List<Stage> createOnline(Constraint constraint, Surroundings table) {
    return ConstraintStages.creating(constraint, create(constraint, List.of()), table);
  }

  @Override
  public boolean handedDown(Constraint constraint, boolean inPartition) {
    return constraint.type() == Type.CHECK && (inPartition || constraint.inherited());
  }

  @Override
  public Ddl handed(
      Constraint leader, List<String> leaderParts, Constraint constraint, List<String> parts) {
    return constraint.validated() && !leader.validated()
        ? Ddl.of(alterTable(constraint) + " VALIDATE CONSTRAINT " + name(constraint))
        : Ddl.of();
  }

  /** {@code CREATE TABLE} takes a unique constraint for a slip when there is one like it. */
  @Override
  public Optional<String> likeness(Constraint constraint) {
    return constraint.type() == Type.CHECK
        ? Optional.empty()
        : Optional.of(
            constraint.definition().replaceFirst("^(PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)?", "")
                + constraint.suffix());
  }

  @Override
  public Ddl drop(Constraint constraint) {
    return Ddl.of(alterTable(constraint) + " DROP CONSTRAINT " + name(constraint))
        .with(
            Hazard.of(
                Hazard.Code.BC09,
                constraint.id(),
                "drops the constraint " + constraint.id().display()));
  }

  @Override
  public Alteration alter(Constraint from, Constraint to) {
    if (!from.inherited() && to.inherited()) {
      return new Alteration.RebuildParent(); // what a table has of its own stays its own
    }
    if (from.asLocal().equals(to)) {
      return Alteration.inPlace(); // it stays behind when the table leaves its parent
    }
    var definitionStays =
        from.type() == to.type()
            && from.definition().equals(to.definition())
            && from.suffix().equals(to.suffix())
            && from.tablespace().equals(to.tablespace())
            && from.enforced() == to.enforced();
    if (definitionStays && from.options().equals(to.options()) && to.validated()) {
      return Alteration.unhurried(validate(to));
    }
    if (definitionStays && from.validated() == to.validated() && !to.partitioned()) {
      var index = Identifiers.qualified(List.of(to.id().schema(), to.id().name()));
      return Alteration.inPlace(
          Options.change("ALTER INDEX " + index, from.options(), to.options()));
    }
    return Alteration.rebuild();
  }

  /** A table can have of its own what it inherits as well. */
  @Override
  public Alteration follow(
      Constraint from, Constraint to, Constraint leaderFrom, Constraint leaderTo) {
    return from.inherited() && from.asLocal().equals(to)
        ? Alteration.inPlace(create(to, List.of()))
        : alter(from, to);
  }

  @Override
  public List<String> names(Constraint constraint) {
    var own = "constraint " + constraint.id().qualified();
    return constraint.type() == Type.CHECK
        ? List.of(own)
        : List.of(
            own,
            "relation "
                + Identifiers.qualified(List.of(constraint.id().schema(), constraint.id().name())));
  }

  private static String named(Constraint constraint) {
    return "CONSTRAINT "
        + name(constraint)
        + " "
        + constraint.definition()
        + (constraint.options().isEmpty()
            ? ""
            : " WITH (" + Options.assigned(constraint.optionsInOrder().value()) + ")")
        + constraint
            .tablespace()
            .map(space -> " USING INDEX TABLESPACE " + Identifiers.quoted(space))
            .orElse("")
        + (constraint.suffix().isEmpty() ? "" : " " + constraint.suffix());
  }

  static Ddl validate(Constraint constraint) {
    return ConstraintHazards.checking(
        constraint, Ddl.of(alterTable(constraint) + " VALIDATE CONSTRAINT " + name(constraint)));
  }

  static String alterTable(Constraint constraint) {
    return "ALTER TABLE " + constraint.id().container();
  }

  static String name(Constraint constraint) {
    return Identifiers.quoted(constraint.id().name());
  }
}
