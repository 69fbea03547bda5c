package dev.plumbline.kind.language;

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

/** Procedural languages that no extension brings. */
public final class Languages implements Kind<Languages.Language> {

  /**
   * A language.
   *
   * @param id its name
   * @param trusted whether everybody may be allowed to use it
   * @param handlers as {@code HANDLER f INLINE g VALIDATOR h}
   */
  public record Language(ObjectId id, boolean trusted, String handlers) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.LANGUAGE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_language'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               x.lanname as name, x.lanpltrusted as trusted,
               'HANDLER ' || x.lanplcallfoid::regproc::text
               || coalesce(' INLINE ' || nullif(x.laninline, 0)::regproc::text, '')
               || coalesce(' VALIDATOR ' || nullif(x.lanvalidator, 0)::regproc::text, '') as handlers
          from pg_language x
         where x.lanispl and x.oid >= 16384 and %s
        """
        .formatted(catalog.free("pg_language", "x.oid"));
  }

  @Override
  public Optional<Language> read(Row row) {
    return Optional.of(
        new Language(
            ObjectId.of(ObjectKind.LANGUAGE, row.text("name")),
            row.flag("trusted"),
            row.text("handlers")));
  }

  @Override
  public Ddl create(Language object, List<String> parts) {
    return Ddl.of("CREATE " + definition(object));
  }

  @Override
  public Ddl drop(Language object) {
    return Ddl.of("DROP LANGUAGE " + object.id().sql());
  }

  @Override
  public Alteration alter(Language from, Language to) {
    return Alteration.inPlace("CREATE OR REPLACE " + definition(to));
  }

  private static String definition(Language language) {
    return (language.trusted() ? "TRUSTED " : "")
        + "LANGUAGE "
        + language.id().sql()
        + " "
        + language.handlers();
  }
}
