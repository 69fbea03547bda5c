package dev.plumbline.kind.table;

import java.util.List;
import java.util.Set;

/** How the values of one type become those of another when a column changes its type. */
final class Casts {

  /** Between the members of one family PostgreSQL has casts of its own. */
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
          Set.of("integer", "boolean"),
          Set.of("json", "jsonb"),
          Set.of("date", "timestamp without time zone", "timestamp with time zone"),
          Set.of("timestamp without time zone", "time without time zone"),
          Set.of("timestamp with time zone", "time without time zone", "time with time zone"),
          Set.of("interval", "time without time zone"),
          Set.of("inet", "cidr"),
          Set.of("bit", "bit varying", "integer"));

  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "name", "\"char\"", "citext");

  private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
  private static final Set<String> VARYING = Set.of("text", "character varying");

  private static final List<String> WIDENING = List.of("smallint", "integer", "bigint", "numeric");

  private Casts() {}

  /** The expression behind {@code USING}. */
  static String using(String column, String from, String to) {
    return direct(from, to) ? column + "::" + to : column + "::text::" + to;
  }

  /** Whether no value of the first type can fail or lose anything in the second. */
  static boolean harmless(String from, String to) {
    var before = base(from);
    var after = base(to);
    if (TEXTS.contains(after) && modifier(to).isEmpty() && !after.equals("name")) {
      return !after.equals("character") && !after.equals("\"char\"");
    }
    if (before.equals(after)) {
      return modifier(to).isEmpty() || wider(modifier(from), modifier(to));
    }
    if (before.equals("real") && after.equals("double precision")) {
      return true;
    }
    return WIDENING.contains(before)
        && WIDENING.indexOf(before) < WIDENING.indexOf(after)
        && modifier(to).isEmpty();
  }

  /** Whether a foreign key can stand between a column of the one type and one of the other. */
  static boolean comparable(String from, String to) {
    return !array(from)
        && !array(to)
        && (base(from).equals(base(to))
            || (INTEGERS.contains(base(from)) && INTEGERS.contains(base(to)))
            || (VARYING.contains(base(from)) && VARYING.contains(base(to))));
  }

  /** Whether the rows stay as they are on disk. */
  static boolean keepsRows(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    var before = base(from);
    var after = base(to);
    if (before.equals("character varying") && after.equals("text")) {
      return true;
    }
    if (before.equals("text") && after.equals("character varying")) {
      return modifier(to).isEmpty();
    }
    return before.equals(after)
        && Set.of("character varying", "numeric", "bit varying").contains(before)
        && harmless(from, to);
  }

  private static boolean wider(String from, String to) {
    var before = from.split(",", -1);
    var after = to.split(",", -1);
    if (from.isEmpty() || before.length != after.length) {
      return false;
    }
    try {
      if (before.length == 1) {
        return Integer.parseInt(before[0]) <= Integer.parseInt(after[0]);
      }
      return before[1].equals(after[1])
          && Integer.parseInt(before[0]) <= Integer.parseInt(after[0]);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean direct(String from, String to) {
    var before = base(from);
    var after = base(to);
    if (array(from) != array(to)) {
      return (TEXTS.contains(before) && !array(from)) || (TEXTS.contains(after) && !array(to));
    }
    return before.equals(after)
        || TEXTS.contains(before)
        || TEXTS.contains(after)
        || FAMILIES.stream().anyMatch(family -> family.contains(before) && family.contains(after));
  }

  static boolean isText(String base) {
    return TEXTS.contains(base);
  }

  private static boolean array(String type) {
    return type.endsWith("[]");
  }

  /** {@code numeric(10,2)[]} → {@code numeric}; {@code timestamp(3) without time zone} too. */
  static String base(String type) {
    return type.replaceAll("\\[\\]", "").replaceAll("\\([0-9, -]*\\)", "").strip();
  }

  static String modifier(String type) {
    var open = type.indexOf('(');
    return open < 0 ? "" : type.substring(open + 1, type.indexOf(')', open)).replace(" ", "");
  }
}
