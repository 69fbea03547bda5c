package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As the owner of production, I say how far a run may go. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class PlansAndModesIT {

  private static final String INIT = "create table orders (id int primary key, note text);";

  @Test
  void aPlanWaitsForItsApproval() {
    var story = Story.begin().migrations("1_init.sql", INIT).secret().resource("mode: Plan");

    var ready = story.await("Ready", "False", "ApprovalPending");
    var plan = story.status().plan();
    assertThat(ready.message()).contains(plan.fingerprint());
    assertThat(plan.migrations()).containsExactly("1_init");
    assertThat(Story.condition(story.status(), "Stalled")).isNull();
    assertThat(story.configMap("shop-plan").getData().get("plan.sql")).contains(INIT);
    assertThat(story.hasTable("orders")).isFalse();

    story.annotate("plumbline.dev/approve", "0123456789ab");
    story.migrations("1_init.sql", INIT, "2_more.sql", "create table more ();");
    var changed =
        story.await(
            "a new plan", status -> !status.plan().fingerprint().equals(plan.fingerprint()));
    story.annotate("plumbline.dev/approve", plan.fingerprint());
    story.await("still waiting", status -> Story.is(status, "Ready", "False"));
    assertThat(story.hasTable("orders")).isFalse();

    story.annotate("plumbline.dev/approve", changed.plan().fingerprint()).awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_more");
    assertThat(story.status().plan()).isNull();
    story.eventuallyNoConfigMap("shop-plan");
  }

  @Test
  void observingWritesNothing() {
    var story = Story.begin().migrations("1_init.sql", INIT).secret().resource("mode: Observe");

    story.await("Ready", "False", "Pending");

    assertThat(story.query("select to_regclass('_prisma_migrations')")).containsExactly("null");
    assertThat(story.hasTable("orders")).isFalse();
  }

  @Test
  void aMigrationThatDeletesRowsIsHeld() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource()
            .awaitReady()
            .sql("insert into orders values (1, 'paid')")
            .migrations("1_init.sql", INIT, "2_drop.sql", "alter table orders drop column note;");

    var ready = story.await("Ready", "False", "DataLossHeld");
    assertThat(ready.message()).contains("public.orders");
    assertThat(Story.is(story.status(), "Stalled", "True")).isTrue();

    story.resource("approve: " + story.status().plan().fingerprint()).awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_drop");
  }

  @Test
  void aSuspendedResourceIsLeftAloneAndALookCanBeAskedFor() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource("suspend: true")
            .migrations("1_init.sql", INIT);
    story.await("Ready", "Unknown", "Suspended");
    assertThat(story.hasTable("orders")).isFalse();

    story
        .resourceOf(
            Story.NAME,
            """
            database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
            migrations: {configMaps: [{name: shop-migrations}]}
            interval: 1h
            """)
        .awaitReady();
    story.sql("create table handmade ()");
    story.annotate("reconcile.fluxcd.io/requestedAt", "2026-01-01T00:00:00Z");
    story.await("Drifted", "True", "DriftDetected");
    assertThat(story.status().lastHandledReconcileAt()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void anExistingDatabaseIsTakenOver() {
    var story = Story.begin().migrations("1_init.sql", INIT, "2_more.sql", "create table more ();");
    story.sql(INIT).secret().resource();
    var ready = story.await("Ready", "False", "DatabaseNotEmpty");
    assertThat(ready.message()).contains("orders", "baseline");

    story.sql("alter table orders drop column note");
    story.resourceOf(
        Story.NAME,
        """
        database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
        migrations: {configMaps: [{name: shop-migrations}], baseline: 1_init}
        interval: 2s
        """);
    assertThat(story.await("Ready", "False", "BaselineMismatch").message()).contains("note");

    story.sql("alter table orders add column note text");
    story.awaitReady();
    assertThat(story.rows("1_init")).containsExactly("applied");
    assertThat(story.applied()).containsExactly("1_init", "2_more");
  }

  @Test
  void migrationsStopAtTheTarget() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT, "2_more.sql", "create table more ();")
            .secret()
            .resourceOf(
                Story.NAME,
                """
                database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
                migrations: {configMaps: [{name: shop-migrations}], target: 1_init}
                """)
            .awaitReady();
    assertThat(story.applied()).containsExactly("1_init");
    assertThat(story.status().migrations().summary()).isEqualTo("1/2");
  }
}
