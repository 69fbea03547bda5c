package dev.plumbline.kind.type;

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
import java.util.Set;

/**
 * Base types, whose values are read and written by functions, and shell types, which are mere names
 * until then. A base type and its functions need each other: the shell comes first.
 */
public final class BaseTypes implements Kind<BaseTypes.BaseType> {

  /** What {@code ALTER TYPE} can set, or take away with {@code NONE}. */
  private static final Set<String> ALTERABLE =
      Set.of("RECEIVE", "SEND", "TYPMOD_IN", "TYPMOD_OUT", "ANALYZE", "SUBSCRIPT");

  /**
   * A base type.
   *
   * @param id schema and name
   * @param options {@code INPUT = …}, {@code OUTPUT = …} and so on; none for a shell type
   */
  public record BaseType(ObjectId id, List<String> options) implements PgObject {

    boolean isShell() {
      return options.isEmpty();
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.BASE_TYPE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_type'::regclass::oid as classid, t.oid as objid, 0 as objsubid,
               n.nspname as schema, t.typname as name,
               case when t.typisdefined then array_remove(array[
                 'INPUT = ' || t.typinput,
                 'OUTPUT = ' || t.typoutput,
                 'RECEIVE = ' || nullif(t.typreceive::text, '-'),
                 'SEND = ' || nullif(t.typsend::text, '-'),
                 'TYPMOD_IN = ' || nullif(t.typmodin::text, '-'),
                 'TYPMOD_OUT = ' || nullif(t.typmodout::text, '-'),
                 'ANALYZE = ' || nullif(t.typanalyze::text, '-'),
                 'SUBSCRIPT = ' || nullif(t.typsubscript::text, '-'),
                 'INTERNALLENGTH = ' || case when t.typlen > 0 then t.typlen::text
                                             when t.typlen = -1 then 'VARIABLE' else t.typlen::text end,
                 case when t.typbyval then 'PASSEDBYVALUE' end,
                 'ALIGNMENT = ' || case t.typalign when 'c' then 'char' when 's' then 'int2'
                                                   when 'd' then 'double' else 'int4' end,
                 'STORAGE = ' || case t.typstorage when 'p' then 'plain' when 'e' then 'external'
                                                   when 'm' then 'main' else 'extended' end,
                 'CATEGORY = ' || quote_literal(nullif(t.typcategory::text, 'U')),
                 case when t.typispreferred then 'PREFERRED = true' end,
                 'DEFAULT = ' || quote_literal(t.typdefault),
                 'ELEMENT = ' || case when t.typelem <> 0 then format_type(t.typelem, null) end,
                 'DELIMITER = ' || quote_literal(nullif(t.typdelim::text, ',')),
                 case when t.typcollation <> 0 then 'COLLATABLE = true' end], null) end as options
          from pg_type t join pg_namespace n on n.oid = t.typnamespace
         where t.typtype in ('b', 'p') and t.typnamespace in %s and %s
           and not exists (select from pg_type e where e.typarray = t.oid)
        """
        .formatted(catalog.schemas(), catalog.free("pg_type", "t.oid"));
  }

  @Override
  public Optional<BaseType> read(Row row) {
    return Optional.of(
        new BaseType(
            ObjectId.of(ObjectKind.BASE_TYPE, row.text("schema"), row.text("name")),
            row.texts("options")));
  }

  @Override
  public Ddl create(BaseType type, List<String> parts) {
    var shell = "CREATE TYPE " + type.id().sql();
    return Ddl.of(
        type.isShell()
            ? shell
            : shell + " (\n    " + String.join(",\n    ", type.options()) + "\n)");
  }

  @Override
  public Optional<Ddl> placeholder(BaseType type) {
    return Optional.of(Ddl.of("CREATE TYPE " + type.id().sql()));
  }

  @Override
  public Ddl replace(BaseType type) {
    return create(type, List.of());
  }

  /** Its functions go with it. */
  @Override
  public Ddl drop(BaseType type) {
    if (type.isShell()) {
      return Ddl.of("DROP TYPE " + type.id().sql());
    }
    return WithFunctions.drop(type.id());
  }

  @Override
  public Alteration alter(BaseType from, BaseType to) {
    var changes = new ArrayList<String>();
    for (var option : from.options()) {
      if (to.options().stream().noneMatch(other -> name(other).equals(name(option)))) {
        changes.add(name(option) + " = NONE");
      }
    }
    to.options().stream().filter(option -> !from.options().contains(option)).forEach(changes::add);
    var alterable =
        !from.isShell()
            && !to.isShell()
            && changes.stream().allMatch(change -> isAlterable(from, change));
    return alterable
        ? Alteration.inPlace(
            "ALTER TYPE " + to.id().sql() + " SET (" + String.join(", ", changes) + ")")
        : Alteration.rebuild();
  }

  /** Values that were kept plain may be compressed or moved out from now on, but never back. */
  private static boolean isAlterable(BaseType from, String change) {
    return ALTERABLE.contains(name(change))
        || (name(change).equals("STORAGE")
            && !change.endsWith("plain")
            && !from.options().contains("STORAGE = plain"));
  }

  @Override
  public List<String> names(BaseType type) {
    return List.of("type " + type.id().qualified());
  }

  private static String name(String option) {
    var at = option.indexOf(" = ");
    return at < 0 ? option : option.substring(0, at);
  }
}
