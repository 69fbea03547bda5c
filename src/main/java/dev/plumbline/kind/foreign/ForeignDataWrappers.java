package dev.plumbline.kind.foreign;

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

/** Foreign-data wrappers that no extension brings. */
public final class ForeignDataWrappers implements Kind<ForeignDataWrappers.Wrapper> {

  /**
   * A wrapper.
   *
   * @param id its name
   * @param handler the handler function, where it has one
   * @param validator the validator function, where it has one
   * @param options its options, sorted, without secrets
   */
  public record Wrapper(
      ObjectId id, Optional<String> handler, Optional<String> validator, List<String> options)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.FOREIGN_DATA_WRAPPER;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_foreign_data_wrapper'::regclass::oid as classid, w.oid as objid, 0 as objsubid,
               w.fdwname as name, nullif(w.fdwhandler, 0)::regproc::text as handler,
               nullif(w.fdwvalidator, 0)::regproc::text as validator,
               array(select o from unnest(w.fdwoptions) o where %s order by 1) as options
          from pg_foreign_data_wrapper w
         where %s
        """
        .formatted(GenericOptions.noSecret(), catalog.free("pg_foreign_data_wrapper", "w.oid"));
  }

  @Override
  public Optional<Wrapper> read(Row row) {
    return Optional.of(
        new Wrapper(
            ObjectId.of(ObjectKind.FOREIGN_DATA_WRAPPER, row.text("name")),
            row.optional("handler"),
            row.optional("validator"),
            row.texts("options")));
  }

  @Override
  public Ddl create(Wrapper wrapper, List<String> parts) {
    return Ddl.of(
        "CREATE FOREIGN DATA WRAPPER "
            + wrapper.id().sql()
            + wrapper.handler().map(handler -> " HANDLER " + handler).orElse("")
            + wrapper.validator().map(validator -> " VALIDATOR " + validator).orElse("")
            + GenericOptions.assigned(wrapper.options()));
  }

  @Override
  public Ddl drop(Wrapper wrapper) {
    return Ddl.of("DROP FOREIGN DATA WRAPPER " + wrapper.id().sql());
  }

  @Override
  public Alteration alter(Wrapper from, Wrapper to) {
    var sql = new StringBuilder("ALTER FOREIGN DATA WRAPPER ").append(to.id().sql());
    if (!from.handler().equals(to.handler())) {
      sql.append(to.handler().map(handler -> " HANDLER " + handler).orElse(" NO HANDLER"));
    }
    if (!from.validator().equals(to.validator())) {
      sql.append(
          to.validator().map(validator -> " VALIDATOR " + validator).orElse(" NO VALIDATOR"));
    }
    return Alteration.inPlace(
        sql.append(GenericOptions.changed(from.options(), to.options())).toString());
  }
}
