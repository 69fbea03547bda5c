package dev.plumbline.kind.aspect;

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
import java.util.List;
import java.util.Optional;

/** {@code ALTER DEFAULT PRIVILEGES}: what a role's new objects grant by themselves. */
public final class DefaultPrivileges implements Kind<DefaultPrivileges.DefaultPrivilege> {

  /**
   * The rights that one grantee gets on the new objects of one role.
   *
   * @param id schema (where it is for one), creating role, class of objects, grantee
   * @param role whose new objects, as SQL writes it
   * @param schema the one in which they come to be; empty: anywhere
   * @param objects {@code TABLES}, {@code FUNCTIONS}…
   * @param grantee as SQL writes it: a role's quoted name or {@code PUBLIC}
   * @param rights what it gets; within a schema on top of what it gets anywhere
   * @param builtin what it would get if nobody had said anything
   */
  public record DefaultPrivilege(
      ObjectId id,
      String role,
      Optional<String> schema,
      String objects,
      String grantee,
      Rights rights,
      Rights builtin)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return schema.map(name -> ObjectId.of(ObjectKind.SCHEMA, name));
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.DEFAULT_PRIVILEGES;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        with listed as (
            select defaclrole, defaclnamespace, defaclobjtype, defaclacl as acl,
                   case when defaclnamespace = 0
                        then acldefault(case defaclobjtype when 'S' then 's' else defaclobjtype end::"char", defaclrole)
                        else acldefault('c', 0) end as builtin
              from pg_default_acl where defaclnamespace = 0 or defaclnamespace in %s),
        r as (
            select defaclrole, defaclnamespace, defaclobjtype, grantee,
                   array_agg(distinct privilege_type || case when is_grantable then '*' else '' end) as rights
              from listed, lateral aclexplode(acl) group by 1, 2, 3, 4),
        b as (
            select defaclrole, defaclnamespace, defaclobjtype, grantee,
                   array_agg(distinct privilege_type) as builtin
              from listed, lateral aclexplode(builtin) group by 1, 2, 3, 4)
        select null::oid as classid, null::oid as objid, 0 as objsubid,
               pg_get_userbyid(defaclrole) as role, n.nspname as schema,
               case defaclobjtype when 'r' then 'TABLES' when 'S' then 'SEQUENCES' when 'f' then 'FUNCTIONS'
                                  when 'T' then 'TYPES' when 'n' then 'SCHEMAS' else 'LARGE OBJECTS' end as objects,
               case grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(grantee)) end as grantee,
               coalesce(r.rights, '{}') as rights, coalesce(b.builtin, '{}') as builtin
          from r full join b using (defaclrole, defaclnamespace, defaclobjtype, grantee)
          left join pg_namespace n on n.oid = defaclnamespace
         where r.rights is distinct from b.builtin
        """
        .formatted(catalog.schemas());
  }

  @Override
  public Optional<DefaultPrivilege> read(Row row) {
    var path = new ArrayList<String>();
    row.optional("schema").ifPresent(path::add);
    path.add(row.text("role"));
    path.add(row.text("objects"));
    path.add(row.text("grantee"));
    return Optional.of(
        new DefaultPrivilege(
            new ObjectId(ObjectKind.DEFAULT_PRIVILEGES, path, ""),
            Identifiers.quoted(row.text("role")),
            row.optional("schema"),
            row.text("objects"),
            row.text("grantee"),
            Rights.parse(row.texts("rights")),
            Rights.parse(row.texts("builtin"))));
  }

  @Override
  public Ddl create(DefaultPrivilege privilege, List<String> parts) {
    return turn(privilege, privilege.builtin(), privilege.rights());
  }

  @Override
  public Ddl drop(DefaultPrivilege privilege) {
    return turn(privilege, privilege.rights(), privilege.builtin());
  }

  @Override
  public Alteration alter(DefaultPrivilege from, DefaultPrivilege to) {
    return Alteration.inPlace(turn(to, from.rights(), to.rights()));
  }

  private static Ddl turn(DefaultPrivilege privilege, Rights from, Rights to) {
    var prefix =
        "ALTER DEFAULT PRIVILEGES FOR ROLE "
            + privilege.role()
            + privilege.schema().map(name -> " IN SCHEMA " + Identifiers.quoted(name)).orElse("")
            + " ";
    var ddl = from.turnInto(to, prefix, "", privilege.objects(), privilege.grantee());
    return ddl.with(
        to.opensMoreThan(from, privilege.grantee())
            ? Hazard.of(
                Hazard.Code.SE01,
                privilege.id(),
                "lets "
                    + privilege.grantee()
                    + " have or hand on rights on all new objects of "
                    + privilege.role())
            : Hazard.of(
                Hazard.Code.OP06,
                privilege.id(),
                "changes the rights of %s on new objects of %s"
                    .formatted(privilege.grantee(), privilege.role())));
  }
}
