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

/** Operator classes. */
public final class OperatorClasses implements Kind<OperatorClasses.OperatorClass> {

  /**
   * An operator class.
   *
   * @param id schema, name and access method
   * @param family the qualified name of its family
   * @param type the type that it is for
   * @param byDefault whether indexes on the type take it by themselves
   * @param storage the type that is stored, where it is another one
   * @param members its operators and functions
   */
  public record OperatorClass(
      ObjectId id,
      String family,
      String type,
      boolean byDefault,
      Optional<String> storage,
      List<String> members)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.OPERATOR_CLASS;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_opclass'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.opcname as name,
               am.amname as method, format('%%I.%%I', fn.nspname, f.opfname) as family,
               format_type(x.opcintype, null) as type, x.opcdefault as by_default,
               case when x.opckeytype <> 0 then format_type(x.opckeytype, null) end as storage,
               array(select m.text from (
                   select o.amopstrategy as number, 'OPERATOR ' || o.amopstrategy || ' ' || o.amopopr::regoperator::text
                          || coalesce(' FOR ORDER BY ' || (select format('%%I.%%I', sn.nspname, s.opfname)
                               from pg_opfamily s join pg_namespace sn on sn.oid = s.opfnamespace
                              where s.oid = o.amopsortfamily), '') as text
                     from pg_amop o join pg_depend d on d.classid = 'pg_amop'::regclass and d.objid = o.oid
                    where d.refclassid = 'pg_opclass'::regclass and d.refobjid = x.oid and d.deptype in ('a', 'i')
                   union all
                   select 1000 + p.amprocnum, 'FUNCTION ' || p.amprocnum || ' (' || format_type(p.amproclefttype, null) || ', '
                          || format_type(p.amprocrighttype, null) || ') ' || p.amproc::regprocedure::text
                     from pg_amproc p join pg_depend d on d.classid = 'pg_amproc'::regclass and d.objid = p.oid
                    where d.refclassid = 'pg_opclass'::regclass and d.refobjid = x.oid and d.deptype in ('a', 'i')) m
                order by m.number, m.text collate "C") as members
          from pg_opclass x join pg_namespace n on n.oid = x.opcnamespace
          join pg_am am on am.oid = x.opcmethod join pg_opfamily f on f.oid = x.opcfamily
          join pg_namespace fn on fn.oid = f.opfnamespace
         where x.opcnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_opclass", "x.oid"));
  }

  @Override
  public Optional<OperatorClass> read(Row row) {
    return Optional.of(
        new OperatorClass(
            ObjectId.of(
                ObjectKind.OPERATOR_CLASS,
                row.text("schema"),
                row.text("name"),
                row.text("method")),
            row.text("family"),
            row.text("type"),
            row.flag("by_default"),
            row.optional("storage"),
            row.texts("members")));
  }

  @Override
  public Ddl create(OperatorClass object, List<String> parts) {
    return Ddl.of(definition(object));
  }

  @Override
  public Ddl drop(OperatorClass object) {
    return Ddl.of("DROP OPERATOR CLASS " + object.id().sql());
  }

  @Override
  public Alteration alter(OperatorClass from, OperatorClass to) {
    return Alteration.rebuild();
  }

  private static String definition(OperatorClass object) {
    var members = new ArrayList<>(object.members());
    if (object.storage().isPresent() || members.isEmpty()) {
      members.add("STORAGE " + object.storage().orElse(object.type()));
    }
    var path = object.id().path();
    return "CREATE OPERATOR CLASS "
        + Identifiers.qualified(path.subList(0, 2))
        + (object.byDefault() ? " DEFAULT" : "")
        + " FOR TYPE "
        + object.type()
        + " USING "
        + Identifiers.quoted(path.get(2))
        + " FAMILY "
        + object.family()
        + " AS\n    "
        + String.join(",\n    ", members);
  }
}
