package dev.plumbline.kind;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Row security policies; whether a table obeys them is the table's. */
public final class Policies implements Kind<Policies.Policy> {

  /**
   * A policy.
   *
   * @param id schema, table and name
   * @param table whose rows it is about
   * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
   * @param permissive whether it lets in, else it keeps out
   * @param roles to whom it applies; everybody when empty
   * @param using which rows are seen
   * @param check which rows may be written
   */
  public record Policy(
      ObjectId id,
      ObjectId table,
      String command,
      boolean permissive,
      List<String> roles,
      Optional<String> using,
      Optional<String> check)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(table);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.POLICY;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_policy'::regclass::oid as classid, p.oid as objid, 0 as objsubid,
               'pg_class'::regclass::oid as table_classid, c.oid as table_objid, 0 as table_objsubid,
               p.polname as name,
               case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE'
                             when 'd' then 'DELETE' else 'ALL' end as command,
               p.polpermissive,
               array(select r.rolname::text from pg_roles r where r.oid = any(p.polroles) order by 1)
                 as roles,
               pg_get_expr(p.polqual, p.polrelid) as using,
               pg_get_expr(p.polwithcheck, p.polrelid) as "check"
          from pg_policy p join %s c on c.oid = p.polrelid
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<Policy> read(Row row) {
    return row.object("table_")
        .map(
            table ->
                new Policy(
                    table.inside(ObjectKind.POLICY, row.text("name")),
                    table,
                    row.text("command"),
                    row.flag("polpermissive"),
                    row.texts("roles"),
                    row.optionalDeparsed("using"),
                    row.optionalDeparsed("check")));
  }

  @Override
  public Ddl create(Policy policy, List<String> parts) {
    var sql = new StringBuilder("CREATE POLICY ").append(policy.id().sql());
    if (!policy.permissive()) {
      sql.append(" AS RESTRICTIVE");
    }
    if (!policy.command().equals("ALL")) {
      sql.append(" FOR ").append(policy.command());
    }
    if (!policy.roles().isEmpty()) {
      sql.append(" TO ").append(roles(policy));
    }
    policy.using().ifPresent(using -> sql.append(" USING (").append(using).append(")"));
    policy.check().ifPresent(check -> sql.append(" WITH CHECK (").append(check).append(")"));
    return Ddl.of(sql.toString()).with(changesRights(policy, "is created"));
  }

  @Override
  public Ddl drop(Policy policy) {
    return Ddl.of("DROP POLICY " + policy.id().sql()).with(changesRights(policy, "is dropped"));
  }

  /** An expression can be exchanged, not taken away. */
  @Override
  public Alteration alter(Policy from, Policy to) {
    if (!from.command().equals(to.command())
        || from.permissive() != to.permissive()
        || (from.using().isPresent() && to.using().isEmpty())
        || (from.check().isPresent() && to.check().isEmpty())) {
      return Alteration.rebuild();
    }
    var sql = new StringBuilder("ALTER POLICY ").append(to.id().sql());
    if (!from.roles().equals(to.roles())) {
      sql.append(" TO ").append(roles(to));
    }
    if (!from.using().equals(to.using())) {
      to.using().ifPresent(using -> sql.append(" USING (").append(using).append(")"));
    }
    if (!from.check().equals(to.check())) {
      to.check().ifPresent(check -> sql.append(" WITH CHECK (").append(check).append(")"));
    }
    return Alteration.inPlace(Ddl.of(sql.toString()).with(changesRights(to, "changes")));
  }

  private static String roles(Policy policy) {
    return policy.roles().isEmpty()
        ? "PUBLIC"
        : policy.roles().stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
  }

  private static Hazard changesRights(Policy policy, String what) {
    return Hazard.of(
        Hazard.Code.OP06,
        policy.id(),
        "who may see and write which rows of %s changes: its policy %s %s"
            .formatted(policy.table().display(), policy.id().name(), what));
  }
}
