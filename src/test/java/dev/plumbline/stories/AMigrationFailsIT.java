package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As the one on call, I see why a migration failed, and end it in one of two ways. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class AMigrationFailsIT {

  private static final String INIT = "create table customer (id int primary key, phone text);";
  private static final String REQUIRED = "alter table customer\n  alter column phone set not null;";

  @Test
  void becauseItWasEditedWronglyAndNeverTouchesTheDatabase() {
    var story =
        Story.begin()
            .migrations(
                "1_init.sql",
                INIT,
                "2_index.sql",
                "-- by phone\ncreate index on custommer (phone);")
            .secret()
            .resource();

    var ready = story.await("Ready", "False", "RehearsalFailed");
    assertThat(ready.message()).contains("2_index", "custommer", "42P01", "line 2");
    assertThat(Story.is(story.status(), "Stalled", "True")).isTrue();
    assertThat(story.status().migrations().failed().line()).isEqualTo(2);
    assertThat(story.query("select to_regclass('_prisma_migrations')")).containsExactly("null");
    story.hasEvent("RehearsalFailed", "custommer");

    story.migrations("1_init.sql", INIT, "2_index.sql", "create index on customer (phone);");

    story.awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_index");
  }

  @Test
  void becauseOfRowsAndIsRolledBackFixedAndAppliedAgain() {
    var story = failedOnRows();

    var failed = story.status().migrations().failed();
    assertThat(failed.name()).isEqualTo("2_required");
    assertThat(failed.effects()).isEqualTo("RolledBack");
    assertThat(failed.sqlState()).isEqualTo("23502");
    assertThat(failed.log()).contains("phone", "23502", "alter column phone set not null");

    story
        .migrations(
            "1_init.sql",
            INIT,
            "2_required.sql",
            "update customer set phone = '' where phone is null;\n" + REQUIRED)
        .resource("resolutions: [{migration: 2_required, as: RolledBack}]")
        .awaitReady();

    assertThat(story.applied()).containsExactly("1_init", "2_required");
    assertThat(story.rows("2_required")).containsExactly("rolled back", "applied");
    assertThat(story.status().migrations().failed()).isNull();
    assertThat(story.outcomes()).containsExactly("2_required RolledBack Done");
    story.hasEvent("ResolutionDone", "2_required");
  }

  @Test
  void becauseOfRowsAndIsCompletedByHand() {
    var story = failedOnRows();

    story
        .sql("update customer set phone = ''; " + REQUIRED)
        .annotate("plumbline.dev/resolve", "migration/2_required=Applied")
        .awaitReady();

    assertThat(story.rows("2_required")).containsExactly("rolled back", "applied");
    assertThat(Story.is(story.status(), "Drifted", "False")).isTrue();
    assertThat(story.outcomes()).containsExactly("2_required Applied Done");
  }

  @Test
  void twiceAndTheOldDecisionDoesNotCoverTheNewFailure() {
    var story = failedOnRows();
    story.resource("resolutions: [{migration: 2_required, as: RolledBack}]");
    story.await(
        "failed again",
        status ->
            status.resolutions() != null
                && status.migrations().failed() != null
                && story.rows("2_required").equals(java.util.List.of("rolled back", "failed")));

    story
        .sql("update customer set phone = ''")
        .resource(
            "resolutions: [{migration: 2_required, as: RolledBack}, {migration: 2_required, as: RolledBack, id: again}]")
        .awaitReady();

    assertThat(story.rows("2_required")).containsExactly("rolled back", "rolled back", "applied");
  }

  @Test
  void becauseOfRowsAndIsTriedAgainByPolicyWhenItsTextChanges() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource("execution: {onFailure: RetryIfClean}")
            .awaitReady()
            .sql("insert into customer values (1)")
            .migrations("1_init.sql", INIT, "2_required.sql", REQUIRED);
    story.await("Ready", "False", "MigrationFailed");

    story.migrations(
        "1_init.sql", INIT, "2_required.sql", "update customer set phone = '';\n" + REQUIRED);

    story.await("2/2", status -> status.migrations().applied() == 2);
    story.awaitReady();
  }

  /** 2_required failed on the one row of customer. */
  private static Story failedOnRows() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource()
            .awaitReady()
            .sql("insert into customer values (1)")
            .migrations("1_init.sql", INIT, "2_required.sql", REQUIRED);
    var ready = story.await("Ready", "False", "MigrationFailed");
    assertThat(ready.message()).contains("2_required", "RolledBack", "Applied");
    assertThat(Story.is(story.status(), "Stalled", "True")).isTrue();
    assertThat(story.rows("2_required")).containsExactly("failed");
    return story;
  }
}
