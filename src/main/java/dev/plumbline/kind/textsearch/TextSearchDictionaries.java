package dev.plumbline.kind.textsearch;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text search dictionaries. */
public final class TextSearchDictionaries implements Kind<TextSearchDictionaries.Dictionary> {

  private static final Pattern OPTION =
      Pattern.compile("(?:^|, )([a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\") = E?'(?:[^']|'')*'");

  /**
   * A dictionary.
   *
   * @param id schema and name
   * @param template the qualified name of its template
   * @param options as {@code language = 'english', stopwords = 'english'}
   */
  public record Dictionary(ObjectId id, String template, String options) implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.TEXT_SEARCH_DICTIONARY;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_ts_dict'::regclass::oid as classid, x.oid as objid, 0 as objsubid,
               n.nspname as schema, x.dictname as name,
               format('%%I.%%I', tn.nspname, t.tmplname) as template, coalesce(x.dictinitoption, '') as options
          from pg_ts_dict x join pg_namespace n on n.oid = x.dictnamespace
          join pg_ts_template t on t.oid = x.dicttemplate join pg_namespace tn on tn.oid = t.tmplnamespace
         where x.dictnamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_ts_dict", "x.oid"));
  }

  @Override
  public Optional<Dictionary> read(Row row) {
    return Optional.of(
        new Dictionary(
            ObjectId.of(ObjectKind.TEXT_SEARCH_DICTIONARY, row.text("schema"), row.text("name")),
            row.text("template"),
            row.text("options")));
  }

  @Override
  public Ddl create(Dictionary object, List<String> parts) {
    return Ddl.of(
        "CREATE TEXT SEARCH DICTIONARY "
            + object.id().sql()
            + " (TEMPLATE = "
            + object.template()
            + (object.options().isEmpty() ? "" : ", " + object.options())
            + ")");
  }

  @Override
  public Ddl drop(Dictionary object) {
    return Ddl.of("DROP TEXT SEARCH DICTIONARY " + object.id().sql());
  }

  @Override
  public Alteration alter(Dictionary from, Dictionary to) {
    if (!from.template().equals(to.template())) {
      return Alteration.rebuild();
    }
    var changed = new ArrayList<String>();
    var kept = names(to.options());
    names(from.options()).stream().filter(name -> !kept.contains(name)).forEach(changed::add);
    if (!to.options().isEmpty()) {
      changed.add(to.options());
    }
    return Alteration.inPlace(
        "ALTER TEXT SEARCH DICTIONARY " + to.id().sql() + " (" + String.join(", ", changed) + ")");
  }

  private static List<String> names(String options) {
    return OPTION.matcher(options).results().map(option -> option.group(1)).toList();
  }
}
