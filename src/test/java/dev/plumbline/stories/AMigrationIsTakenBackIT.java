package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As somebody who deployed a bad migration, I take it back by one word and then by Git. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class AMigrationIsTakenBackIT {

  private static final String INIT = "create table customer (id int primary key);";
  private static final String BAD = "alter table customer add fax text; create table fax_log ();";

  @Test
  void andStaysAwayWhenItsTextHasLeftTheSources() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT, "2_bad.sql", BAD)
            .secret()
            .resource("mode: Plan");
    var plan = story.await("planned", status -> status.plan() != null).plan();
    assertThat(story.configMap("shop-plan").getData().get("rollback.sql"))
        .as("known before it runs")
        .contains("DROP TABLE public.fax_log", "DROP COLUMN fax");
    story.annotate("plumbline.dev/approve", plan.fingerprint()).awaitReady();

    story.annotate("plumbline.dev/resolve", "migration/2_bad=Reverted");

    var ready = story.await("Ready", "False", "MigrationReverted");
    assertThat(ready.message()).contains("2_bad", "Remove it from the sources");
    assertThat(Story.is(story.status(), "Stalled", "True")).isFalse();
    assertThat(story.hasTable("fax_log")).isFalse();
    assertThat(story.outcomes()).containsExactly("2_bad Reverted Done");
    assertThat(story.applied()).containsExactly("1_init");

    story.migrations("1_init.sql", INIT).awaitReady();
    assertThat(Story.is(story.status(), "Drifted", "False")).isTrue();
  }
}
