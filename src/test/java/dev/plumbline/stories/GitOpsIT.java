package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gitops.ArgoHealth;
import dev.plumbline.gitops.Kstatus;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As a platform team, we roll migrations out by Argo CD and Flux and trust what they show. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class GitOpsIT {

  private static final String INIT = "create table orders (id int primary key);";

  /** Slow where there are rows: on the target, not in the shadow database. */
  private static final String SLOW =
      "do $$ begin if exists (select from orders) then perform pg_sleep(4); end if; end $$;"
          + " create table slow ();";

  @Test
  void argoCdAndFluxShowWhatIs() {
    var story = Story.begin().resource();
    story.await("Ready", "False", "SourceNotFound");
    shows(story, "Progressing", Kstatus.IN_PROGRESS);

    story.migrations("1_init.sql", INIT).secret().awaitReady();
    shows(story, "Healthy", Kstatus.CURRENT);

    story.sql("create table handmade ()").await("Drifted", "True", "DriftDetected");
    shows(story, "Healthy", Kstatus.CURRENT);

    story.sql("drop table handmade").await("Drifted", "False", "InSync");
    story.migrations("1_init.sql", INIT, "2_bad.sql", "create tabel typo ();");
    story.await("Ready", "False", "RehearsalFailed");
    shows(story, "Degraded", Kstatus.FAILED);

    story.resource("mode: Plan");
    story.migrations("1_init.sql", INIT, "2_good.sql", "create table good ();");
    story.await("Ready", "False", "ApprovalPending");
    shows(story, "Suspended", Kstatus.IN_PROGRESS);
  }

  @Test
  void theResourceMayPinTheContentAndArriveBeforeIt() {
    var first = Story.begin().migrations("1_init.sql", INIT).secret().resource().awaitReady();
    var digest = first.status().lastAppliedDigest();

    var story =
        Story.begin()
            .migrations("1_init.sql", "create table older ();")
            .secret()
            .resourceOf(
                Story.NAME,
                """
                database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
                migrations: {configMaps: [{name: shop-migrations}], expectedDigest: "%s"}
                """
                    .formatted(digest));
    var ready = story.await("Ready", "False", "SourceDigestMismatch");
    assertThat(ready.message()).contains(digest);
    assertThat(Story.is(story.status(), "Reconciling", "True")).isTrue();
    assertThat(story.hasTable("older")).isFalse();

    story.migrations("1_init.sql", INIT).awaitReady();
    assertThat(story.status().lastAppliedDigest()).isEqualTo(digest);
  }

  @Test
  void anEditWhileAMigrationRunsIsAppliedNext() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource()
            .awaitReady()
            .sql("insert into orders values (1)")
            .migrations("1_init.sql", INIT, "2_slow.sql", SLOW);
    story.awaitRunning("pg_sleep(4)");

    story.migrations("1_init.sql", INIT, "2_slow.sql", SLOW, "3_next.sql", "create table next ();");

    story.await("3/3", status -> status.migrations().applied() == 3);
    story.awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_slow", "3_next");
  }

  @Test
  void anAppliedMigrationThatIsEditedOrRemovedIsNamed() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT, "2_more.sql", "create table more ();")
            .secret()
            .resource()
            .awaitReady();

    story.migrations("1_init.sql", INIT + " -- edited", "2_more.sql", "create table more ();");
    assertThat(story.await("Ready", "False", "MigrationEdited").message()).contains("1_init");

    story.migrations("1_init.sql", INIT);
    assertThat(story.await("Ready", "False", "MigrationMissing").message()).contains("2_more");

    story.migrations(
        "1_init.sql", INIT, "2_more.sql", "create table more ();", "1_late.sql", "select 1;");
    assertThat(story.await("Ready", "False", "OutOfOrder").message()).contains("1_late");

    story.migrations("1_init.sql", INIT, "2_more.sql", "create table more ();").awaitReady();
  }

  @Test
  void aNewPasswordIsTakenUpAtOnce() {
    var story = Story.begin().migrations("1_init.sql", INIT);
    var role = "rotating_" + story.database();
    story.sql("create role " + role + " login createdb password 'old'");
    story.sql("grant all on database " + story.database() + " to " + role);
    story.sql("grant all on schema public to " + role);
    var before = story.server().url(story.database()).replace("postgres@", "nobody_" + role + "@");
    story.secret("shop-db", Map.of("url", before)).resource();
    story.await("Ready", "False", "AuthenticationFailed");

    var after = story.server().url(story.database()).replace("postgres@", role + ":old@");
    story.secret("shop-db", Map.of("url", after)).awaitReady();
  }

  @Test
  void everyStatusIsSmallAndUnchangedStatusIsNotWritten() throws InterruptedException {
    var story = Story.begin().migrations("1_init.sql", INIT).secret().resource().awaitReady();
    var version = story.version();

    Thread.sleep(5_000); // more than two intervals of 2 s

    assertThat(story.version()).isEqualTo(version);
    assertThat(
            Base64.getEncoder()
                .encodeToString(
                    Serialization.asJson(story.raw())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .length())
        .isLessThan(100_000);
  }

  private static void shows(Story story, String argo, Kstatus kstatus) {
    var resource = story.raw();
    assertThat(ArgoHealth.of(resource).status()).isEqualTo(argo);
    assertThat(Kstatus.of(resource)).isEqualTo(kstatus);
  }
}
