package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** As somebody who waits for a migration, I see in the resource why it takes so long. */
class AMigrationTakesLongIT {

  private static final String INIT = "create table customer (id int primary key);";

  @Test
  void becauseSomebodyElseHoldsItsTable() throws SQLException {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource("execution: {lockTimeout: 2s, lockRetries: 100}")
            .awaitReady();
    try (var other = story.server().connect(story.database());
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("set application_name to 'nightly report'");
      statement.execute("lock table customer in access share mode");
      story.migrations("1_init.sql", INIT, "2_add.sql", "alter table customer add phone text;");

      story.eventually(
          "told in the status while it goes on",
          () -> {
            var reconciling = Story.condition(story.status(), "Reconciling");
            return reconciling != null
                && reconciling.reason().equals("Progressing")
                && reconciling.message().contains("2_add")
                && reconciling.message().contains("is tried again")
                && reconciling.message().contains("nightly report");
          });
      assertThat(Story.is(story.status(), "Stalled", "True")).isFalse();
      other.rollback();
    }
    story.awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_add");
    assertThat(Story.condition(story.status(), "Reconciling")).isNull();
  }
}
