package dev.plumbline.kind.foreign;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** Foreign servers. */
public final class ForeignServers implements Kind<ForeignServers.Server> {

  /**
   * A server.
   *
   * @param id its name
   * @param wrapper its wrapper's name
   * @param type where it has one
   * @param version where it has one
   * @param options its options, sorted, without secrets
   */
  public record Server(
      ObjectId id,
      String wrapper,
      Optional<String> type,
      Optional<String> version,
      List<String> options)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.FOREIGN_SERVER;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_foreign_server'::regclass::oid as classid, s.oid as objid, 0 as objsubid,
               s.srvname as name, w.fdwname as wrapper, s.srvtype as type, s.srvversion as version,
               array(select o from unnest(s.srvoptions) o where %s order by 1) as options
          from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw
         where %s
        """
        .formatted(GenericOptions.noSecret(), catalog.free("pg_foreign_server", "s.oid"));
  }

  @Override
  public Optional<Server> read(Row row) {
    return Optional.of(
        new Server(
            ObjectId.of(ObjectKind.FOREIGN_SERVER, row.text("name")),
            row.text("wrapper"),
            row.optional("type"),
            row.optional("version"),
            row.texts("options")));
  }

  @Override
  public Ddl create(Server server, List<String> parts) {
    return Ddl.of(
        "CREATE SERVER "
            + server.id().sql()
            + server.type().map(type -> " TYPE " + Identifiers.literal(type)).orElse("")
            + server.version().map(version -> " VERSION " + Identifiers.literal(version)).orElse("")
            + " FOREIGN DATA WRAPPER "
            + Identifiers.quoted(server.wrapper())
            + GenericOptions.assigned(server.options()));
  }

  @Override
  public Ddl drop(Server server) {
    return Ddl.of("DROP SERVER " + server.id().sql());
  }

  @Override
  public Alteration alter(Server from, Server to) {
    if (!from.wrapper().equals(to.wrapper()) || !from.type().equals(to.type())) {
      return Alteration.rebuild();
    }
    var version =
        from.version().equals(to.version())
            ? ""
            : " VERSION " + to.version().map(Identifiers::literal).orElse("NULL");
    return Alteration.inPlace(
        "ALTER SERVER "
            + to.id().sql()
            + version
            + GenericOptions.changed(from.options(), to.options()));
  }
}
