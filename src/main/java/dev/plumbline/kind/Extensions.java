package dev.plumbline.kind;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Extensions of the database; what they own is theirs and never compared. */
public final class Extensions implements Kind<Extensions.Extension> {

  /**
   * An extension.
   *
   * @param id its name
   * @param schema where its objects are
   * @param relocatable whether it can be moved to another schema
   * @param version as installed
   */
  public record Extension(ObjectId id, String schema, boolean relocatable, String version)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.EXTENSION;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_extension'::regclass::oid as classid, e.oid as objid, 0 as objsubid,
               e.extname as name, n.nspname as schema, e.extrelocatable as relocatable,
               e.extversion as version
          from pg_extension e join pg_namespace n on n.oid = e.extnamespace
         where e.extname <> 'plpgsql'
        """;
  }

  @Override
  public Optional<Extension> read(Row row) {
    return Optional.of(
        new Extension(
            ObjectId.of(ObjectKind.EXTENSION, row.text("name")),
            row.text("schema"),
            row.flag("relocatable"),
            row.text("version")));
  }

  @Override
  public Ddl create(Extension extension, List<String> parts) {
    return Ddl.of(
        "CREATE EXTENSION "
            + extension.id().sql()
            + " SCHEMA "
            + Identifiers.quoted(extension.schema())
            + " VERSION "
            + Identifiers.literal(extension.version()));
  }

  @Override
  public Ddl drop(Extension extension) {
    return Ddl.of("DROP EXTENSION " + extension.id().sql())
        .with(
            Hazard.of(
                Hazard.Code.DL14,
                extension.id(),
                "drops the extension " + extension.id().display() + " with all that it stores"));
  }

  @Override
  public Alteration alter(Extension from, Extension to) {
    if (older(to.version(), from.version())) {
      // no extension has scripts for the way back
      return Alteration.rebuild();
    }
    if (!from.schema().equals(to.schema()) && !to.relocatable()) {
      return Alteration.rebuild();
    }
    var ddl = Ddl.of();
    if (!from.schema().equals(to.schema())) {
      ddl =
          ddl.and(
              "ALTER EXTENSION "
                  + to.id().sql()
                  + " SET SCHEMA "
                  + Identifiers.quoted(to.schema()));
    }
    if (!from.version().equals(to.version())) {
      ddl =
          ddl.and(
                  "ALTER EXTENSION "
                      + to.id().sql()
                      + " UPDATE TO "
                      + Identifiers.literal(to.version()))
              .with(
                  Hazard.of(
                      Hazard.Code.OP03,
                      to.id(),
                      "updates the extension from " + from.version() + " to " + to.version()));
    }
    return Alteration.inPlace(ddl);
  }

  /**
   * Versions are texts; most are numbers with dots, and only of those can one be said to be older.
   */
  private static boolean older(String version, String other) {
    if (!version.matches("[0-9.]+") || !other.matches("[0-9.]+")) {
      return false;
    }
    var left = version.split("\\.", -1);
    var right = other.split("\\.", -1);
    for (var i = 0; i < Math.min(left.length, right.length); i++) {
      var order = new BigInteger("0" + left[i]).compareTo(new BigInteger("0" + right[i]));
      if (order != 0) {
        return order < 0;
      }
    }
    return left.length < right.length;
  }
}
