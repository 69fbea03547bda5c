package dev.plumbline.diff.generated;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind that random schemas know. */
final class Recipes {

  /**
   * A kind.
   *
   * @param kind its name
   * @param weight how often it is drawn
   * @param parents the kinds of what it belongs to; none when it stands alone
   */
  record Entry(String kind, int weight, Recipe recipe, List<String> parents) {}

  private static final List<String> NOWHERE = List.of();
  private static final List<String> SCHEMAS = List.of("schema", "public schema");
  private static final List<String> TABLES = List.of("table", "partitioned", "partition");

  static final List<Entry> ALL =
      List.of(
          new Entry("public schema", 0, TypeRecipes::schema, NOWHERE),
          new Entry("schema", 3, TypeRecipes::schema, NOWHERE),
          new Entry("enum", 6, TypeRecipes::enumeration, SCHEMAS),
          new Entry("domain", 5, TypeRecipes::domain, SCHEMAS),
          new Entry("domain check", 4, TypeRecipes::domainCheck, List.of("domain")),
          new Entry("composite", 4, TypeRecipes::composite, SCHEMAS),
          new Entry("range", 3, TypeRecipes::range, SCHEMAS),
          new Entry("collation", 3, TypeRecipes::collation, SCHEMAS),
          new Entry("sequence", 4, TableRecipes::sequence, SCHEMAS),
          new Entry("sequence owner", 2, TableRecipes::sequenceOwner, List.of("sequence")),
          new Entry("table", 14, TableRecipes::plain, SCHEMAS),
          new Entry("partitioned", 6, TableRecipes::partitioned, SCHEMAS),
          new Entry("partition", 10, TableRecipes::partition, SCHEMAS),
          new Entry("column", 50, ColumnRecipes::column, List.of("table", "table", "partitioned")),
          new Entry("default", 12, ColumnRecipes::defaultValue, List.of("column")),
          new Entry("key", 12, ConstraintRecipes::key, TABLES),
          new Entry("check", 10, ConstraintRecipes::check, TABLES),
          new Entry("exclusion", 2, ConstraintRecipes::exclusion, TABLES),
          new Entry("foreign key", 10, ConstraintRecipes::foreignKey, TABLES),
          new Entry(
              "index",
              14,
              IndexRecipes::index,
              List.of("table", "partitioned", "partition", "materialized view")),
          new Entry("cluster", 2, IndexRecipes::cluster, List.of("index", "key")),
          new Entry("replica identity", 2, IndexRecipes::replicaIdentity, List.of("index", "key")),
          new Entry("statistics", 5, IndexRecipes::statistics, TABLES),
          new Entry("view", 14, ViewRecipes::view, SCHEMAS),
          new Entry("view default", 2, ViewRecipes::viewDefault, List.of("view")),
          new Entry("materialized view", 5, ViewRecipes::materialized, SCHEMAS),
          new Entry("rule", 4, ViewRecipes::rule, List.of("table", "view")),
          new Entry("function", 16, RoutineRecipes::function, SCHEMAS),
          new Entry("rows", 6, RoutineRecipes::rows, SCHEMAS),
          new Entry("procedure", 4, RoutineRecipes::procedure, SCHEMAS),
          new Entry("aggregate", 3, RoutineRecipes::aggregate, SCHEMAS),
          new Entry("operator", 3, RoutineRecipes::operator, SCHEMAS),
          new Entry("cast", 2, RoutineRecipes::cast, NOWHERE),
          new Entry("trigger function", 4, TriggerRecipes::function, SCHEMAS),
          new Entry(
              "trigger",
              10,
              TriggerRecipes::trigger,
              List.of("table", "partitioned", "partition", "view")),
          new Entry("event trigger function", 1, TriggerRecipes::eventFunction, SCHEMAS),
          new Entry("event trigger", 1, TriggerRecipes::eventTrigger, NOWHERE),
          new Entry("policy", 6, TriggerRecipes::policy, TABLES),
          new Entry("dictionary", 2, OtherRecipes::dictionary, SCHEMAS),
          new Entry("configuration", 2, OtherRecipes::configuration, SCHEMAS),
          new Entry("wrapper", 2, OtherRecipes::wrapper, NOWHERE),
          new Entry("server", 2, OtherRecipes::server, List.of("wrapper")),
          new Entry("user mapping", 1, OtherRecipes::userMapping, List.of("server")),
          new Entry("language", 1, OtherRecipes::language, NOWHERE),
          new Entry("publication", 4, OtherRecipes::publication, NOWHERE),
          new Entry("grant", 14, PrivilegeRecipes::grant, NOWHERE),
          new Entry("default privileges", 3, PrivilegeRecipes::defaults, NOWHERE));

  private static final Map<String, Recipe> BY_KIND =
      ALL.stream().collect(Collectors.toMap(Entry::kind, Entry::recipe));

  /** The kinds that share names, so that one can take the place of another. */
  static final Map<String, String> NAME_SPACES =
      List.of("table", "partitioned", "partition", "view", "materialized view", "sequence", "index")
          .stream()
          .collect(Collectors.toMap(Function.identity(), kind -> "relation"));

  private Recipes() {}

  static Recipe of(String kind) {
    return BY_KIND.getOrDefault(kind, here -> java.util.Optional.empty());
  }
}
