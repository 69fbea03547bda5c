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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Composite types that stand alone; the row types of tables belong to their tables. */
public final class CompositeTypes implements Kind<CompositeTypes.CompositeType> {

  /**
   * A composite type.
   *
   * @param id schema and name
   * @param attributes in their order, which casts and row constructors go by
   */
  public record CompositeType(ObjectId id, List<Attribute> attributes) implements PgObject {}

  /**
   * One attribute.
   *
   * @param name its name
   * @param definition its type and collation
   */
  public record Attribute(String name, String definition) {

    /** The type alone. */
    public String type() {
      var collation = definition.indexOf(" COLLATE ");
      return collation < 0 ? definition : definition.substring(0, collation);
    }

    String sql() {
      return Identifiers.quoted(name) + " " + definition;
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.COMPOSITE_TYPE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_type'::regclass::oid as classid, c.reltype as objid, 0 as objsubid,
               c.schema, c.relname as name,
               array(select a.attname::text from pg_attribute a
                      where a.attrelid = c.oid and not a.attisdropped order by a.attnum) as names,
               array(select format_type(a.atttypid, a.atttypmod)
                            || case when a.attcollation <> (select typcollation from pg_type where oid = a.atttypid)
                                    then ' COLLATE ' || (
                                      select l.collnamespace::regnamespace || '.' || quote_ident(l.collname)
                                        from pg_collation l where l.oid = a.attcollation)
                                    else '' end
                       from pg_attribute a
                      where a.attrelid = c.oid and not a.attisdropped order by a.attnum) as definitions
          from %s c
         where c.relkind = 'c' and %s
        """
        .formatted(catalog.relations(), catalog.free("pg_type", "c.reltype"));
  }

  @Override
  public Optional<CompositeType> read(Row row) {
    var names = row.texts("names");
    var definitions = row.texts("definitions");
    var attributes = new ArrayList<Attribute>();
    for (var i = 0; i < names.size(); i++) {
      attributes.add(new Attribute(names.get(i), definitions.get(i)));
    }
    return Optional.of(
        new CompositeType(
            ObjectId.of(ObjectKind.COMPOSITE_TYPE, row.text("schema"), row.text("name")),
            List.copyOf(attributes)));
  }

  @Override
  public Ddl create(CompositeType type, List<String> parts) {
    return Ddl.of(
        "CREATE TYPE "
            + type.id().sql()
            + " AS ("
            + type.attributes().stream().map(Attribute::sql).collect(Collectors.joining(", "))
            + ")");
  }

  @Override
  public Ddl drop(CompositeType type) {
    return Ddl.of("DROP TYPE " + type.id().sql());
  }

  /**
   * Attributes can go, and come at the end; to keep the values of a changed one takes a new type.
   */
  @Override
  public Alteration alter(CompositeType from, CompositeType to) {
    var kept = from.attributes().stream().filter(to.attributes()::contains).toList();
    var inOrder =
        to.attributes().size() >= kept.size()
            && to.attributes().subList(0, kept.size()).equals(kept);
    var names = to.attributes().stream().map(Attribute::name).toList();
    var changed =
        from.attributes().stream()
            .anyMatch(each -> names.contains(each.name()) && !kept.contains(each));
    if (!inOrder || changed) {
      return Alteration.rebuild();
    }
    var alter = "ALTER TYPE " + to.id().sql();
    var ddl = Ddl.of();
    for (var attribute : from.attributes()) {
      if (!kept.contains(attribute)) {
        ddl =
            ddl.and(alter + " DROP ATTRIBUTE " + Identifiers.quoted(attribute.name()))
                .with(
                    Hazard.of(
                        Hazard.Code.DL03,
                        to.id(),
                        "drops the attribute "
                            + attribute.name()
                            + " from every value of "
                            + to.id().display()));
      }
    }
    for (var attribute : to.attributes().subList(kept.size(), to.attributes().size())) {
      ddl = ddl.and(alter + " ADD ATTRIBUTE " + attribute.sql());
    }
    return new Alteration.InPlace(
        ddl,
        EnumSet.of(
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.RULE,
            ObjectKind.POLICY,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.INDEX,
            ObjectKind.CONSTRAINT));
  }

  @Override
  public Optional<Ddl> moveAside(CompositeType type, ObjectId aside) {
    return Optional.of(Aside.rename(type.id(), aside));
  }

  @Override
  public List<String> names(CompositeType type) {
    return List.of("relation " + type.id().qualified(), "type " + type.id().qualified());
  }
}
