package dev.plumbline.kind.operator;

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

/** Operators. A shell that only another operator names as its commutator is none. */
public final class Operators implements Kind<Operators.Operator> {

  /**
   * An operator.
   *
   * @param id schema and name; the operand types are its arguments
   * @param function the function that computes it
   * @param commutator the operator with operands swapped, as {@code OPERATOR(public.>)}
   * @param negator the operator with the opposite result
   * @param restrict the function that estimates selectivity
   * @param join the same for joins
   * @param hashes whether it can drive a hash join
   * @param merges whether it can drive a merge join
   */
  public record Operator(
      ObjectId id,
      String function,
      Optional<String> commutator,
      Optional<String> negator,
      Optional<String> restrict,
      Optional<String> join,
      boolean hashes,
      boolean merges)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.OPERATOR;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_operator'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.oprname as name,
               coalesce(format_type(nullif(x.oprleft, 0), null), 'NONE') || ', '
               || coalesce(format_type(nullif(x.oprright, 0), null), 'NONE') as arguments,
               x.oprcode::text as function,
               'OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')' as commutator,
               'OPERATOR(' || quote_ident(gn.nspname) || '.' || g.oprname || ')' as negator,
               case when x.oprrest <> 0 then x.oprrest::text end as restrict, case when x.oprjoin <> 0 then x.oprjoin::text end as join,
               x.oprcanhash, x.oprcanmerge
          from pg_operator x join pg_namespace n on n.oid = x.oprnamespace
          left join (pg_operator c join pg_namespace cn on cn.oid = c.oprnamespace) on c.oid = x.oprcom
          left join (pg_operator g join pg_namespace gn on gn.oid = g.oprnamespace) on g.oid = x.oprnegate
         where x.oprnamespace in %s and x.oprcode <> 0 and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_operator", "x.oid"));
  }

  @Override
  public Optional<Operator> read(Row row) {
    return Optional.of(
        new Operator(
            new ObjectId(
                ObjectKind.OPERATOR,
                List.of(row.text("schema"), row.text("name")),
                row.text("arguments")),
            row.text("function"),
            row.optional("commutator"),
            row.optional("negator"),
            row.optional("restrict"),
            row.optional("join"),
            row.flag("oprcanhash"),
            row.flag("oprcanmerge")));
  }

  @Override
  public Ddl create(Operator object, List<String> parts) {
    return Ddl.of("CREATE OPERATOR " + name(object.id()) + " (" + options(object) + ")");
  }

  @Override
  public Ddl drop(Operator object) {
    return Ddl.of("DROP OPERATOR " + object.id().sql());
  }

  @Override
  public Alteration alter(Operator from, Operator to) {
    var same =
        from.function().equals(to.function())
            && from.commutator().equals(to.commutator())
            && from.negator().equals(to.negator())
            && from.hashes() == to.hashes()
            && from.merges() == to.merges();
    return same
        ? Alteration.inPlace(
            "ALTER OPERATOR "
                + to.id().sql()
                + " SET (RESTRICT = "
                + to.restrict().orElse("NONE")
                + ", JOIN = "
                + to.join().orElse("NONE")
                + ")")
        : Alteration.rebuild();
  }

  private static String name(ObjectId id) {
    return Identifiers.quoted(id.schema()) + "." + id.name();
  }

  private static String options(Operator operator) {
    var types = operator.id().arguments();
    var options = new ArrayList<String>();
    options.add("FUNCTION = " + operator.function());
    var comma = types.indexOf(", ");
    if (!types.startsWith("NONE, ")) {
      options.add("LEFTARG = " + types.substring(0, comma));
    }
    options.add("RIGHTARG = " + types.substring(comma + 2));
    operator.commutator().ifPresent(other -> options.add("COMMUTATOR = " + other));
    operator.negator().ifPresent(other -> options.add("NEGATOR = " + other));
    operator.restrict().ifPresent(function -> options.add("RESTRICT = " + function));
    operator.join().ifPresent(function -> options.add("JOIN = " + function));
    if (operator.hashes()) {
      options.add("HASHES");
    }
    if (operator.merges()) {
      options.add("MERGES");
    }
    return String.join(", ", options);
  }
}
