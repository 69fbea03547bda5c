package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As an operator of a database, I am told when it is not what Git says, and put it right. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class DriftIsResolvedIT {

  private static final String INIT = "create table orders (id int primary key);";

  @Test
  void backToTheHistory() {
    var story = drifted("create table handmade (id int primary key)");

    var drift = story.status().drift();
    assertThat(drift.summary()).isEqualTo("1 table added");
    assertThat(drift.changes())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo("Table");
              assertThat(each.name()).isEqualTo("public.handmade");
              assertThat(each.change()).isEqualTo("Added");
            });
    assertThat(Story.is(story.status(), "Ready", "True")).isTrue();
    var report = story.configMap("shop-drift");
    assertThat(report.getData().keySet())
        .containsExactlyInAnyOrder("rollback.sql", "migration.sql", "report.md", "changes.json");
    assertThat(report.getData().get("rollback.sql")).contains("DROP TABLE public.handmade");
    assertThat(report.getData().get("migration.sql")).contains("CREATE TABLE public.handmade");
    assertThat(report.getMetadata().getOwnerReferences()).hasSize(1);
    story.hasEvent("DriftDetected", "public.handmade");

    story.resource("resolutions: [{drift: %s, as: Revert}]".formatted(drift.fingerprint()));

    story.await("Drifted", "False", "InSync");
    assertThat(story.hasTable("handmade")).isFalse();
    assertThat(story.outcomes()).containsExactly(drift.fingerprint() + " Revert Done");
    assertThat(story.status().drift()).isNull();
    story.hasEvent("DriftResolved", "");
    story.eventuallyNoConfigMap("shop-drift");
  }

  @Test
  void forwardIntoTheHistory() {
    var story = drifted("create table handmade (id int primary key)");

    var fingerprint = story.status().drift().fingerprint();
    story.annotate("plumbline.dev/resolve", "drift/" + fingerprint + "=Adopt");

    story.await("Drifted", "False", "InSync");
    story.awaitReady();
    assertThat(story.hasTable("handmade")).isTrue();
    assertThat(story.applied()).hasSize(2).last().asString().endsWith("_adopted");
    assertThat(story.outcomes()).containsExactly(fingerprint + " Adopt Done");
    var adopted = story.configMap("shop-adopted");
    assertThat(adopted.getData().values())
        .singleElement()
        .asString()
        .contains("CREATE TABLE public.handmade");

    story.migrations(
        "1_init.sql",
        INIT,
        adopted.getData().keySet().iterator().next(),
        adopted.getData().values().iterator().next());
    story.await("2/2", status -> status.migrations().summary().equals("2/2"));
    story.awaitReady();
  }

  @Test
  void acceptedExactlyAsItIs() {
    var story = drifted("create table handmade (id int primary key)");

    var fingerprint = story.status().drift().fingerprint();
    story.resource("resolutions: [{drift: %s, as: Accept}]".formatted(fingerprint));
    story.await("Drifted", "False", "DriftAccepted");

    story.sql("create table another ()");
    story.await("Drifted", "True", "DriftDetected");
    assertThat(story.status().drift().fingerprint()).isNotEqualTo(fingerprint);
  }

  @Test
  void notByADecisionAboutAnotherDrift() {
    var story = drifted("create table handmade (id int primary key)");

    var seen = story.status().drift().fingerprint();
    story.sql("create table another (id int)");
    story.await("the new drift", status -> !seen.equals(status.drift().fingerprint()));
    story.resource("resolutions: [{drift: %s, as: Revert}]".formatted(seen));

    story.await("an answer", status -> status.resolutions() != null);
    assertThat(story.outcomes()).containsExactly(seen + " Revert Stale");
    assertThat(story.hasTable("handmade")).isTrue();
    assertThat(story.hasTable("another")).isTrue();
  }

  @Test
  void byAMigrationThatSaysTheSameAndIsNotRun() {
    var story = drifted("alter table orders add column note text");

    story.migrations(
        "1_init.sql", INIT, "2_note.sql", "alter table public.orders add column note text;");

    story.await("Drifted", "False", "InSync");
    story.awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_note");
    assertThat(
            story.query(
                "select applied_steps_count from _prisma_migrations where migration_name = '2_note'"))
        .containsExactly("0");
  }

  @Test
  void notWhereItWouldDeleteRowsUnlessThatIsAllowed() {
    var story = drifted("create table handmade as select 1 as id");

    var fingerprint = story.status().drift().fingerprint();
    story.resource("resolutions: [{drift: %s, as: Revert}]".formatted(fingerprint));
    story.await("an answer", status -> status.resolutions() != null);
    assertThat(story.outcomes()).containsExactly(fingerprint + " Revert Refused");
    assertThat(story.status().resolutions().get(0).message()).contains("public.handmade", "1 row");
    assertThat(story.hasTable("handmade")).isTrue();

    story.resource(
        "policy: {dataLoss: Allow}",
        "resolutions: [{drift: %s, as: Revert, id: allowed}]".formatted(fingerprint));
    story.await("Drifted", "False", "InSync");
    assertThat(story.hasTable("handmade")).isFalse();
  }

  @Test
  void byPolicyBackButNotWhereRowsWouldGo() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource("drift: {onDetected: Revert}")
            .awaitReady()
            .sql("create index handmade on orders (id)");
    story.eventually("the index is gone", () -> !story.hasTable("handmade"));

    story.sql("create table precious as select 1 as id");
    story.await("Drifted", "True", "DriftDetected");
    assertThat(story.hasTable("precious")).isTrue();
  }

  @Test
  void byPolicyForward() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource("drift: {onDetected: Adopt}")
            .awaitReady()
            .sql("create index handmade on orders (id)");

    story.eventually("it is in the history", () -> story.applied().size() == 2);
    story.await("Drifted", "False", "InSync");
    assertThat(story.hasTable("handmade")).isTrue();
  }

  @Test
  void beforePendingMigrationsRun() {
    var story = drifted("alter table orders add column note text");

    story.migrations("1_init.sql", INIT, "2_more.sql", "create table more ();");
    story.await("Ready", "False", "BlockedByDrift");
    assertThat(story.hasTable("more")).isFalse();

    var fingerprint = story.status().drift().fingerprint();
    story.resource("resolutions: [{drift: %s, as: Revert}]".formatted(fingerprint)).awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_more");
  }

  @Test
  void andMakesTheResourceUnreadyWhereThatIsAskedFor() {
    var story =
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource("drift: {affectsReady: true, ignore: [{name: 'public.mine_*'}]}")
            .awaitReady()
            .sql("create table mine_1 ()")
            .sql("create table handmade ()");

    story.await("Ready", "False", "DriftDetected");
    assertThat(story.status().drift().summary()).isEqualTo("1 table added");
  }

  private static Story drifted(String sql) {
    var story =
        Story.begin().migrations("1_init.sql", INIT).secret().resource().awaitReady().sql(sql);
    story.await("Drifted", "True", "DriftDetected");
    return story;
  }
}
