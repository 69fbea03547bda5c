package dev.plumbline.kind.type;

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
import java.util.stream.Collectors;

/** Enums. */
public final class Enums implements Kind<Enums.EnumType> {

  /**
   * An enum.
   *
   * @param id schema and name
   * @param values in their order
   */
  public record EnumType(ObjectId id, List<String> values) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.ENUM;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_type'::regclass::oid as classid, t.oid as objid, 0 as objsubid,
               n.nspname as schema, t.typname as name,
               array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid
                      order by e.enumsortorder) as labels
          from pg_type t join pg_namespace n on n.oid = t.typnamespace
         where t.typtype = 'e' and t.typnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_type", "t.oid"));
  }

  @Override
  public Optional<EnumType> read(Row row) {
    return Optional.of(
        new EnumType(
            ObjectId.of(ObjectKind.ENUM, row.text("schema"), row.text("name")),
            row.texts("labels")));
  }

  @Override
  public Ddl create(EnumType type, List<String> parts) {
    return Ddl.of(
        "CREATE TYPE "
            + type.id().sql()
            + " AS ENUM ("
            + type.values().stream().map(Identifiers::literal).collect(Collectors.joining(", "))
            + ")");
  }

  @Override
  public Ddl drop(EnumType type) {
    return Ddl.of("DROP TYPE " + type.id().sql());
  }

  /** Values can be added in place; one that goes or moves takes a new type. */
  @Override
  public Alteration alter(EnumType from, EnumType to) {
    var kept = to.values().stream().filter(from.values()::contains).toList();
    if (!kept.equals(from.values())) {
      return Alteration.rebuild();
    }
    var ddl = Ddl.of();
    for (var i = 0; i < to.values().size(); i++) {
      var value = to.values().get(i);
      if (!from.values().contains(value)) {
        ddl = ddl.and(addValue(to, i, from.values()));
      }
    }
    return Alteration.unhurried(
        ddl.with(
            Hazard.of(
                Hazard.Code.TX06,
                to.id(),
                "the new values of "
                    + to.id().display()
                    + " cannot be used before this transaction is committed")));
  }

  @Override
  public Optional<Ddl> moveAside(EnumType type, ObjectId aside) {
    return Optional.of(Aside.rename(type.id(), aside));
  }

  /**
   * A value added in this transaction must not be used in it (55P04), while a new type may: what is
   * made anew and holds the value as a constant asks for the new type.
   */
  @Override
  public boolean alterableBeside(EnumType from, EnumType to, List<String> made) {
    return to.values().stream()
        .filter(value -> !from.values().contains(value))
        .map(Identifiers::literal)
        .noneMatch(constant -> made.stream().anyMatch(text -> text.contains(constant)));
  }

  @Override
  public List<String> names(EnumType type) {
    return List.of("type " + type.id().qualified());
  }

  private static String addValue(EnumType to, int index, List<String> present) {
    var add = "ALTER TYPE " + to.id().sql() + " ADD VALUE " + literal(to, index);
    if (index > 0) {
      return add + " AFTER " + literal(to, index - 1);
    }
    return present.isEmpty() ? add : add + " BEFORE " + Identifiers.literal(present.get(0));
  }

  private static String literal(EnumType type, int index) {
    return Identifiers.literal(type.values().get(index));
  }
}
