package dev.plumbline.kind.type;

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

/** Collations. The version of the library that a collation was made with is no part of it. */
public final class Collations implements Kind<Collations.Collation> {

  /**
   * A collation.
   *
   * @param id schema and name
   * @param provider {@code icu}, {@code libc} or {@code builtin}
   * @param deterministic whether only equal bytes are equal
   * @param locale of ICU and the built-in provider
   * @param collate {@code LC_COLLATE} of libc
   * @param ctype {@code LC_CTYPE} of libc
   * @param rules tailoring rules of ICU (16 and later)
   */
  public record Collation(
      ObjectId id,
      String provider,
      boolean deterministic,
      Optional<String> locale,
      Optional<String> collate,
      Optional<String> ctype,
      Optional<String> rules)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.COLLATION;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_collation'::regclass::oid as classid, c.oid as objid, 0 as objsubid,
               n.nspname as schema, c.collname as name,
               case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end as provider,
               c.collisdeterministic as deterministic, c.collcollate as collate, c.collctype as ctype,
               %s as locale, %s as rules
          from pg_collation c join pg_namespace n on n.oid = c.collnamespace
         where c.collnamespace in %s and %s
        """
        .formatted(
            catalog.since(17) ? "c.colllocale" : "c.colliculocale",
            catalog.since(16) ? "c.collicurules" : "null::text",
            catalog.schemas(),
            catalog.free("pg_collation", "c.oid"));
  }

  @Override
  public Optional<Collation> read(Row row) {
    return Optional.of(
        new Collation(
            ObjectId.of(ObjectKind.COLLATION, row.text("schema"), row.text("name")),
            row.text("provider"),
            row.flag("deterministic"),
            row.optional("locale"),
            row.optional("collate"),
            row.optional("ctype"),
            row.optional("rules")));
  }

  @Override
  public Ddl create(Collation collation, List<String> parts) {
    var options = new ArrayList<String>();
    options.add("provider = " + collation.provider());
    if (!collation.deterministic()) {
      options.add("deterministic = false");
    }
    option(options, "locale", collation.locale());
    option(options, "lc_collate", collation.collate());
    option(options, "lc_ctype", collation.ctype());
    option(options, "rules", collation.rules());
    return Ddl.of(
        "CREATE COLLATION " + collation.id().sql() + " (" + String.join(", ", options) + ")");
  }

  @Override
  public Ddl drop(Collation collation) {
    return Ddl.of("DROP COLLATION " + collation.id().sql());
  }

  @Override
  public Alteration alter(Collation from, Collation to) {
    return Alteration.rebuild();
  }

  @Override
  public Optional<Ddl> moveAside(Collation collation, ObjectId aside) {
    return Optional.of(Aside.rename(collation.id(), aside));
  }

  private static void option(List<String> options, String name, Optional<String> value) {
    value.ifPresent(text -> options.add(name + " = " + Identifiers.literal(text)));
  }
}
