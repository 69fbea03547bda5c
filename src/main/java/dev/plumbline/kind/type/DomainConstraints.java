package dev.plumbline.kind.type;

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

/** The checks of domains. */
public final class DomainConstraints implements Kind<DomainConstraints.DomainConstraint> {

  /**
   * A check.
   *
   * @param id schema, domain and name
   * @param definition as PostgreSQL deparses it, without {@code NOT VALID}
   * @param validated whether existing values are known to keep it
   */
  public record DomainConstraint(ObjectId id, String definition, boolean validated)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(ObjectId.of(ObjectKind.DOMAIN, id.path().get(0), id.path().get(1)));
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.DOMAIN_CONSTRAINT;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_constraint'::regclass::oid as classid, k.oid as objid, 0 as objsubid,
               n.nspname as schema, t.typname as domain, k.conname as name,
               pg_get_constraintdef(k.oid) as definition, k.convalidated
          from pg_constraint k
          join pg_type t on t.oid = k.contypid
          join pg_namespace n on n.oid = t.typnamespace
         where k.contype = 'c' and t.typnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_type", "t.oid"));
  }

  @Override
  public Optional<DomainConstraint> read(Row row) {
    var definition = row.deparsed("definition");
    return Optional.of(
        new DomainConstraint(
            ObjectId.of(
                ObjectKind.DOMAIN_CONSTRAINT,
                row.text("schema"),
                row.text("domain"),
                row.text("name")),
            row.flag("convalidated")
                ? definition
                : definition.substring(0, definition.length() - " NOT VALID".length()),
            row.flag("convalidated")));
  }

  @Override
  public Optional<String> inline(DomainConstraint constraint, List<String> parts) {
    return constraint.validated() ? Optional.of(named(constraint)) : Optional.empty();
  }

  @Override
  public Ddl create(DomainConstraint constraint, List<String> parts) {
    var add = alter(constraint) + " ADD " + named(constraint);
    return constraint.validated()
        ? checksRows(constraint, Ddl.of(add))
        : Ddl.of(add + " NOT VALID");
  }

  @Override
  public List<Stage> createOnline(DomainConstraint constraint, Surroundings none) {
    if (!constraint.validated()) {
      return Stage.only(create(constraint, List.of()));
    }
    return List.of(
        Stage.together(Ddl.of(alter(constraint) + " ADD " + named(constraint) + " NOT VALID")),
        Stage.alone(checksRows(constraint, Ddl.of(validate(constraint)))));
  }

  @Override
  public Ddl drop(DomainConstraint constraint) {
    return Ddl.of(
        alter(constraint) + " DROP CONSTRAINT " + Identifiers.quoted(constraint.id().name()));
  }

  @Override
  public Alteration alter(DomainConstraint from, DomainConstraint to) {
    return from.definition().equals(to.definition()) && to.validated()
        ? Alteration.unhurried(checksRows(to, Ddl.of(validate(to))))
        : Alteration.rebuild();
  }

  private static Ddl checksRows(DomainConstraint constraint, Ddl ddl) {
    return ddl.with(
        Hazard.of(
            Hazard.Code.MF08,
            constraint.id(),
            "fails when a value of the domain breaks "
                + constraint.id().display()
                + ", and locks out writers of all tables with such a column meanwhile"));
  }

  private static String validate(DomainConstraint constraint) {
    return alter(constraint) + " VALIDATE CONSTRAINT " + Identifiers.quoted(constraint.id().name());
  }

  private static String alter(DomainConstraint constraint) {
    return "ALTER DOMAIN " + constraint.id().container();
  }

  private static String named(DomainConstraint constraint) {
    return "CONSTRAINT "
        + Identifiers.quoted(constraint.id().name())
        + " "
        + constraint.definition();
  }
}
