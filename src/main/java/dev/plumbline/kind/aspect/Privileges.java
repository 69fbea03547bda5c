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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GRANT} and {@code REVOKE}: one object for each object and grantee whose rights are not
 * those that PostgreSQL, or the extension that brought it, gives by itself.
 */
public final class Privileges implements Kind<Privileges.Privilege> {

  /**
   * The rights of one grantee on one object. Who granted them is no part of it.
   *
   * @param id the object's id under this kind, with the grantee behind it
   * @param on the object
   * @param whole the object with which it vanishes
   * @param grantee as SQL writes it: a role's quoted name or {@code PUBLIC}
   * @param rights what the grantee has
   * @param builtin what it would have if nobody had granted or revoked anything
   */
  public record Privilege(
      ObjectId id, ObjectId on, ObjectId whole, String grantee, Rights rights, Rights builtin)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(whole);
    }

    /** Revoking from a table revokes from its columns too, so those wait for it. */
    @Override
    public List<ObjectId> references() {
      if (on.kind() != ObjectKind.COLUMN) {
        return List.of();
      }
      var path = on.path();
      return RELATIONS.stream()
          .map(kind -> idOf(ObjectId.of(kind, path.get(0), path.get(1)), grantee))
          .toList();
    }
  }

  private static final Set<ObjectKind> RELATIONS =
      EnumSet.of(
          ObjectKind.TABLE,
          ObjectKind.FOREIGN_TABLE,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW);

  @Override
  public ObjectKind kind() {
    return ObjectKind.PRIVILEGES;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        with on_columns as materialized (
            select attrelid, attnum, attacl, c.relnamespace
              from pg_attribute join lateral (
                select relnamespace from pg_class where oid = attrelid and oid <> %2$d limit 1) c on true
             where attacl is not null and not attisdropped),
        listed(classoid, objoid, objsubid, acl, builtin) as (
            select 'pg_class'::regclass::oid, oid, 0, relacl,
                   acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)
              from pg_class where relacl is not null and relnamespace in %1$s and oid <> %2$d
            union all
            select 'pg_class'::regclass, attrelid, attnum, attacl, acldefault('c', 0)
              from on_columns where relnamespace in %1$s
            union all
            select 'pg_proc'::regclass, oid, 0, proacl, acldefault('f', proowner)
              from pg_proc where proacl is not null and pronamespace in %1$s
            union all
            select 'pg_type'::regclass, oid, 0, typacl, acldefault('T', typowner)
              from pg_type where typacl is not null and typnamespace in %1$s
            union all
            select 'pg_language'::regclass, oid, 0, lanacl, acldefault('l', lanowner)
              from pg_language where lanacl is not null
            union all
            select 'pg_foreign_data_wrapper'::regclass, oid, 0, fdwacl, acldefault('F', fdwowner)
              from pg_foreign_data_wrapper where fdwacl is not null
            union all
            select 'pg_foreign_server'::regclass, oid, 0, srvacl, acldefault('S', srvowner)
              from pg_foreign_server where srvacl is not null
            %5$s),
        set_up(classoid, objoid, objsubid, acl, builtin) as (
            select l.classoid, l.objoid, l.objsubid, l.acl, coalesce(i.initprivs, l.builtin)
              from listed l
              left join pg_init_privs i using (classoid, objoid, objsubid)
             where l.acl is distinct from i.initprivs
            union all
            select 'pg_namespace'::regclass, oid, 0, nspacl, acldefault('n', nspowner)
              from pg_namespace where nspacl is not null and oid in %1$s),
        given as (
            select classoid, objoid, objsubid, grantee, array_agg(distinct privilege) as rights, array[]::text[] as builtin
              from set_up, lateral (
                select x.grantee, x.privilege_type || case when x.is_grantable then '*' else '' end
                  from aclexplode(acl) x) as r(grantee, privilege)
             group by 1, 2, 3, 4
            union all
            select classoid, objoid, objsubid, grantee, array[]::text[], array_agg(distinct x.privilege_type)
              from set_up, lateral aclexplode(builtin) x group by 1, 2, 3, 4),
        d as (
            select classoid, objoid, objsubid, grantee, coalesce(r.rights, '{}') as rights,
                   coalesce(b.builtin, '{}') as builtin
              from (select * from given where rights <> '{}') r
              full join (select classoid, objoid, objsubid, grantee, builtin from given where builtin <> '{}') b
                   using (classoid, objoid, objsubid, grantee)
             where r.rights is distinct from b.builtin)
        select null::oid as classid, null::oid as objid, 0 as objsubid, %3$s,
               case d.grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(d.grantee)) end as grantee,
               d.rights, d.builtin, %6$s
          from d
          %4$s
          %7$s
        """
        .formatted(
            catalog.schemas(),
            catalog.history(),
            Subject.COLUMNS,
            Subject.JOINS,
            catalog.whole() ? ON_SYSTEM_OBJECTS : "",
            Outsider.COLUMNS,
            Outsider.JOINS);
  }

  /** What somebody gave or took away since the server was set up. */
  private static final String ON_SYSTEM_OBJECTS =
      """
      union all
      select 'pg_class'::regclass, oid, 0, relacl, acldefault('r', relowner)
        from pg_class where relacl is not null and relnamespace = 'pg_catalog'::regnamespace
      union all
      select 'pg_class'::regclass, attrelid, attnum, attacl, acldefault('c', 0)
        from on_columns where relnamespace = 'pg_catalog'::regnamespace
      union all
      select 'pg_proc'::regclass, oid, 0, proacl, acldefault('f', proowner)
        from pg_proc where proacl is not null and pronamespace = 'pg_catalog'::regnamespace
      union all
      select 'pg_type'::regclass, oid, 0, typacl, acldefault('T', typowner)
        from pg_type where typacl is not null and typnamespace = 'pg_catalog'::regnamespace\
      """;

  @Override
  public Optional<Privilege> read(Row row) {
    return Subject.of(row)
        .or(() -> Outsider.of(row))
        .map(
            subject ->
                new Privilege(
                    idOf(subject.id(), row.text("grantee")),
                    subject.id(),
                    subject.whole(),
                    row.text("grantee"),
                    Rights.parse(row.texts("rights")),
                    Rights.parse(row.texts("builtin"))));
  }

  /** The id of what one grantee (as SQL writes it) may do with an object. */
  public static ObjectId idOf(ObjectId on, String grantee) {
    var path = new ArrayList<>(on.about(ObjectKind.PRIVILEGES).path());
    path.add(grantee);
    return new ObjectId(ObjectKind.PRIVILEGES, path, on.arguments());
  }

  /** An object's new owner takes over the old one's rights, so that comes first. */
  @Override
  public Set<ObjectKind> comesAfter() {
    return EnumSet.of(ObjectKind.OWNER);
  }

  @Override
  public Ddl create(Privilege privilege, List<String> parts) {
    return turn(privilege, privilege.builtin(), privilege.rights());
  }

  @Override
  public Ddl drop(Privilege privilege) {
    return turn(privilege, privilege.rights(), privilege.builtin());
  }

  @Override
  public Alteration alter(Privilege from, Privilege to) {
    var ddl = turn(to, from.rights(), to.rights());
    return from.rights().losesAnythingIn(to.rights())
        ? new Alteration.InPlace(ddl, EnumSet.of(ObjectKind.PRIVILEGES))
        : Alteration.inPlace(ddl);
  }

  private static Ddl turn(Privilege privilege, Rights from, Rights to) {
    var ddl = turn(privilege.on(), privilege.grantee(), from, to);
    return ddl.with(
        to.opensMoreThan(from, privilege.grantee())
            ? Hazard.of(
                Hazard.Code.SE01,
                privilege.id(),
                "lets " + privilege.grantee() + " have or hand on rights on " + privilege.on())
            : Hazard.of(
                Hazard.Code.OP06,
                privilege.id(),
                "changes the rights of " + privilege.grantee() + " on " + privilege.on()));
  }

  /** The statements that give a grantee other rights on an object. */
  public static Ddl turn(ObjectId on, String grantee, Rights from, Rights to) {
    if (on.kind() == ObjectKind.COLUMN) {
      var column = " (" + Identifiers.quoted(on.name()) + ")";
      return from.turnInto(to, "", column, "TABLE " + on.container(), grantee);
    }
    return from.turnInto(to, "", "", target(on), grantee);
  }

  private static String target(ObjectId on) {
    return switch (on.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE " + on.sql();
      case FOREIGN_SERVER -> "FOREIGN SERVER " + on.sql();
      case AGGREGATE -> "FUNCTION " + on.qualified() + "(" + plain(on.arguments()) + ")";
      default -> on.kind().keyword() + " " + on.sql();
    };
  }

  /** An aggregate's arguments as those of a function. */
  private static String plain(String arguments) {
    return arguments.equals("*")
        ? ""
        : arguments.replaceFirst("^ORDER BY ", "").replaceFirst(" ORDER BY ", ", ");
  }
}
