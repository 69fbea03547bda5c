package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.api.DatabaseSchema;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As somebody who makes mistakes, I am told what is wrong, where, and what to do. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class BadInputIT {

  private static final String INIT = "create table orders (id int primary key);";

  @Test
  void aKeyThatIsNoMigration() {
    said(
        Story.begin().migrations("readme.md", "# hello").secret().resource(),
        "InvalidMigrations",
        "ConfigMap shop-migrations, key readme.md",
        "<name>.sql");
  }

  @Test
  void anEmptyScript() {
    said(
        Story.begin().migrations("1_init.sql", " \n").secret().resource(),
        "InvalidMigrations",
        "1_init",
        "empty");
  }

  @Test
  void aScriptOfFiveMegabytesIsNone() {
    var script = INIT + "\n" + "-- padding padding padding padding\n".repeat(150_000);
    assertThat(script).hasSizeGreaterThan(5_000_000);
    var story =
        Story.begin()
            .binaryConfigMap(
                "shop-migrations",
                Map.of(
                    "1_init.sql.gz",
                    base64(
                        dev.plumbline.operator.Archives.gzip(
                            script.getBytes(StandardCharsets.UTF_8)))))
            .secret()
            .resource()
            .awaitReady();
    assertThat(story.applied()).containsExactly("1_init");
  }

  @Test
  void aNameThatIsThereTwice() {
    said(
        Story.begin()
            .configMap("one", Map.of("app", "shop"), "1_init.sql", INIT)
            .configMap("two", Map.of("app", "shop"), "1_init.sql", INIT)
            .secret()
            .resourceOf(
                Story.NAME,
                """
                database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
                migrations: {configMaps: [{name: one}, {name: two}]}
                """),
        "InvalidMigrations",
        "1_init",
        "ConfigMap one",
        "ConfigMap two");
  }

  @Test
  void textThatIsNotUtf8() {
    said(
        Story.begin()
            .binaryConfigMap(
                "shop-migrations",
                Map.of("1_init.sql", base64(new byte[] {'-', '-', (byte) 0xff, (byte) 0xfe})))
            .secret()
            .resource(),
        "InvalidMigrations",
        "key 1_init.sql",
        "UTF-8");
  }

  @Test
  void aConfigMapThatIsMissing() {
    said(
        Story.begin().secret().resource(),
        "SourceNotFound",
        "ConfigMap shop-migrations",
        "create it");
  }

  @Test
  void aSecretWithoutTheKey() {
    said(
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret("shop-db", Map.of("uri", "postgresql://secret-user:hunter2@db/shop"))
            .resource(),
        "SourceNotFound",
        "Secret shop-db",
        "url",
        "uri");
  }

  @Test
  void aHostThatNobodyAnswersFrom() {
    said(
        withUrl("postgresql://shop:hunter2@127.0.0.1:1/shop"),
        "DatabaseUnreachable",
        "127.0.0.1:1/shop");
  }

  @Test
  void aDatabaseThatIsNotThere() {
    var story = Story.begin();
    said(
        story
            .migrations("1_init.sql", INIT)
            .secret("shop-db", Map.of("url", story.server().url("no_such_database")))
            .resource(),
        "DatabaseNotFound",
        "no_such_database");
  }

  @Test
  void aUrlThatCouldReadFilesOrLoadClasses() {
    said(
        withUrl("postgresql://shop:hunter2@db/shop?socketFactory=evil.Factory"),
        "InvalidSpec",
        "socketFactory");
  }

  @Test
  void aRoleThatMayNotMakeAShadowDatabase() {
    var story = Story.begin().migrations("1_init.sql", INIT);
    var role = "poor_" + story.database();
    story.sql("create role " + role + " login; grant all on schema public to " + role);
    said(
        story
            .secret(
                "shop-db",
                Map.of(
                    "url", story.server().url(story.database()).replace("postgres@", role + "@")))
            .resource(),
        "ShadowFailed",
        "CREATEDB",
        role);
  }

  @Test
  void aDatabaseThatIsReadOnly() {
    var story = Story.begin().migrations("1_init.sql", INIT);
    story.sql("alter database " + story.database() + " set default_transaction_read_only to on");
    said(story.secret().resource(), "ReadOnly", "primary");
  }

  @Test
  void whatThisVersionDoesNotDoYet() {
    said(
        Story.begin()
            .migrations("1_init.sql", INIT)
            .secret()
            .resource("drift: {compare: {columnOrder: true}}"),
        "NotYetSupported",
        "columnOrder");
  }

  @Test
  void aHazardThatDoesNotExist() {
    var story = Story.begin().migrations("1_init.sql", INIT).secret();
    said(story.resource("policy: {lint: {failOn: [XX99]}}"), "InvalidSpec", "XX99", "DL01");
    said(
        story.resource("policy: {lint: {ignore: [{code: DL77, object: '*'}]}}"),
        "InvalidSpec",
        "DL77",
        "DL01");
  }

  @Test
  void aResourceThatIsDeletedHalfWay() {
    var story =
        Story.begin().migrations("1_init.sql", "select pg_sleep(2); " + INIT).secret().resource();
    story.eventually(
        "work has begun", () -> Story.condition(story.status(), "Reconciling") != null);

    story
        .client()
        .resources(DatabaseSchema.class)
        .inNamespace(story.namespace())
        .withName(Story.NAME)
        .delete();

    story.eventually("what was begun is finished", () -> story.hasTable("orders"));
    assertThat(story.applied()).containsExactly("1_init");
    story.resource().awaitReady();
    assertThat(story.rows("1_init")).containsExactly("applied");
  }

  private static Story withUrl(String url) {
    return Story.begin()
        .migrations("1_init.sql", INIT)
        .secret("shop-db", Map.of("url", url))
        .resource();
  }

  /** The reason and its words are there, and no secret is, in status or events. */
  private static void said(Story story, String reason, String... words) {
    assertThat(story.await("Ready", "False", reason).message()).contains(words);
    assertThat(story.hasTable("orders")).isFalse();
    assertThat(Serialization.asJson(story.raw()) + Serialization.asJson(story.events()))
        .doesNotContain("hunter2");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
