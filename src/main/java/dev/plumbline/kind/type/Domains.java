package dev.plumbline.kind.type;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** Domains. */
public final class Domains implements Kind<Domains.Domain> {

  /**
   * A domain without its checks.
   *
   * @param id schema and name
   * @param type what it is made of
   * @param collation where it is not the type's own
   * @param defaultValue as PostgreSQL deparses it
   * @param notNull whether NULL is kept out
   */
  public record Domain(
      ObjectId id,
      String type,
      Optional<String> collation,
      Optional<String> defaultValue,
      boolean notNull)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.DOMAIN;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_type'::regclass::oid as classid, t.oid as objid, 0 as objsubid,
               n.nspname as schema, t.typname as name, format_type(t.typbasetype, t.typtypmod) as type,
               case when t.typcollation <> b.typcollation
                    then quote_ident(cn.nspname) || '.' || quote_ident(co.collname) end as collation,
               coalesce(pg_get_expr(t.typdefaultbin, 0), -- a base type's own default comes by itself
                        quote_literal(nullif(t.typdefault, b.typdefault))) as default_value,
               t.typnotnull as not_null
          from pg_type t
          join pg_namespace n on n.oid = t.typnamespace
          join pg_type b on b.oid = t.typbasetype
          left join pg_collation co on co.oid = t.typcollation
          left join pg_namespace cn on cn.oid = co.collnamespace
         where t.typtype = 'd' and t.typnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_type", "t.oid"));
  }

  @Override
  public Optional<Domain> read(Row row) {
    return Optional.of(
        new Domain(
            ObjectId.of(ObjectKind.DOMAIN, row.text("schema"), row.text("name")),
            row.text("type"),
            row.optional("collation"),
            row.optionalDeparsed("default_value"),
            row.flag("not_null")));
  }

  @Override
  public Ddl create(Domain domain, List<String> parts) {
    var sql = new StringBuilder("CREATE DOMAIN ").append(domain.id().sql());
    sql.append(" AS ").append(domain.type());
    domain.collation().ifPresent(name -> sql.append(" COLLATE ").append(name));
    domain.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value));
    sql.append(domain.notNull() ? " NOT NULL" : "");
    parts.forEach(part -> sql.append("\n    ").append(part));
    return Ddl.of(sql.toString());
  }

  @Override
  public Ddl drop(Domain domain) {
    return Ddl.of("DROP DOMAIN " + domain.id().sql());
  }

  @Override
  public Alteration alter(Domain from, Domain to) {
    if (!from.type().equals(to.type()) || !from.collation().equals(to.collation())) {
      return Alteration.rebuild();
    }
    var alter = "ALTER DOMAIN " + to.id().sql();
    var ddl = Ddl.of();
    if (!from.defaultValue().equals(to.defaultValue())) {
      ddl =
          ddl.and(
              alter
                  + to.defaultValue()
                      .map(value -> " SET DEFAULT " + value)
                      .orElse(" DROP DEFAULT"));
    }
    if (from.notNull() != to.notNull()) {
      ddl = ddl.and(alter + (to.notNull() ? " SET NOT NULL" : " DROP NOT NULL"));
      if (to.notNull()) {
        ddl =
            ddl.with(
                Hazard.of(
                    Hazard.Code.MF08,
                    to.id(),
                    "fails when a column of the domain "
                        + to.id().display()
                        + " holds a NULL, and locks out writers of all tables with one meanwhile"));
      }
    }
    return Alteration.inPlace(ddl);
  }

  @Override
  public boolean hasParts() {
    return true;
  }

  @Override
  public Optional<Ddl> moveAside(Domain domain, ObjectId aside) {
    return Optional.of(Aside.rename(domain.id(), aside));
  }

  @Override
  public List<String> names(Domain domain) {
    return List.of("type " + domain.id().qualified());
  }
}
