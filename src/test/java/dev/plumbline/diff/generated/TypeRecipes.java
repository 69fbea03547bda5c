package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Type.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas, types and collations. */
final class TypeRecipes {

  private TypeRecipes() {}

  static Optional<Made> schema(Here here) {
    var sql = here.thing().id() == Model.PUBLIC ? List.<String>of() : create(here);
    return Optional.of(Made.of("schema " + here.name(), sql.toArray(String[]::new)));
  }

  private static List<String> create(Here here) {
    return List.of("create schema " + here.name());
  }

  /** A base type, mostly; else one of the schema's own, or an array. */
  static Type any(Here here, String property) {
    var base = Type.BASE.get(here.number(property, Type.BASE.size()));
    if (!here.rare(property + " own")) {
      return base;
    }
    var own = here.one(property + " of", "enum", "domain", "composite", "range");
    var type = own.flatMap(each -> each.made().type()).orElse(base);
    return here.rare(property + " array") ? type.array() : type;
  }

  /** {@code COLLATE …} for texts, now and then. */
  static String collate(Here here, String property, Type type) {
    if (type.family() != Family.TEXT) {
      return "";
    }
    var own = here.one(property + " of", "collation").map(Placed::sql).orElse("\"C\"");
    return here.seldom(property, " collate \"C\"", " collate \"POSIX\"", " collate " + own);
  }

  static Optional<Made> enumeration(Here here) {
    var values =
        here.of(
            "values",
            "'a', 'b', 'c'",
            "'a', 'b'",
            "'a', 'x', 'b', 'c'",
            "'b', 'a'",
            "'c', 'b', 'a', 'z'",
            "'a'",
            "'a', 'Ü \"n\" ''q'''");
    return Optional.of(
        Made.of("type " + here.sql(), "create type " + here.sql() + " as enum (" + values + ")")
            .type(new Type(here.sql(), Family.ENUM))
            .ownable());
  }

  static Optional<Made> domain(Here here) {
    var base = any(here, "base");
    var sql =
        "create domain %s as %s%s%s%s"
            .formatted(
                here.sql(),
                base.sql(),
                collate(here, "collate", base),
                here.rare("default") ? " default " + base.value() : "",
                here.rare("not null") ? " not null" : "");
    return Optional.of(
        Made.of("domain " + here.sql(), sql).type(new Type(here.sql(), base.family())).ownable());
  }

  static Optional<Made> domainCheck(Here here) {
    var domain = here.parent();
    var type = domain.made().type().orElseThrow();
    return Optional.of(
        Made.of(
            "constraint " + here.name() + " on domain " + domain.sql(),
            "alter domain %s add constraint %s check (%s)%s"
                .formatted(
                    domain.sql(),
                    here.name(),
                    type.condition("value", here.number("condition", 3)),
                    here.rare("not valid") ? " not valid" : "")));
  }

  static Optional<Made> composite(Here here) {
    var attributes = new ArrayList<String>();
    for (var name : List.of("a", "b", "\"C d\"")) {
      if (!here.rare("without " + name)) {
        var type = any(here, "type of " + name);
        attributes.add(name + " " + type.sql() + collate(here, "collate of " + name, type));
      }
    }
    return Optional.of(
        Made.of(
                "type " + here.sql(),
                "create type " + here.sql() + " as (" + String.join(", ", attributes) + ")")
            .type(new Type(here.sql(), Family.OTHER))
            .ownable());
  }

  static Optional<Made> range(Here here) {
    var subtype =
        here.of(
            "subtype",
            "integer",
            "double precision, subtype_diff = float8mi",
            "text, collation = \"C\"",
            "numeric",
            "date",
            "text");
    var multirange =
        here.seldom(
            "multirange",
            ", multirange_type_name = " + here.sql().replaceFirst("\"$", "") + "_many\"");
    return Optional.of(
        Made.of(
                "type " + here.sql(),
                "create type " + here.sql() + " as range (subtype = " + subtype + multirange + ")")
            .type(new Type(here.sql(), Family.RANGE))
            .ownable());
  }

  static Optional<Made> collation(Here here) {
    return Optional.of(
        Made.of(
                "collation " + here.sql(),
                "create collation %s (%s)"
                    .formatted(
                        here.sql(),
                        here.of(
                            "how",
                            "provider = icu, locale = 'de-u-co-phonebk'",
                            "provider = icu, locale = 'und'",
                            "provider = libc, locale = 'C'",
                            "provider = icu, locale = 'und-u-ks-level2', deterministic = false")))
            .ownable());
  }
}
