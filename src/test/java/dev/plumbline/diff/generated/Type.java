package dev.plumbline.diff.generated;

import java.util.List;
import java.util.Map;

/**
 * A column's or argument's type.
 *
 * @param sql as it is written, without a modifier where it has none
 * @param family which expressions fit
 */
record Type(String sql, Family family) {

  enum Family {
    NUMBER,
    TEXT,
    BOOL,
    DATE,
    TIMESTAMP,
    TIMESTAMPTZ,
    JSON,
    UUID,
    ENUM,
    RANGE,
    ARRAY,
    OTHER
  }

  /** The frequent ones more than once, so that foreign keys find partners. */
  static final List<Type> BASE =
      List.of(
          new Type("integer", Family.NUMBER),
          new Type("text", Family.TEXT),
          new Type("integer", Family.NUMBER),
          new Type("bigint", Family.NUMBER),
          new Type("text", Family.TEXT),
          new Type("smallint", Family.NUMBER),
          new Type("numeric(10,2)", Family.NUMBER),
          new Type("double precision", Family.NUMBER),
          new Type("character varying(20)", Family.TEXT),
          new Type("character varying(40)", Family.TEXT),
          new Type("boolean", Family.BOOL),
          new Type("date", Family.DATE),
          new Type("timestamp without time zone", Family.TIMESTAMP),
          new Type("timestamp(3) with time zone", Family.TIMESTAMPTZ),
          new Type("jsonb", Family.JSON),
          new Type("uuid", Family.UUID),
          new Type("int4range", Family.RANGE),
          new Type("tstzrange", Family.RANGE),
          new Type("bytea", Family.OTHER),
          new Type("integer[]", Family.ARRAY),
          new Type("text[]", Family.ARRAY),
          new Type("interval", Family.OTHER),
          new Type("character(4)", Family.TEXT),
          new Type("numeric", Family.NUMBER));

  private static final Map<Family, String> VALUES =
      Map.ofEntries(
          Map.entry(Family.NUMBER, "'1'"),
          Map.entry(Family.TEXT, "'a'"),
          Map.entry(Family.BOOL, "'true'"),
          Map.entry(Family.DATE, "'2020-01-01'"),
          Map.entry(Family.TIMESTAMP, "'2020-01-01 00:00'"),
          Map.entry(Family.TIMESTAMPTZ, "'2020-01-01 00:00+00'"),
          Map.entry(Family.JSON, "'{}'"),
          Map.entry(Family.UUID, "'00000000-0000-0000-0000-000000000000'"),
          Map.entry(Family.ENUM, "'a'"),
          Map.entry(Family.RANGE, "'empty'"),
          Map.entry(Family.ARRAY, "'{}'"),
          Map.entry(Family.OTHER, "null"));

  /** A constant of this type. */
  String value() {
    return VALUES.get(family) + "::" + sql;
  }

  Type array() {
    return new Type(sql + "[]", Family.ARRAY);
  }

  /** Whether a B-tree takes it. */
  boolean sorts() {
    return (family != Family.OTHER && family != Family.ARRAY) || sql.equals("bytea");
  }

  /** An expression over a column that indexes and generated columns accept. */
  String expression(String column, int variant) {
    return switch (family) {
      case NUMBER -> choose(variant, "(%s + 1)", "abs(%s)", "(%s * 2)").formatted(column);
      case TEXT -> choose(variant, "lower(%s)", "(%s || 'x')", "length(%s)").formatted(column);
      case BOOL -> choose(variant, "(not %s)", "(%s is true)").formatted(column);
      case DATE -> choose(variant, "(%s + 1)", "extract(year from %s)").formatted(column);
      case TIMESTAMP -> choose(variant, "date_trunc('day', %s)", "(%s is null)").formatted(column);
      case TIMESTAMPTZ -> "(%s at time zone 'UTC')".formatted(column);
      case JSON -> choose(variant, "(%s ->> 'k')", "(%s -> 'k' -> 'l')").formatted(column);
      case RANGE -> choose(variant, "lower(%s)", "isempty(%s)").formatted(column);
      case ENUM -> choose(variant, "(%s = 'a')", "(%s is null)").formatted(column);
      case ARRAY -> choose(variant, "cardinality(%s)", "(%s is null)").formatted(column);
      case UUID, OTHER -> "(%s is null)".formatted(column);
    };
  }

  /** A condition over a column that indexes and checks accept. */
  String condition(String column, int variant) {
    return switch (family) {
      case NUMBER -> choose(variant, "%s > 0", "%s <> 7", "%s between 1 and 9").formatted(column);
      case TEXT -> choose(variant, "%s <> ''", "length(%s) > 2", "%s ~ 'a'").formatted(column);
      case BOOL -> choose(variant, "%s", "%s is not false").formatted(column);
      case DATE -> choose(variant, "%s > '2000-01-01'", "%s is not null").formatted(column);
      case JSON -> choose(variant, "%s ? 'k'", "%s <> '{}'").formatted(column);
      case RANGE -> choose(variant, "not isempty(%s)", "%s is not null").formatted(column);
      case ENUM -> choose(variant, "%s <> 'a'", "%s is not null").formatted(column);
      case ARRAY -> choose(variant, "cardinality(%s) > 0", "%s is not null").formatted(column);
      case TIMESTAMP, TIMESTAMPTZ, UUID, OTHER -> "%s is not null".formatted(column);
    };
  }

  private static String choose(int variant, String... forms) {
    return forms[Math.floorMod(variant, forms.length)];
  }
}
