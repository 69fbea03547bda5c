package dev.plumbline.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A blunt dump of a database's catalog rows with OIDs turned into names. It shares no code with the
 * reader, so what the reader overlooks shows here.
 */
public final class CatalogDump {

  /**
   * Every catalog that holds schema objects, and the condition that leaves out PostgreSQL's own.
   */
  private static final List<String> CATALOGS =
      List.of(
          "pg_namespace",
          "pg_class",
          "pg_attribute",
          "pg_attrdef",
          "pg_constraint",
          "pg_index",
          "pg_sequence",
          "pg_inherits",
          "pg_partitioned_table",
          "pg_rewrite",
          "pg_trigger",
          "pg_policy",
          "pg_proc",
          "pg_aggregate",
          "pg_type",
          "pg_enum",
          "pg_range",
          "pg_collation",
          "pg_description",
          "pg_extension",
          "pg_statistic_ext",
          "pg_default_acl",
          "pg_event_trigger",
          "pg_operator",
          "pg_opclass",
          "pg_opfamily",
          "pg_cast",
          "pg_am",
          "pg_foreign_table",
          "pg_foreign_data_wrapper",
          "pg_foreign_server",
          "pg_publication",
          "pg_ts_config",
          "pg_ts_dict");

  /** What moves with data, time or the order of creation. */
  private static final Set<String> VOLATILE =
      Set.of(
          "oid",
          "collencoding", // any for a copy of "C", which no other statement can say
          "inhseqno",
          "relfilenode",
          "relpages",
          "reltuples",
          "relallvisible",
          "relallfrozen",
          "relfrozenxid",
          "relminmxid",
          "relhastriggers",
          "relhasindex",
          "relhasrules",
          "relhassubclass",
          "relrewrite",
          "reltoastrelid",
          "attnum",
          "attcacheoff",
          "atthasmissing",
          "attmissingval",
          "attislocal",
          "relnatts",
          "conkey",
          "confkey",
          "indkey",
          "oprcanhash",
          "enumsortorder",
          "relchecks",
          "objsubid",
          "refobjsubid",
          "attinhcount",
          "conislocal",
          "coninhcount",
          "ev_action",
          "ev_qual",
          "adbin",
          "adnum",
          "conbin",
          "tgqual",
          "tgattr",
          "polqual",
          "polwithcheck",
          "indexprs",
          "indpred",
          "proargdefaults",
          "prosqlbody",
          "typdefaultbin",
          "partexprs",
          "partattrs",
          "stxkeys",
          "stxexprs",
          "stxrelid",
          "relpartbound",
          "attndims",
          "conpfeqop",
          "conppeqop",
          "conffeqop",
          "confdelsetcols",
          "tgname",
          "tgconstrindid",
          "attcollation",
          "indclass",
          "indcollation",
          "indoption",
          "conexclop",
          "attalign",
          "attlen",
          "attbyval",
          "typarray",
          "attstattarget",
          "indcheckxmin",
          "proargtypes",
          "proallargtypes",
          "relacl",
          "attacl",
          "proacl",
          "typacl",
          "nspacl",
          "lanacl",
          "fdwacl",
          "srvacl",
          "defaclacl");

  private CatalogDump() {}

  /** One line a row, sorted, the same for two schemas that are the same. */
  public static String of(Connection connection) throws SQLException {
    var lines = new TreeSet<String>();
    try (var statement = connection.createStatement()) {
      statement.execute("set search_path = ''");
      for (var catalog : CATALOGS) {
        rows(statement, catalog, lines);
      }
      deparsed(statement, lines);
      statement.execute("reset search_path");
    }
    return String.join("\n", lines);
  }

  private static void rows(java.sql.Statement statement, String catalog, Set<String> lines)
      throws SQLException {
    var columns = new ArrayList<String>();
    try (var results =
        statement.executeQuery(
            "select attname, atttypid::regtype::text from pg_attribute where attrelid = '"
                + catalog
                + "'::regclass and attnum > 0 and not attisdropped order by attname")) {
      while (results.next()) {
        var name = results.getString(1);
        if (!VOLATILE.contains(name)) {
          columns.add(
              "'" + name + "=' || coalesce(" + named(name, results.getString(2)) + ", '-')");
        }
      }
    }
    var own =
        switch (catalog) {
          case "pg_attribute" ->
              "x.attrelid >= 16384 and x.attnum > 0 and not x.attisdropped"
                  + " and x.attrelid not in (select oid from pg_class where relkind in ('i', 'I', 't', 'S'))";
          case "pg_attrdef" -> "x.adrelid >= 16384";
          case "pg_index" ->
              "x.indexrelid >= 16384 and x.indrelid not in"
                  + " (select oid from pg_class where relkind = 't')";
          case "pg_foreign_table" -> "x.ftrelid >= 16384";
          case "pg_sequence" -> "x.seqrelid >= 16384";
          case "pg_inherits" -> "x.inhrelid >= 16384";
          case "pg_partitioned_table" -> "x.partrelid >= 16384";
          case "pg_aggregate" -> "x.aggfnoid >= 16384";
          case "pg_range" -> "x.rngtypid >= 16384";
          case "pg_description" ->
              "x.objoid >= 16384 or x.classoid = 'pg_namespace'::regclass and"
                  + " x.objoid = (select oid from pg_namespace where nspname = 'public')";
          case "pg_class" ->
              "x.oid >= 16384 and x.relkind <> 't'"
                  + " and x.relnamespace <> 'pg_toast'::regnamespace";
          case "pg_trigger" -> "x.oid >= 16384 and not x.tgisinternal";
          case "pg_constraint" -> "x.oid >= 16384 and (x.contype <> 'f' or x.conparentid = 0)";
          case "pg_type" -> "x.oid >= 16384 and x.typrelid = 0 and x.typelem = 0";
          case "pg_namespace" -> "x.oid >= 16384 or x.nspname = 'public'";
          default -> "x.oid >= 16384";
        };
    // toast tables follow their owners and are numbered, so neither they nor their indexes count
    if (catalog.equals("pg_class")) {
      own +=
          " and x.oid not in (select indexrelid from pg_index where indrelid in"
              + " (select oid from pg_class where relkind = 't'))";
    }
    var sql =
        "select '"
            + catalog
            + ": ' || "
            + String.join(" || ' ' || ", columns)
            + " from "
            + catalog
            + " x where "
            + own;
    try (var results = statement.executeQuery(sql)) {
      while (results.next()) {
        lines.add(results.getString(1));
      }
    }
  }

  private static String named(String column, String type) {
    if (type.equals("oid") || type.equals("regproc")) {
      return switch (column) {
        case "relnamespace",
            "connamespace",
            "pronamespace",
            "typnamespace",
            "collnamespace",
            "extnamespace",
            "stxnamespace",
            "oprnamespace",
            "opcnamespace",
            "opfnamespace",
            "cfgnamespace",
            "dictnamespace",
            "defaclnamespace" ->
            "nullif(x." + column + ", 0)::regnamespace::text";
        case "attrelid",
            "adrelid",
            "conrelid",
            "confrelid",
            "conindid",
            "indexrelid",
            "indrelid",
            "seqrelid",
            "inhrelid",
            "inhparent",
            "partrelid",
            "partdefid",
            "ev_class",
            "tgrelid",
            "polrelid",
            "typrelid",
            "ftrelid" ->
            "x." + column + "::regclass::text";
        case "atttypid",
            "seqtypid",
            "typbasetype",
            "rngtypid",
            "rngsubtype",
            "rngmultitypid",
            "prorettype",
            "aggtranstype",
            "contypid",
            "enumtypid",
            "reloftype",
            "castsource",
            "casttarget",
            "typelem",
            "aggmtranstype" ->
            "x." + column + "::regtype::text";
        case "reltype" -> "'-'";
        case "ftserver" -> "(select srvname from pg_foreign_server where oid = x.ftserver)::text";
        case "conparentid", "tgparentid", "tgconstraint", "objoid" ->
            column.equals("objoid")
                ? "(pg_identify_object(x.classoid, x.objoid, x.objsubid)).identity"
                : "(x." + column + " <> 0)::text";
        case "aggfnoid",
            "tgfoid",
            "evtfoid",
            "aggtransfn",
            "aggfinalfn",
            "typinput",
            "typoutput",
            "rngsubdiff",
            "rngcanonical",
            "prosupport" ->
            "x." + column + "::regproc::text";
        default ->
            column.endsWith("owner") || column.endsWith("role")
                ? "'-'"
                : "(x." + column + " <> 0)::text";
      };
    }
    if ((type.equals("oidvector") || type.equals("oid[]")) && column.startsWith("pro")) {
      return "(select string_agg(t::regtype::text, ',' order by n) from unnest(x."
          + column
          + ") with ordinality u(t, n))";
    }
    return switch (column) {
      case "connoinherit" -> "(x.connoinherit and x.contype in ('c', 'n'))::text";
      case "polroles" ->
          "(select string_agg(case when o = 0 then 'public' else o::regrole::text end, ', ' order by o::regrole::text) from unnest(x.polroles) o)";
      case "reloptions", "fdwoptions", "srvoptions", "ftoptions" ->
          "(select string_agg(o, ',' order by o) from unnest(x." + column + ") o)";
      case "attoptions" ->
          "(select string_agg(o, ',' order by o) from unnest(x.attoptions) o where o not like 'pg\\_attver=%')";
      default -> "x." + column + "::text";
    };
  }

  /**
   * Expressions and keys as PostgreSQL writes them: column numbers and trees of OIDs say nothing.
   */
  private static void deparsed(java.sql.Statement statement, Set<String> lines)
      throws SQLException {
    for (var query :
        List.of(
            "select 'default: ' || adrelid::regclass || '.' || attname || ' ' || pg_get_expr(adbin, adrelid)"
                + " from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum where adrelid >= 16384",
            "select 'constraint: ' || conname || ' on ' || conrelid::regclass || ' ' || contypid::regtype || ' ' || pg_get_constraintdef(oid)"
                + " from pg_constraint where oid >= 16384 and (contype <> 'f' or conparentid = 0)",
            "select 'index: ' || pg_get_indexdef(indexrelid) from pg_index where indexrelid >= 16384"
                + " and indrelid not in (select oid from pg_class where relkind = 't')",
            "select 'parents: ' || inhrelid::regclass || ' ' || string_agg(inhparent::regclass::text, ', ' order by inhseqno)"
                + " from pg_inherits where inhrelid >= 16384 group by inhrelid",
            "select 'rule: ' || pg_get_ruledef(oid) from pg_rewrite where oid >= 16384",
            "select 'trigger: ' || pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where oid >= 16384 and not tgisinternal",
            "select 'function: ' || pg_get_functiondef(oid) from pg_proc where oid >= 16384 and prokind in ('f', 'p', 'w')",
            "select 'policy: ' || polname || ' ' || polrelid::regclass || ' ' || coalesce(pg_get_expr(polqual, polrelid), '-') || ' '"
                + " || coalesce(pg_get_expr(polwithcheck, polrelid), '-') from pg_policy",
            "select 'partition: ' || oid::regclass || ' ' || coalesce(pg_get_expr(relpartbound, oid), '-') || ' '"
                + " || coalesce(pg_get_partkeydef(oid), '-') from pg_class where oid >= 16384 and relkind in ('r', 'p')",
            "select 'statistics: ' || pg_get_statisticsobjdef(oid) from pg_statistic_ext",
            "select 'enum: ' || enumtypid::regtype || ' ' || string_agg(enumlabel, ',' order by enumsortorder)"
                + " from pg_enum where oid >= 16384 group by enumtypid",
            "select 'collation: ' || attrelid::regclass || '.' || attname || ' ' || attcollation::regcollation || ' '"
                + " || coalesce(nullif(attstattarget, -1)::text, '-')"
                + " from pg_attribute where attrelid >= 16384 and attnum > 0 and not attisdropped and attcollation <> 0",
            "select 'sequence owner: ' || objid::regclass || ' ' || refobjid::regclass || '.' || attname from pg_depend"
                + " join pg_attribute on attrelid = refobjid and attnum = refobjsubid"
                + " where classid = 'pg_class'::regclass and refclassid = 'pg_class'::regclass and deptype in ('a', 'i')"
                + " and objid in (select seqrelid from pg_sequence) and refobjsubid > 0",
            acl(
                "relation",
                "pg_class",
                "coalesce(x.relacl, acldefault(case x.relkind when 'S' then 's' else 'r' end::\"char\", x.relowner))",
                "x.oid::regclass::text",
                "x.relkind not in ('i', 'I', 't', 'c') and x.oid >= 16384"),
            acl(
                "function",
                "pg_proc",
                "coalesce(x.proacl, acldefault('f', x.proowner))",
                "x.oid::regprocedure::text",
                // a range's constructors go with it, and pg_dump passes over their rights
                "x.oid >= 16384 and not exists (select from pg_depend d where d.deptype = 'i'"
                    + " and d.classid = 'pg_proc'::regclass and d.objid = x.oid)"),
            acl(
                "schema",
                "pg_namespace",
                "coalesce(x.nspacl, acldefault('n', x.nspowner))",
                "x.nspname",
                "x.oid >= 16384 or x.nspname = 'public'"),
            acl(
                "type",
                "pg_type",
                "coalesce(x.typacl, acldefault('T', x.typowner))",
                "x.oid::regtype::text",
                "x.oid >= 16384 and x.typelem = 0"),
            acl(
                "language",
                "pg_language",
                "coalesce(x.lanacl, acldefault('l', x.lanowner))",
                "x.lanname",
                "x.oid >= 16384"),
            acl(
                "wrapper",
                "pg_foreign_data_wrapper",
                "coalesce(x.fdwacl, acldefault('F', x.fdwowner))",
                "x.fdwname",
                "x.oid >= 16384"),
            acl(
                "server",
                "pg_foreign_server",
                "coalesce(x.srvacl, acldefault('S', x.srvowner))",
                "x.srvname",
                "x.oid >= 16384"),
            acl(
                "default",
                "pg_default_acl",
                "x.defaclacl",
                "x.defaclrole::regrole || ' ' || x.defaclobjtype::text || ' '"
                    + " || coalesce(nullif(x.defaclnamespace, 0)::regnamespace::text, '')",
                "true"),
            acl(
                "column",
                "pg_attribute",
                "x.attacl",
                "x.attrelid::regclass || '.' || x.attname",
                "x.attrelid >= 16384"))) {
      try (var results = statement.executeQuery(query)) {
        while (results.next()) {
          lines.add(String.valueOf(results.getString(1)));
        }
      }
    }
  }

  private static String acl(
      String what, String catalog, String rights, String name, String condition) {
    return """
        select 'privileges: %s ' || %s || ' ' || (select string_agg(a::text, ',' order by a::text) from unnest(%s) a)
          from %s x where %s"""
        .formatted(what, name, rights, catalog, condition);
  }
}
