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

/** Access methods of tables and indexes that no extension brings. */
public final class AccessMethods implements Kind<AccessMethods.AccessMethod> {

  /**
   * An access method.
   *
   * @param id its name
   * @param type {@code INDEX} or {@code TABLE}
   * @param handler the function that implements it
   */
  public record AccessMethod(ObjectId id, String type, String handler) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.ACCESS_METHOD;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_am'::regclass::oid as classid, x.oid as objid, 0 as objsubid, x.amname as name,
               case x.amtype when 't' then 'TABLE' else 'INDEX' end as type,
               x.amhandler::text as handler
          from pg_am x
         where x.oid >= 16384 and %s
        """
        .formatted(catalog.free("pg_am", "x.oid"));
  }

  @Override
  public Optional<AccessMethod> read(Row row) {
    return Optional.of(
        new AccessMethod(
            ObjectId.of(ObjectKind.ACCESS_METHOD, row.text("name")),
            row.text("type"),
            row.text("handler")));
  }

  @Override
  public Ddl create(AccessMethod method, List<String> parts) {
    return Ddl.of(
        "CREATE ACCESS METHOD "
            + method.id().sql()
            + " TYPE "
            + method.type()
            + " HANDLER "
            + method.handler());
  }

  @Override
  public Ddl drop(AccessMethod method) {
    return Ddl.of("DROP ACCESS METHOD " + method.id().sql());
  }

  /** Data files are written by the handler, so all that uses the method is built anew. */
  @Override
  public Alteration alter(AccessMethod from, AccessMethod to) {
    return Alteration.rebuild();
  }
}
