package dev.plumbline.kind.type;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Range types, each with its multirange type. */
public final class RangeTypes implements Kind<RangeTypes.RangeType> {

  /**
   * A range type.
   *
   * @param id schema and name
   * @param subtype the type of its bounds
   * @param operatorClass how bounds compare, qualified
   * @param collation where the bounds have one
   * @param canonical the function that normalises values
   * @param difference the function that measures the distance of bounds
   * @param multirange the multirange type's qualified name
   */
  public record RangeType(
      ObjectId id,
      String subtype,
      String operatorClass,
      Optional<String> collation,
      Optional<String> canonical,
      Optional<String> difference,
      String multirange)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.RANGE_TYPE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_type'::regclass::oid as classid, t.oid as objid, 0 as objsubid,
               n.nspname as schema, t.typname as name, format_type(r.rngsubtype, null) as subtype,
               quote_ident(opn.nspname) || '.' || quote_ident(op.opcname) as operator_class,
               case when r.rngcollation <> st.typcollation
                    then quote_ident(cn.nspname) || '.' || quote_ident(co.collname) end as collation,
               nullif(r.rngcanonical, 0)::regproc::text as canonical,
               nullif(r.rngsubdiff, 0)::regproc::text as difference,
               quote_ident(mn.nspname) || '.' || quote_ident(mt.typname) as multirange
          from pg_range r
          join pg_type t on t.oid = r.rngtypid
          join pg_namespace n on n.oid = t.typnamespace
          join pg_type st on st.oid = r.rngsubtype
          join pg_opclass op on op.oid = r.rngsubopc
          join pg_namespace opn on opn.oid = op.opcnamespace
          join pg_type mt on mt.oid = r.rngmultitypid
          join pg_namespace mn on mn.oid = mt.typnamespace
          left join pg_collation co on co.oid = r.rngcollation
          left join pg_namespace cn on cn.oid = co.collnamespace
         where t.typnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_type", "t.oid"));
  }

  @Override
  public Optional<RangeType> read(Row row) {
    return Optional.of(
        new RangeType(
            ObjectId.of(ObjectKind.RANGE_TYPE, row.text("schema"), row.text("name")),
            row.text("subtype"),
            row.text("operator_class"),
            row.optional("collation"),
            row.optional("canonical"),
            row.optional("difference"),
            row.text("multirange")));
  }

  @Override
  public Ddl create(RangeType type, List<String> parts) {
    var options = new ArrayList<String>();
    options.add("subtype = " + type.subtype());
    options.add("subtype_opclass = " + type.operatorClass());
    type.collation().ifPresent(name -> options.add("collation = " + name));
    type.canonical().ifPresent(name -> options.add("canonical = " + name));
    type.difference().ifPresent(name -> options.add("subtype_diff = " + name));
    options.add("multirange_type_name = " + type.multirange());
    return Ddl.of(
        "CREATE TYPE " + type.id().sql() + " AS RANGE (" + String.join(", ", options) + ")");
  }

  @Override
  public Ddl drop(RangeType type) {
    return type.canonical().isPresent()
        ? WithFunctions.drop(type.id())
        : Ddl.of("DROP TYPE " + type.id().sql());
  }

  /** A canonical function takes and returns the type, which must be there as a shell for it. */
  @Override
  public Optional<Ddl> placeholder(RangeType type) {
    return type.canonical().map(function -> Ddl.of("CREATE TYPE " + type.id().sql()));
  }

  @Override
  public Ddl replace(RangeType type) {
    return create(type, List.of());
  }

  @Override
  public Alteration alter(RangeType from, RangeType to) {
    return Alteration.rebuild();
  }

  /**
   * The names of the multirange type and of the constructors must be free for the successor too.
   */
  @Override
  public Optional<Ddl> moveAside(RangeType type, ObjectId aside) {
    var name = Identifiers.quoted(aside.name());
    var many = Identifiers.quoted(aside.name() + "_multi");
    var function = "ALTER FUNCTION " + type.id().sql();
    var functionOfMany = "ALTER FUNCTION " + type.multirange();
    return Optional.of(
        Aside.rename(type.id(), aside)
            .and("ALTER TYPE " + type.multirange() + " RENAME TO " + many)
            .and(function + "(%1$s, %1$s) RENAME TO %2$s".formatted(type.subtype(), name))
            .and(function + "(%1$s, %1$s, text) RENAME TO %2$s".formatted(type.subtype(), name))
            .and(functionOfMany + "() RENAME TO " + many)
            .and(functionOfMany + "(" + aside.sql() + ") RENAME TO " + many)
            .and(functionOfMany + "(VARIADIC " + aside.sql() + "[]) RENAME TO " + many));
  }

  @Override
  public List<String> names(RangeType type) {
    return List.of("type " + type.id().qualified(), "type " + type.multirange());
  }
}
