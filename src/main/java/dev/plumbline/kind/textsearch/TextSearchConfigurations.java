package dev.plumbline.kind.textsearch;

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

/** Text search configurations with their mappings. */
public final class TextSearchConfigurations
    implements Kind<TextSearchConfigurations.Configuration> {

  /**
   * A configuration.
   *
   * @param id schema and name
   * @param parser the qualified name of its parser
   * @param mappings token types, each with its dictionaries: {@code asciiword WITH simple}
   */
  public record Configuration(ObjectId id, String parser, List<String> mappings)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.TEXT_SEARCH_CONFIGURATION;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_ts_config'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.cfgname as name,
               format('%%I.%%I', pn.nspname, p.prsname) as parser,
               array(select quote_ident(t.alias) || ' WITH '
                            || string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
                       from pg_ts_config_map m join ts_token_type(x.cfgparser) t on t.tokid = m.maptokentype
                      where m.mapcfg = x.oid group by t.alias order by t.alias collate "C") as mappings
          from pg_ts_config x join pg_namespace n on n.oid = x.cfgnamespace
          join pg_ts_parser p on p.oid = x.cfgparser join pg_namespace pn on pn.oid = p.prsnamespace
         where x.cfgnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_ts_config", "x.oid"));
  }

  @Override
  public Optional<Configuration> read(Row row) {
    return Optional.of(
        new Configuration(
            ObjectId.of(ObjectKind.TEXT_SEARCH_CONFIGURATION, row.text("schema"), row.text("name")),
            row.text("parser"),
            row.texts("mappings")));
  }

  @Override
  public Ddl create(Configuration object, List<String> parts) {
    return map(
        Ddl.of(
            "CREATE TEXT SEARCH CONFIGURATION "
                + object.id().sql()
                + " (PARSER = "
                + object.parser()
                + ")"),
        object,
        List.of());
  }

  @Override
  public Ddl drop(Configuration object) {
    return Ddl.of("DROP TEXT SEARCH CONFIGURATION " + object.id().sql());
  }

  @Override
  public Alteration alter(Configuration from, Configuration to) {
    if (!from.parser().equals(to.parser())) {
      return Alteration.rebuild();
    }
    var ddl = Ddl.of();
    var tokens = to.mappings().stream().map(TextSearchConfigurations::token).toList();
    for (var mapping : from.mappings()) {
      if (!tokens.contains(token(mapping))) {
        ddl = ddl.and(alter(to) + " DROP MAPPING FOR " + token(mapping));
      }
    }
    return Alteration.inPlace(map(ddl, to, from.mappings()));
  }

  private static Ddl map(Ddl first, Configuration configuration, List<String> before) {
    var mapped = before.stream().map(TextSearchConfigurations::token).toList();
    var ddl = first;
    for (var mapping : configuration.mappings()) {
      if (!before.contains(mapping)) {
        var verb = mapped.contains(token(mapping)) ? " ALTER" : " ADD";
        ddl = ddl.and(alter(configuration) + verb + " MAPPING FOR " + mapping);
      }
    }
    return ddl;
  }

  private static String alter(Configuration configuration) {
    return "ALTER TEXT SEARCH CONFIGURATION " + configuration.id().sql();
  }

  private static String token(String mapping) {
    return mapping.substring(0, mapping.indexOf(" WITH "));
  }
}
