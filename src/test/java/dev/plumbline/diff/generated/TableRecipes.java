package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Made.Field;
import dev.plumbline.diff.generated.Made.Partitioning;
import dev.plumbline.diff.generated.Type.Family;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables, partitioned tables, partitions and sequences. */
final class TableRecipes {

  private static final List<Type> KEYS =
      List.of(
          new Type("integer", Family.NUMBER),
          new Type("date", Family.DATE),
          new Type("text", Family.TEXT));

  private TableRecipes() {}

  static Optional<Made> sequence(Here here) {
    return Optional.of(
        Made.of(
                "sequence " + here.sql(),
                "create sequence "
                    + here.sql()
                    + here.seldom("type", " as integer", " as smallint")
                    + here.seldom("increment", " increment 10", " increment -1")
                    + here.seldom("start", " minvalue -5 start 3")
                    + here.seldom("cache", " cache 7")
                    + here.seldom("cycle", " cycle"))
            .ownable());
  }

  /** Makes a sequence go with a column. */
  static Optional<Made> sequenceOwner(Here here) {
    return here.one("column", "column")
        .map(
            column ->
                Made.of(
                    "",
                    "alter sequence %s owned by %s.%s"
                        .formatted(here.parent().sql(), table(here, column).sql(), column.name())));
  }

  static Placed table(Here here, Placed part) {
    return here.scope().find(part.thing().parent()).orElseThrow();
  }

  static Optional<Made> plain(Here here) {
    var parents = new ArrayList<Placed>();
    if (here.rare("inherits")) {
      here.one("parent", "table").ifPresent(parents::add);
    }
    if (here.rare("inherits more")) {
      here.one("second parent", "table")
          .filter(each -> !parents.contains(each))
          .ifPresent(parents::add);
    }
    var sql =
        "create "
            + here.seldom("unlogged", "unlogged ")
            + "table "
            + here.sql()
            + " ()"
            + (parents.isEmpty()
                ? ""
                : parents.stream()
                    .map(Placed::sql)
                    .collect(Collectors.joining(", ", " inherits (", ")")))
            + here.seldom(
                "options",
                " with (fillfactor = 70)",
                " with (autovacuum_enabled = false, fillfactor = 90)",
                " with (toast.autovacuum_enabled = off, toast_tuple_target = 200)");
    return Optional.of(settings(here, Made.of("table " + here.sql(), sql)).above(parents));
  }

  static Optional<Made> partitioned(Here here) {
    var how =
        new Partitioning(
            here.of("strategy", "range", "list", "hash"), KEYS.get(here.number("key", 3)));
    var sql =
        "create table %s (k %s%s) %s"
            .formatted(here.sql(), how.type().sql(), here.seldom("not null", " not null"), by(how));
    return Optional.of(
        settings(here, Made.of("table " + here.sql(), sql))
            .columns(List.of(new Field(here.thing().id(), "k", how.type(), false)))
            .partitioned(Optional.of(how)));
  }

  private static String by(Partitioning how) {
    return "partition by " + how.strategy() + " (k)";
  }

  static Optional<Made> partition(Here here) {
    var candidates =
        here.scope().all("partitioned", "partition").stream()
            .filter(each -> each.made().partitioning().isPresent())
            .toList();
    var above = here.one("of", candidates, each -> each.thing().id());
    if (above.isEmpty()) {
      return Optional.empty();
    }
    var how = above.get().made().partitioning().orElseThrow();
    var sub =
        here.rare("partitioned")
            ? Optional.of(
                new Partitioning(here.of("strategy", "range", "list", "hash"), how.type()))
            : Optional.<Partitioning>empty();
    var behind = sub.map(TableRecipes::by).orElse("");
    if (here.rare("detached")) {
      return Optional.of(
          settings(
                  here,
                  Made.of(
                      "table " + here.sql(),
                      "create table %s (like %s including generated including defaults) %s"
                          .formatted(here.sql(), above.get().sql(), behind)))
              .columns(here.scope().columns(above.get()))
              .partitioned(sub));
    }
    var sql =
        "create table %s partition of %s %s %s"
            .formatted(here.sql(), above.get().sql(), bounds(here, how), behind);
    return Optional.of(
        settings(here, Made.of("table " + here.sql(), sql))
            .above(List.of(above.get()))
            .partitioned(sub));
  }

  private static String bounds(Here here, Partitioning how) {
    var number = Math.floorMod(here.thing().id(), 1000);
    var wide = here.flag("wide");
    if (how.strategy().equals("hash")) {
      return "for values with (modulus %d, remainder %d)".formatted(wide ? 16 : 8, number % 8);
    }
    if (here.rare("default partition")) {
      return "default";
    }
    var first = value(how.type(), number * 10);
    var last = value(how.type(), number * 10 + (wide ? 9 : 5));
    return how.strategy().equals("list")
        ? "for values in (" + first + (wide ? ", " + last : "") + ")"
        : "for values from (" + first + ") to (" + last + ")";
  }

  private static String value(Type type, int number) {
    return switch (type.family()) {
      case NUMBER -> String.valueOf(number);
      case DATE -> "'" + LocalDate.of(2020, 1, 1).plusDays(number) + "'";
      default -> "'v%06d'".formatted(number);
    };
  }

  private static Made settings(Here here, Made made) {
    var alter = "alter table " + here.sql();
    var more = made.ownable();
    for (var setting :
        List.of(
            here.seldom("row security", " enable row level security"),
            here.seldom("forced", " force row level security"),
            here.seldom("replica", " replica identity full", " replica identity nothing"))) {
      if (!setting.isEmpty()) {
        more = more.and(alter + setting);
      }
    }
    return more;
  }
}
