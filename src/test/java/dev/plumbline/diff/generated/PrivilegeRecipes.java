package dev.plumbline.diff.generated;

import java.util.Optional;

/** Privileges and default privileges. */
final class PrivilegeRecipes {

  private static final String[] ROLES = {
    "reader", "writer", "public", "\"Ünï \"\"☃\"", "reader, writer"
  };

  private PrivilegeRecipes() {}

  static Optional<Made> grant(Here here) {
    return here.one(
            "target",
            "table",
            "partitioned",
            "partition",
            "view",
            "materialized view",
            "sequence",
            "schema",
            "function",
            "procedure",
            "enum",
            "domain",
            "composite",
            "range",
            "server",
            "wrapper")
        .map(target -> Made.of("", grant(here, target)));
  }

  private static String grant(Here here, Placed target) {
    var role = here.of("role", ROLES);
    var option = role.contains("public") ? "" : here.seldom("option", " with grant option");
    return switch (target.thing().kind()) {
      case "function", "procedure" ->
          publicly(here, "execute", target.made().address(), role, option);
      case "enum", "domain", "composite", "range" ->
          publicly(here, "usage", "type " + target.sql(), role, option);
      case "sequence" ->
          "grant "
              + here.of("sequence right", "usage", "select, update", "all")
              + " on sequence "
              + target.sql()
              + " to "
              + role
              + option;
      case "schema" ->
          "grant "
              + here.of("schema right", "usage", "create", "all")
              + " on schema "
              + target.name()
              + " to "
              + role
              + option;
      case "server" -> "grant usage on foreign server " + target.name() + " to " + role + option;
      case "wrapper" ->
          "grant usage on foreign data wrapper " + target.name() + " to " + role + option;
      default -> relation(here, target, role, option);
    };
  }

  /** Everybody has these rights from the start. */
  private static String publicly(Here here, String right, String what, String role, String option) {
    return here.flag("revoked")
        ? "revoke " + right + " on " + what + " from public"
        : "grant " + right + " on " + what + " to " + role + option;
  }

  private static String relation(Here here, Placed target, String role, String option) {
    var rights = here.of("right", "select", "select, insert", "update", "all", "references");
    var column =
        here.rare("column")
            ? here.one("which column", here.scope().columns(target))
                .map(each -> " (" + each.name() + ")")
                .orElse("")
            : "";
    return "grant %s on %s to %s%s"
        .formatted(rights.replace(",", column + ",") + column, target.sql(), role, option);
  }

  static Optional<Made> defaults(Here here) {
    var schema =
        here.flag("in schema")
            ? here.one("schema", "schema", "public schema")
            : Optional.<Placed>empty();
    var in = schema.map(each -> " in schema " + each.name()).orElse("");
    var role = here.of("role", "reader", "writer", "public", "\"Ünï \"\"☃\"");
    var option = role.equals("public") ? "" : here.seldom("option", " with grant option");
    var what =
        here.of(
            "what",
            "grant select on tables",
            "grant insert, delete on tables",
            "grant usage on sequences",
            "grant execute on functions",
            "grant usage on types",
            "revoke execute on functions",
            "revoke usage on types");
    var revoke = what.startsWith("revoke");
    return Optional.of(
        Made.of(
            "",
            "alter default privileges%s %s %s %s%s"
                .formatted(
                    revoke ? "" : in,
                    what,
                    revoke ? "from" : "to",
                    revoke ? "public" : role,
                    revoke ? "" : option)));
  }
}
