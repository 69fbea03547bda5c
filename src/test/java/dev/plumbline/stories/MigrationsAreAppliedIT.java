package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** As a developer, I put migrations into the cluster, and the database follows. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class MigrationsAreAppliedIT {

  private static final String INIT = "create table orders (id int primary key);";
  private static final String NOTE = "alter table orders add column note text;";

  @Test
  void whenEverythingIsThereBeforeTheResource() {
    var story = Story.begin().migrations("1_init.sql", INIT, "2_note.sql", NOTE).secret();

    story.resource().awaitReady();

    assertThat(story.applied()).containsExactly("1_init", "2_note");
    var status = story.status();
    assertThat(status.migrations()).isNotNull();
    assertThat(status.migrations().summary()).isEqualTo("2/2");
    assertThat(status.migrations().lastApplied()).isEqualTo("2_note");
    assertThat(status.lastAppliedDigest())
        .startsWith("sha256:")
        .isEqualTo(status.lastAttemptedDigest());
    assertThat(Story.is(status, "Drifted", "False")).isTrue();
    story.hasEvent("MigrationsApplied", "Applied 1_init, 2_note (2/2).");
  }

  @Test
  void whenTheResourceComesFirstThenTheConfigMapAndTheSecretLast() {
    var story = Story.begin();

    story.resource();
    var waiting = story.await("Ready", "False", "SourceNotFound");
    assertThat(waiting.message())
        .isEqualTo(
            "Secret shop-db is not in namespace %s: create it; it is noticed at once."
                .formatted(story.namespace()));
    assertThat(Story.is(story.status(), "Reconciling", "True")).isTrue();

    story.migrations("1_init.sql", INIT).secret().awaitReady();
    assertThat(story.applied()).containsExactly("1_init");
  }

  @Test
  void whenAMigrationIsAddedLater() {
    var story = Story.begin().migrations("1_init.sql", INIT).secret().resource().awaitReady();

    story.migrations("1_init.sql", INIT, "2_note.sql", NOTE);

    story.await("2/2", status -> status.migrations() != null && status.migrations().applied() == 2);
    story.awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_note");
  }

  @Test
  void fromEveryConfigMapWithALabel() {
    var shop = Map.of("app", "shop");
    var story =
        Story.begin()
            .configMap("first", shop, "1_init.sql", INIT)
            .configMap("other", Map.of(), "9_other.sql", "create table other ();")
            .secret()
            .resourceOf(
                Story.NAME,
                """
                database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
                migrations: {selector: {matchLabels: {app: shop}}}
                """)
            .awaitReady();

    story.configMap("second", shop, "2_note.sql", NOTE);

    story.await("2/2", status -> status.migrations() != null && status.migrations().applied() == 2);
    assertThat(story.applied()).containsExactly("1_init", "2_note");
    assertThat(story.hasTable("other")).isFalse();
  }
}
