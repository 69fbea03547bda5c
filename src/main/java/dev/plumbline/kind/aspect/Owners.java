package dev.plumbline.kind.aspect;

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

/**
 * Who owns an object. Whoever does not compare owners leaves this kind out of both snapshots.
 * Indexes, owned sequences and what else follows its table have no owner of their own.
 */
public final class Owners implements Kind<Owners.Owner> {

  /**
   * The owner of one object.
   *
   * @param id the object's id under this kind
   * @param on the object
   * @param role as SQL writes it
   */
  public record Owner(ObjectId id, ObjectId on, String role) implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(on);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.OWNER;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid,
               o.classoid::oid as about_classid, o.objoid as about_objid, 0 as about_objsubid,
               quote_ident(pg_get_userbyid(o.owner)) as role
          from (select 'pg_class'::regclass as classoid, c.oid as objoid, c.relowner as owner
                  from pg_class c
                 where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c') and c.relnamespace in %1$s
                   and not (c.relkind = 'S' and exists (
                     select from pg_depend d
                      where d.classid = 'pg_class'::regclass and d.objid = c.oid
                        and d.deptype in ('a', 'i') and d.refobjsubid > 0))
                union all select 'pg_proc'::regclass, oid, proowner from pg_proc where pronamespace in %1$s
                union all select 'pg_type'::regclass, oid, typowner from pg_type
                           where typnamespace in %1$s and typsubscript <> 'array_subscript_handler'::regproc
                             and (typtype <> 'c' or typrelid in (select oid from pg_class where relkind = 'c'))
                union all select 'pg_namespace'::regclass, oid, nspowner from pg_namespace where oid in %1$s
                union all select 'pg_collation'::regclass, oid, collowner from pg_collation where collnamespace in %1$s
                union all select 'pg_conversion'::regclass, oid, conowner from pg_conversion where connamespace in %1$s
                union all select 'pg_operator'::regclass, oid, oprowner from pg_operator where oprnamespace in %1$s
                union all select 'pg_opclass'::regclass, oid, opcowner from pg_opclass where opcnamespace in %1$s
                union all select 'pg_opfamily'::regclass, oid, opfowner from pg_opfamily where opfnamespace in %1$s
                union all select 'pg_ts_config'::regclass, oid, cfgowner from pg_ts_config where cfgnamespace in %1$s
                union all select 'pg_ts_dict'::regclass, oid, dictowner from pg_ts_dict where dictnamespace in %1$s
                union all select 'pg_statistic_ext'::regclass, oid, stxowner from pg_statistic_ext where stxnamespace in %1$s
                union all select 'pg_language'::regclass, oid, lanowner from pg_language
                union all select 'pg_foreign_data_wrapper'::regclass, oid, fdwowner from pg_foreign_data_wrapper
                union all select 'pg_foreign_server'::regclass, oid, srvowner from pg_foreign_server
                union all select 'pg_publication'::regclass, oid, pubowner from pg_publication
                union all select 'pg_event_trigger'::regclass, oid, evtowner from pg_event_trigger) o
        """
        .formatted(catalog.schemas());
  }

  @Override
  public Optional<Owner> read(Row row) {
    return row.object("about_")
        .map(on -> new Owner(on.about(ObjectKind.OWNER), on, row.text("role")));
  }

  @Override
  public Ddl create(Owner owner, List<String> parts) {
    return Ddl.of(
        "ALTER "
            + owner.on().kind().keyword()
            + " "
            + owner.on().sql()
            + " OWNER TO "
            + owner.role());
  }

  /** Everything has an owner as long as it is there. */
  @Override
  public Ddl drop(Owner owner) {
    return Ddl.of();
  }

  @Override
  public Alteration alter(Owner from, Owner to) {
    return Alteration.inPlace(
        create(to, List.of())
            .with(
                Hazard.of(
                    Hazard.Code.OP06,
                    to.id(),
                    "gives " + to.on() + " with all rights of an owner to " + to.role())));
  }
}
