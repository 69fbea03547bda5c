package dev.plumbline.diff.generated;

import java.util.Optional;

/** Text search, foreign data, publications and languages. */
final class OtherRecipes {

  private OtherRecipes() {}

  static Optional<Made> dictionary(Here here) {
    return Optional.of(
        Made.of(
                "text search dictionary " + here.sql(),
                "create text search dictionary %s (template = %s)"
                    .formatted(
                        here.sql(),
                        here.of(
                            "template",
                            "simple",
                            "simple, accept = false",
                            "snowball, language = german")))
            .ownable());
  }

  static Optional<Made> configuration(Here here) {
    var made =
        Made.of(
                "text search configuration " + here.sql(),
                "create text search configuration %s (%s)"
                    .formatted(here.sql(), here.of("from", "copy = simple", "parser = default")))
            .ownable();
    var dictionary = here.one("dictionary", "dictionary");
    return Optional.of(
        dictionary
            .map(
                each ->
                    made.and(
                            "alter text search configuration %s drop mapping if exists for email"
                                .formatted(here.sql()))
                        .and(
                            "alter text search configuration %s add mapping for email with %s%s"
                                .formatted(
                                    here.sql(), each.sql(), here.seldom("more", ", simple"))))
            .orElse(made));
  }

  static Optional<Made> wrapper(Here here) {
    return Optional.of(
        Made.of(
            "foreign data wrapper " + here.name(),
            "create foreign data wrapper "
                + here.name()
                + here.seldom("options", " options (\"A b\" 'c')", " options (x 'it''s', y '')")));
  }

  static Optional<Made> server(Here here) {
    return Optional.of(
        Made.of(
            "server " + here.name(),
            "create server %s%s%s foreign data wrapper %s%s"
                .formatted(
                    here.name(),
                    here.seldom("type", " type 'x'"),
                    here.seldom("version", " version '1'", " version '2'"),
                    here.parent().name(),
                    here.seldom(
                        "options", " options (host 'h')", " options (host 'i', port '1')"))));
  }

  static Optional<Made> userMapping(Here here) {
    return Optional.of(
        Made.of(
            "",
            "create user mapping for %s server %s%s"
                .formatted(
                    here.of("role", "public", "reader", "writer"),
                    here.parent().name(),
                    here.seldom("options", " options (\"user\" 'u')"))));
  }

  static Optional<Made> language(Here here) {
    return Optional.of(
        Made.of(
            "language " + here.name(),
            "create "
                + here.seldom("trusted", "trusted ")
                + "language "
                + here.name()
                + " handler plpgsql_call_handler"
                + here.seldom("validator", " validator plpgsql_validator")));
  }

  static Optional<Made> publication(Here here) {
    var with =
        here.seldom(
            "with",
            " with (publish = 'insert, delete')",
            " with (publish_via_partition_root = true)");
    return Optional.of(
        Made.of(
            "publication " + here.name(), "create publication " + here.name() + what(here) + with));
  }

  private static String what(Here here) {
    var table = here.one("table", "table", "partitioned", "partition");
    var schema = here.one("schema", "schema");
    return switch (here.of("what", "table", "filtered", "all", "schema", "nothing")) {
      case "table" -> table.map(each -> " for table " + each.sql()).orElse("");
      case "filtered" ->
          table
              .map(
                  each ->
                      here.one("column", here.scope().columns(each))
                          .map(
                              column ->
                                  " for table only %s (%s)%s"
                                      .formatted(
                                          each.sql(),
                                          column.name(),
                                          here.rare("filter")
                                              ? " where ("
                                                  + column.type().condition(column.name(), 0)
                                                  + ")"
                                              : ""))
                          .orElse(""))
              .orElse("");
      case "all" -> " for all tables";
      case "schema" -> schema.map(each -> " for tables in schema " + each.sql()).orElse("");
      default -> "";
    };
  }
}
