package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As two teams, we have one database. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class TwoResourcesIT {

  private static final String ORDERS = "create table orders (id int primary key);";

  @Test
  void withAHistoryOfOnesOwnEachInAnotherSchema() {
    var story =
        Story.begin()
            .secret()
            .configMap("a", java.util.Map.of(), "1_a.sql", "create table in_a (id int);")
            .configMap("b", java.util.Map.of(), "1_b.sql", "create table in_b (id int);")
            .resourceOf("a", spec("a", "history: {schema: team_a}"))
            .resourceOf("b", spec("b", "history: {schema: team_b}"));

    story.await("a", "a is ready", status -> Story.is(status, "Ready", "True"));
    story.await("b", "b is ready", status -> Story.is(status, "Ready", "True"));

    assertThat(story.hasTable("team_a.in_a")).isTrue();
    assertThat(story.hasTable("team_b.in_b")).isTrue();
    assertThat(Story.is(story.status("a"), "Drifted", "False")).isTrue();
  }

  @Test
  void withTheSameMigrationsAndOnlyOneAppliesThem() {
    var story =
        Story.begin()
            .secret()
            .migrations("1_init.sql", ORDERS)
            .resourceOf("a", spec("shop-migrations", ""))
            .resourceOf("b", spec("shop-migrations", ""));

    story.await("a", "a is ready", status -> Story.is(status, "Ready", "True"));
    story.await("b", "b is ready", status -> Story.is(status, "Ready", "True"));

    assertThat(story.rows("1_init")).containsExactly("applied");
  }

  @Test
  void withDifferentMigrationsInOneHistoryAndTheSecondIsTold() {
    var story =
        Story.begin()
            .secret()
            .configMap("a", java.util.Map.of(), "1_a.sql", ORDERS)
            .configMap("b", java.util.Map.of(), "2_b.sql", "create table other ();")
            .resourceOf("a", spec("a", ""));
    story.await("a", "a is ready", status -> Story.is(status, "Ready", "True"));

    story.resourceOf("b", spec("b", ""));

    var told = story.await("b", "b is told", status -> Story.is(status, "Stalled", "True"));
    assertThat(Story.condition(told, "Ready").reason()).isEqualTo("MigrationMissing");
    assertThat(Story.condition(told, "Ready").message()).contains("1_a");
    assertThat(story.hasTable("other")).isFalse();
  }

  private static String spec(String configMap, String more) {
    var schema = more.isEmpty() ? "public" : more.replaceAll(".*: (\\w+)}", "$1");
    return """
    database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}, schemas: [%s]}
    migrations: {configMaps: [{name: %s}]}
    interval: 2s
    %s
    """
        .formatted(schema, configMap, more);
  }
}
