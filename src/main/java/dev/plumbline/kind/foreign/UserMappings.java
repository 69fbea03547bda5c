package dev.plumbline.kind.foreign;

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

/** User mappings. Passwords and what else may be a secret are neither read nor written. */
public final class UserMappings implements Kind<UserMappings.UserMapping> {

  /**
   * A user mapping.
   *
   * @param id server and user, as SQL writes it
   * @param options its options, sorted, without secrets; empty where this role may not see them
   */
  public record UserMapping(ObjectId id, List<String> options) implements PgObject {

    @Override
    public List<ObjectId> references() {
      return List.of(ObjectId.of(ObjectKind.FOREIGN_SERVER, id.path().get(0)));
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.USER_MAPPING;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_user_mapping'::regclass::oid as classid, m.umid as objid, 0 as objsubid,
               m.srvname as server, case m.umuser when 0 then 'PUBLIC' else quote_ident(m.usename) end as "user",
               array(select o from unnest(m.umoptions) o where %s order by 1) as options
          from pg_user_mappings m
         where %s and %s
        """
        .formatted(
            GenericOptions.noSecret(),
            catalog.free("pg_user_mapping", "m.umid"),
            catalog.free("pg_foreign_server", "m.srvid"));
  }

  @Override
  public Optional<UserMapping> read(Row row) {
    return Optional.of(
        new UserMapping(
            ObjectId.of(ObjectKind.USER_MAPPING, row.text("server"), row.text("user")),
            row.texts("options")));
  }

  @Override
  public Ddl create(UserMapping mapping, List<String> parts) {
    return Ddl.of(
            "CREATE USER MAPPING "
                + mapping.id().sql()
                + GenericOptions.assigned(mapping.options()))
        .with(
            Hazard.of(
                Hazard.Code.OP01,
                mapping.id(),
                "creates the user mapping without a password, which is never read: set it by hand"));
  }

  @Override
  public Ddl drop(UserMapping mapping) {
    return Ddl.of("DROP USER MAPPING " + mapping.id().sql())
        .with(
            Hazard.of(
                Hazard.Code.OP01,
                mapping.id(),
                "drops the user mapping with the password that it may hold"));
  }

  @Override
  public Alteration alter(UserMapping from, UserMapping to) {
    return Alteration.inPlace(
        "ALTER USER MAPPING "
            + to.id().sql()
            + GenericOptions.changed(from.options(), to.options()));
  }
}
