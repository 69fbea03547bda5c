package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As the one on call, I am asked before a database that came out of nowhere is written to. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class TheDatabaseIsAnotherOneIT {

  @Test
  void behindTheSameNameAndWaitsUntilItIsAccepted() {
    var story =
        Story.begin()
            .migrations("1_init.sql", "create table customer (id int primary key);")
            .secret()
            .resource()
            .awaitReady();
    assertThat(story.status().database().newestRow().migration()).isEqualTo("1_init");
    var name = story.database();
    story.server().execute("postgres", "alter database " + name + " rename to " + name + "_old");
    story.server().execute("postgres", "create database " + name);

    var ready = story.await("Ready", "False", "TargetChanged");

    var changed = story.status().database().changed();
    assertThat(ready.message()).contains("OID", "resolve target " + changed.fingerprint());
    assertThat(Story.is(story.status(), "Stalled", "True")).isTrue();
    assertThat(changed.oid()).isNotEqualTo(story.status().database().oid());
    assertThat(story.query("select to_regclass('_prisma_migrations')")).containsExactly("null");
    story.hasEvent("TargetChanged", "resolve target");

    story.annotate("plumbline.dev/resolve", "target/" + changed.fingerprint() + "=Accept");

    story.awaitReady();
    assertThat(story.applied()).containsExactly("1_init");
    assertThat(story.status().database().oid()).isEqualTo(changed.oid());
    assertThat(story.status().database().changed()).isNull();
    assertThat(story.outcomes()).containsExactly(changed.fingerprint() + " Accept Done");
  }
}
