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
import java.util.stream.IntStream;

/**
 * Operators, and the shells that stand for a commutator or negator which is named and was never
 * made: a shell comes with the operator that names it, and does not go with it.
 */
public final class Operators implements Kind<Operators.Operator> {

  /**
   * An operator.
   *
   * @param id schema and name; the operand types are its arguments
   * @param function the function that computes it; none for a shell
   * @param commutator the operator with operands swapped, as {@code OPERATOR(public.>)}
   * @param negator the operator with the opposite result
   * @param restrict the function that estimates selectivity
   * @param join the same for joins
   * @param hashes whether it can drive a hash join
   * @param merges whether it can drive a merge join
   * @param namedBy of a shell: the operators that name it
   */
  public record Operator(
      ObjectId id,
      Optional<String> function,
      Optional<String> commutator,
      Optional<String> negator,
      Optional<String> restrict,
      Optional<String> join,
      boolean hashes,
      boolean merges,
      List<ObjectId> namedBy)
      implements PgObject {

    @Override
    public List<ObjectId> references() {
      return namedBy;
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.OPERATOR;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_operator'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.oprname as name,
               %1$s as arguments, case when x.oprcode <> 0 then x.oprcode::text end as function,
               'OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')' as commutator,
               'OPERATOR(' || quote_ident(gn.nspname) || '.' || g.oprname || ')' as negator,
               case when x.oprrest <> 0 then x.oprrest::text end as restrict, case when x.oprjoin <> 0 then x.oprjoin::text end as join,
               x.oprcanhash, x.oprcanmerge,
               namer.schemas as namer_schemas, namer.names as namer_names, namer.arguments as namer_arguments
          from pg_operator x join pg_namespace n on n.oid = x.oprnamespace
          left join (pg_operator c join pg_namespace cn on cn.oid = c.oprnamespace) on c.oid = x.oprcom
          left join (pg_operator g join pg_namespace gn on gn.oid = g.oprnamespace) on g.oid = x.oprnegate
          left join lateral
               (select array_agg(on_.nspname order by o.oid) as schemas,
                       array_agg(o.oprname order by o.oid) as names,
                       array_agg(%2$s order by o.oid) as arguments
                  from pg_operator o join pg_namespace on_ on on_.oid = o.oprnamespace
                 where x.oprcode = 0 and o.oid >= 16384 and x.oid in (o.oprcom, o.oprnegate)) namer on true
         where x.oprnamespace in %3$s and (x.oprcode <> 0 or namer.names is not null) and %4$s
        """
        .formatted(
            operands("x"), operands("o"), catalog.schemas(), catalog.free("pg_operator", "x.oid"));
  }

  private static String operands(String operator) {
    return """
        coalesce(format_type(nullif(%1$s.oprleft, 0), null), 'NONE') || ', '
        || coalesce(format_type(nullif(%1$s.oprright, 0), null), 'NONE')"""
        .formatted(operator);
  }

  @Override
  public Optional<Operator> read(Row row) {
    return Optional.of(
        new Operator(
            new ObjectId(
                ObjectKind.OPERATOR,
                List.of(row.text("schema"), row.text("name")),
                row.text("arguments")),
            row.optional("function"),
            row.optional("commutator"),
            row.optional("negator"),
            row.optional("restrict"),
            row.optional("join"),
            row.flag("oprcanhash"),
            row.flag("oprcanmerge"),
            namers(row)));
  }

  private static List<ObjectId> namers(Row row) {
    var schemas = row.texts("namer_schemas");
    var names = row.texts("namer_names");
    var arguments = row.texts("namer_arguments");
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                new ObjectId(
                    ObjectKind.OPERATOR, List.of(schemas.get(i), names.get(i)), arguments.get(i)))
        .toList();
  }

  @Override
  public Ddl create(Operator object, List<String> parts) {
    return object.function().isEmpty()
        ? Ddl.of()
        : Ddl.of("CREATE OPERATOR " + name(object.id()) + " (" + options(object) + ")");
  }

  @Override
  public Ddl drop(Operator object) {
    return Ddl.of("DROP OPERATOR " + object.id().sql());
  }

  @Override
  public Alteration alter(Operator from, Operator to) {
    if (from.function().isEmpty()) {
      return Alteration.inPlace(create(to, List.of()));
    }
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
    options.add("FUNCTION = " + operator.function().orElseThrow());
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
