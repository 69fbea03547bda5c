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

/** Text search parsers. */
public final class TextSearchParsers implements Kind<TextSearchParsers.Parser> {

  /**
   * A parser.
   *
   * @param id schema and name
   * @param functions its functions as {@code START = f, GETTOKEN = g …}
   */
  public record Parser(ObjectId id, String functions) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.TEXT_SEARCH_PARSER;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_ts_parser'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.prsname as name,
               'START = ' || x.prsstart::text || ', GETTOKEN = ' || x.prstoken::text || ', END = ' || x.prsend::text
               || ', LEXTYPES = ' || x.prslextype::text
               || case when x.prsheadline <> 0 then ', HEADLINE = ' || x.prsheadline::text else '' end as functions
          from pg_ts_parser x join pg_namespace n on n.oid = x.prsnamespace
         where x.prsnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_ts_parser", "x.oid"));
  }

  @Override
  public Optional<Parser> read(Row row) {
    return Optional.of(
        new Parser(
            ObjectId.of(ObjectKind.TEXT_SEARCH_PARSER, row.text("schema"), row.text("name")),
            row.text("functions")));
  }

  @Override
  public Ddl create(Parser object, List<String> parts) {
    return Ddl.of(
        "CREATE TEXT SEARCH PARSER " + object.id().sql() + " (" + object.functions() + ")");
  }

  @Override
  public Ddl drop(Parser object) {
    return Ddl.of("DROP TEXT SEARCH PARSER " + object.id().sql());
  }

  @Override
  public Alteration alter(Parser from, Parser to) {
    return Alteration.rebuild();
  }
}
