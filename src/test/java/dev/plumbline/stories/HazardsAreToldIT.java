package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.api.DatabaseSchemaStatus.Hazard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As the owner of production, I know what pending migrations may cost before they run. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class HazardsAreToldIT {

  private static final String INIT =
      "create table orders (id int primary key, note text, qty int); create table audit (id int);";

  private static Story begun() {
    return Story.begin().migrations("1_init.sql", INIT).secret().resource().awaitReady();
  }

  private static Hazard hazard(Story story, String code) {
    return story.status().plan().hazards().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " in " + story.status().plan().hazards()));
  }

  private static final String FILL =
      "insert into orders (id, note, qty) select i, repeat('x', 900), i from generate_series(1, 90000) i";

  @Test
  void theSameMigrationIsNothingOnAnEmptyTableAndGraveOnALargeOne() {
    var story =
        begun()
            .resource("mode: Plan")
            .migrations("1_init.sql", INIT, "2_index.sql", "create index notes on orders (note);");
    story.await("Ready", "False", "ApprovalPending");
    assertThat(hazard(story, "LK01").severity()).isEqualTo("Info");
    assertThat(hazard(story, "LK01").migration()).isEqualTo("2_index");

    story.sql(FILL);
    story.await(
        "an error",
        status ->
            status.plan() != null
                && status.plan().hazards().stream()
                    .anyMatch(each -> "Error".equals(each.severity())));
    assertThat(hazard(story, "LK01").message()).contains("MiB");
    var report = story.configMap("shop-plan").getData();
    assertThat(report.get("report.md"))
        .contains("## 2_index", "in a transaction: CREATE INDEX", "`public.orders`: SHARE", "LK01");
    assertThat(report.get("hazards.json")).contains("\"severity\" : \"Error\"", "\"bytes\" : ");
  }

  @Test
  void aHazardHoldsAndARuleLetsItRun() {
    var story =
        begun()
            .resource("policy: {lint: {failOn: [LK01]}}")
            .migrations("1_init.sql", INIT, "2_index.sql", "create index notes on orders (note);");
    var ready = story.await("Ready", "False", "LintFailed");
    assertThat(ready.message()).contains("LK01 public.notes", "2_index", "policy.lint.ignore");
    assertThat(Story.is(story.status(), "Stalled", "True")).isTrue();

    story.resource(
        "policy: {lint: {failOn: [LK01], ignore: [{code: LK01, object: public.notes, expires: 2020-01-01}]}}");
    story.await(
        "the expiry",
        status -> Story.condition(status, "Ready").message().contains("expired on 2020-01-01"));
    assertThat(story.applied()).containsExactly("1_init");

    story
        .resource(
            "policy: {lint: {failOn: [LK01], ignore: [{code: LK01, object: 'public.no*', reason: small}]}}")
        .awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_index");
  }

  @Test
  void aCommentOrAnApprovalOrAnotherTextLetsItRun() {
    var story =
        begun()
            .resource("policy: {lint: {failOn: [Info]}}")
            .migrations("1_init.sql", INIT, "2_index.sql", "create index notes on orders (note);");
    story.await("Ready", "False", "LintFailed");
    story
        .migrations(
            "1_init.sql",
            INIT,
            "2_index.sql",
            "-- squawk-ignore require-concurrent-index-creation\ncreate index notes on orders (note);")
        .awaitReady();

    var third = "alter table orders rename note to remark;";
    story.migrations("1_init.sql", INIT, "2_index.sql", indexed(), "3_rename.sql", third);
    var held = story.await("Ready", "False", "LintFailed");
    assertThat(held.message()).contains("BC02 public.orders.note");
    story.annotate("plumbline.dev/approve", story.status().plan().fingerprint()).awaitReady();
    assertThat(story.applied()).containsExactly("1_init", "2_index", "3_rename");
  }

  private static String indexed() {
    return "-- squawk-ignore require-concurrent-index-creation\ncreate index notes on orders (note);";
  }

  @Test
  void rowsInTheWayAreCountedBeforeTheMigrationRuns() {
    var story =
        begun()
            .resource("policy: {lint: {failOn: [MF04]}}")
            .sql("insert into orders (id, qty) values (1, null), (2, 5), (3, null)")
            .migrations(
                "1_init.sql", INIT, "2_must.sql", "alter table orders alter qty set not null;");
    var ready = story.await("Ready", "False", "LintFailed");
    assertThat(ready.message()).contains("public.orders.qty", "2 rows are in the way");
    assertThat(story.configMap("shop-plan").getData().get("report.md"))
        .contains("SELECT * FROM public.orders WHERE qty IS NULL");
    assertThat(story.rows("2_must")).isEmpty();
  }

  @Test
  void anotherOwnersTableIsNotTouched() {
    var owner = "owner_" + System.nanoTime();
    var user = "user_" + System.nanoTime();
    var story = Story.begin().migrations("1_init.sql", INIT);
    story.sql(
        "create role %s; create role %s login createdb password 'hunter2'; grant all on schema public to %s"
            .formatted(owner, user, user));
    story
        .secret(
            "shop-db",
            java.util.Map.of(
                "url",
                story
                    .server()
                    .url(story.database())
                    .replaceFirst("//[^@]*@", "//" + user + ":hunter2@")))
        .resource()
        .awaitReady();
    story.sql("alter table orders owner to " + owner);
    story.migrations("1_init.sql", INIT, "2_more.sql", "alter table orders add column x int;");

    var ready = story.await("Ready", "False", "PermissionDenied");
    assertThat(ready.message()).contains("OP08 public.orders", owner, user, "GRANT");
    assertThat(story.rows("2_more")).isEmpty();

    story.sql("grant %s to %s".formatted(owner, user));
    story.awaitReady();
    assertThat(story.applied()).isEqualTo(List.of("1_init", "2_more"));
  }
}
