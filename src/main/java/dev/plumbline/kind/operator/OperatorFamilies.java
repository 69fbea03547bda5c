package dev.plumbline.kind.operator;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** Operator families with the members that belong to none of their classes. */
public final class OperatorFamilies implements Kind<OperatorFamilies.Family> {

  /**
   * A family.
   *
   * @param id schema, name and access method
   * @param members as {@code OPERATOR 1 <(integer,bigint)} and {@code FUNCTION 1 (integer, bigint)
   *     f(integer,bigint)}
   */
  public record Family(ObjectId id, List<String> members) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.OPERATOR_FAMILY;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_opfamily'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.opfname as name,
               am.amname as method,
               array(select m.text from (
                   select o.amopstrategy as number, 'OPERATOR ' || o.amopstrategy || ' ' || o.amopopr::regoperator::text
                          || coalesce(' FOR ORDER BY ' || (select format('%%I.%%I', sn.nspname, s.opfname)
                               from pg_opfamily s join pg_namespace sn on sn.oid = s.opfnamespace
                              where s.oid = o.amopsortfamily), '') as text
                     from pg_amop o join pg_depend d on d.classid = 'pg_amop'::regclass and d.objid = o.oid
                    where d.refclassid = 'pg_opfamily'::regclass and d.refobjid = x.oid and d.deptype in ('a', 'i')
                   union all
                   select 1000 + p.amprocnum, 'FUNCTION ' || p.amprocnum || ' (' || format_type(p.amproclefttype, null) || ', '
                          || format_type(p.amprocrighttype, null) || ') ' || p.amproc::regprocedure::text
                     from pg_amproc p join pg_depend d on d.classid = 'pg_amproc'::regclass and d.objid = p.oid
                    where d.refclassid = 'pg_opfamily'::regclass and d.refobjid = x.oid and d.deptype in ('a', 'i')) m
                order by m.number, m.text collate "C") as members
          from pg_opfamily x join pg_namespace n on n.oid = x.opfnamespace
          join pg_am am on am.oid = x.opfmethod
         where x.opfnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_opfamily", "x.oid"));
  }

  @Override
  public Optional<Family> read(Row row) {
    return Optional.of(
        new Family(
            ObjectId.of(
                ObjectKind.OPERATOR_FAMILY,
                row.text("schema"),
                row.text("name"),
                row.text("method")),
            row.texts("members")));
  }

  @Override
  public Ddl create(Family object, List<String> parts) {
    return add(Ddl.of("CREATE OPERATOR FAMILY " + object.id().sql()), object, List.of());
  }

  @Override
  public Ddl drop(Family object) {
    return Ddl.of("DROP OPERATOR FAMILY " + object.id().sql());
  }

  @Override
  public Alteration alter(Family from, Family to) {
    var ddl = Ddl.of();
    for (var member : from.members()) {
      if (!to.members().contains(member)) {
        ddl = ddl.and("ALTER OPERATOR FAMILY " + to.id().sql() + " DROP " + slot(member));
      }
    }
    return Alteration.inPlace(add(ddl, to, from.members()));
  }

  private static Ddl add(Ddl first, Family family, List<String> before) {
    var added = family.members().stream().filter(member -> !before.contains(member)).toList();
    return added.isEmpty()
        ? first
        : first.and(
            "ALTER OPERATOR FAMILY "
                + family.id().sql()
                + " ADD\n    "
                + String.join(",\n    ", added));
  }

  /** {@code OPERATOR 1 (integer,bigint)}: where the member stands, without what it is. */
  private static String slot(String member) {
    var types = member.startsWith("OPERATOR") ? member.lastIndexOf('(', end(member)) : 0;
    return types == 0
        ? member.substring(0, member.indexOf(')') + 1)
        : member.substring(0, member.indexOf(' ', 9)) + " " + member.substring(types, end(member));
  }

  private static int end(String operator) {
    var order = operator.indexOf(" FOR ORDER BY ");
    return order < 0 ? operator.length() : order;
  }
}
