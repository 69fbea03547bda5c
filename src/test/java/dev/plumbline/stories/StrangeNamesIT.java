package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.operator.Archives;
import dev.plumbline.testing.PostgresServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As somebody with a history of twenty years, my names are not your names. */
@SuppressWarnings("NullAway") // a null where a value should be fails the test as it should
class StrangeNamesIT {

  private static final String LONGEST = "x".repeat(63);

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void areMigratedComparedAndReverted(int major) {
    var server = PostgresServer.shared(major);
    var story = Story.begin(server);
    var database = "Ünïcode \"%d\" 🐘 %s".formatted(major, story.database());
    server.execute("postgres", "create database " + quoted(database));
    var schema = "we\"ird Schema";
    var files = new LinkedHashMap<String, String>();
    files.put(
        "migrations/20240126184148_new_models copy/migration.sql",
        "create table \"select\" (\"Id\" int primary key, \"a \"\"b\"\" 🐘\" text);"
            + " create table \""
            + LONGEST
            + "\" (\"Order\" int references \"select\");");
    files.put(
        "migrations/20240201000000_ümlaut (2)/migration.sql",
        "create view \"V w\" as select \"a \"\"b\"\" 🐘\" as \"?column?\" from \"select\";");
    story
        .binaryConfigMap(
            "shop-migrations",
            Map.of("prisma.tar.gz", Base64.getEncoder().encodeToString(Archives.tarGz(files))))
        .secret(
            "shop-db",
            Map.of(
                "url",
                "postgresql://postgres@127.0.0.1:%d/%s?schema=%s"
                    .formatted(server.port(), encoded(database), encoded(schema))))
        .resource()
        .awaitReady();
    assertThat(story.status().migrations().lastApplied()).isEqualTo("20240201000000_ümlaut (2)");
    assertThat(story.status().database().name()).isEqualTo(database);

    var relation = quoted(schema) + "." + quoted(LONGEST);
    server.execute(
        database, "alter table " + relation + " add column \"Ünder \"\"hand\"\"\" int default 7");
    story.await("Drifted", "True", "DriftDetected");
    assertThat(story.status().drift().summary()).isEqualTo("1 column added");
    story.resource(
        "resolutions: [{drift: %s, as: Revert}]".formatted(story.status().drift().fingerprint()));
    story.await("Drifted", "False", "InSync");
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
