package dev.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Reason;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcesTest {

  @Test
  void takesScriptsFromSeveralConfigMaps() {
    assertThat(read(texts("one", Map.of("a.sql", "A")), texts("two", Map.of("b.sql", "B"))))
        .containsExactly(new Migration("a", "A"), new Migration("b", "B"));
  }

  @Test
  void keepsTheTextByteForByte() {
    var script = "\uFEFFselect 1;\r\n\r\n  -- ende ü\t \n\n";
    assertThat(read(texts("one", Map.of("a.sql", script))))
        .containsExactly(new Migration("a", script));
    assertThat(
            read(
                files(
                    "one",
                    Map.of("a.sql.gz", Archives.gzip(script.getBytes(StandardCharsets.UTF_8))))))
        .containsExactly(new Migration("a", script));
  }

  @Test
  void unpacksPrismasDirectoryWithStrangeNames() {
    var tree = new LinkedHashMap<String, String>();
    tree.put("migrations/migration_lock.toml", "# by hand\nprovider = \"postgresql\"\n");
    tree.put("migrations/20230101000000_init/migration.sql", "A");
    tree.put("migrations/20230102000000_add users & rôles (2)/migration.sql", "B");
    tree.put("migrations/20230102000000_add users & rôles (2)/down.sql", "not ours");
    tree.put("migrations/" + "long".repeat(40) + "/migration.sql", "C");
    var expected =
        List.of(
            new Migration("20230101000000_init", "A"),
            new Migration("20230102000000_add users & rôles (2)", "B"),
            new Migration("long".repeat(40), "C"));
    assertThat(read(files("one", Map.of("m.tar.gz", Archives.tarGz(tree))))).isEqualTo(expected);
    assertThat(read(files("one", Map.of("m.tgz", Archives.tarGz(tree))))).isEqualTo(expected);
    assertThat(read(files("one", Map.of("m.zip", Archives.zip(tree))))).isEqualTo(expected);
  }

  @Test
  void anArchiveNeedsNoPrefixAndMayBeginWithADot() {
    assertThat(read(files("one", Map.of("m.zip", Archives.zip(Map.of("./a/migration.sql", "A"))))))
        .containsExactly(new Migration("a", "A"));
  }

  @Test
  void aScriptOfFiveMebibytesIsTaken() {
    var script = "-- 5 MiB\n" + "select 1;\n".repeat(5 << 17);
    assertThat(
            read(
                files(
                    "one",
                    Map.of("a.sql.gz", Archives.gzip(script.getBytes(StandardCharsets.UTF_8))))))
        .containsExactly(new Migration("a", script));
  }

  @Test
  void anAdoptedMigrationYieldsToItsCopy() {
    var adopted = texts("shop-adopted", Map.of("b_adopted.sql", "B"));
    assertThat(Sources.read(List.of(texts("one", Map.of("a.sql", "A"))), Optional.of(adopted)))
        .extracting(Migration::name)
        .containsExactly("a", "b_adopted");
    assertThat(
            Sources.read(List.of(texts("one", Map.of("b_adopted.sql", "B"))), Optional.of(adopted)))
        .containsExactly(new Migration("b_adopted", "B"));
    assertThatThrownBy(
            () ->
                Sources.read(
                    List.of(texts("one", Map.of("b_adopted.sql", "other"))), Optional.of(adopted)))
        .hasMessageContaining("Migration `b_adopted` was adopted")
        .hasMessageContaining("ConfigMap one, key b_adopted.sql")
        .hasMessageContaining("ConfigMap shop-adopted, key b_adopted.sql");
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertRefused(
        texts("one", Map.of("README.md", "hi")),
        "ConfigMap one, key README.md is no migration: call it <name>.sql");
    assertRefused(texts("one", Map.of(".sql", "A")), "key .sql is no migration");
    assertRefused(files("one", Map.of("dump.bin", new byte[] {1})), "key dump.bin is no migration");
    assertRefused(
        texts("one", Map.of("a.sql", " \n\t")),
        "ConfigMap one, key a.sql: The script of migration `a` is empty");
    assertRefused(
        files("one", Map.of("a.sql", new byte[] {'a', (byte) 0xff})),
        "ConfigMap one, key a.sql: Migration `a` is not valid UTF-8");
    assertRefused(files("one", Map.of("a.sql.gz", new byte[] {1, 2, 3})), "can't be read as gzip");
    assertRefused(
        files("one", Map.of("a.tar.gz", new byte[] {1, 2, 3})), "can't be read as tar.gz");
    assertRefused(files("one", Map.of("a.zip", new byte[] {1, 2, 3})), "can't be read as zip");
    assertRefused(
        files("one", Map.of("a.zip", Archives.zip(Map.of("a.txt", "A")))), "holds no migration");
    assertRefused(
        files(
            "one",
            Map.of(
                "a.tgz",
                Archives.tarGz(Map.of("x/a/migration.sql", "A", "y/a/migration.sql", "B")))),
        "in several directories (x, y)");
  }

  @Test
  void aNameIsThereOnce() {
    var refused =
        catchThrowableOfType(
            BadInput.class,
            () -> read(texts("one", Map.of("a.sql", "A")), texts("two", Map.of("a.sql", "A"))));
    assertThat(refused)
        .hasMessageContaining(
            "Migration `a` is there twice, in ConfigMap one, key a.sql and in ConfigMap two, key a.sql");
  }

  @Test
  void migrationsForAnotherDatabaseAreRefused() {
    assertRefused(
        texts("one", Map.of("migration_lock.toml", "provider = \"mysql\"", "a.sql", "A")),
        "ConfigMap one, key migration_lock.toml: migration_lock.toml says that these migrations are for `mysql`");
    assertRefused(
        files(
            "one",
            Map.of(
                "a.zip",
                Archives.zip(
                    Map.of(
                        "migration_lock.toml", "provider = \"sqlite\"", "a/migration.sql", "A")))),
        "are for `sqlite`");
  }

  @Test
  void archivesCannotLeadOut() {
    assertRefused(
        files("one", Map.of("a.zip", Archives.zip(Map.of("../a/migration.sql", "A")))),
        "leads out of the archive");
    assertRefused(
        files("one", Map.of("a.tgz", Archives.tarGz(Map.of("/etc/a/migration.sql", "A")))),
        "leads out of the archive");
    assertRefused(
        files("one", Map.of("a.tgz", Archives.tarGzWithLink("a/migration.sql", "/etc/passwd"))),
        "a link or a device");
  }

  @Test
  void archivesCannotUnpackToMoreThanTheMemoryHolds() {
    var zeros = new byte[(int) Unpacking.LARGEST_SCRIPT + 1];
    assertRefused(
        files("one", Map.of("a.sql.gz", Archives.gzip(zeros))),
        "larger than 16 MiB: split it into several migrations");
    var files = new LinkedHashMap<String, byte[]>();
    var almost = Archives.gzip(new byte[15 << 20]);
    for (var i = 0; i < 5; i++) {
      files.put("m" + i + ".sql.gz", almost);
    }
    assertRefused(files("one", files), "unpack to more than 64 MiB");
  }

  private static void assertRefused(Source source, String sentence) {
    var refused = catchThrowableOfType(BadInput.class, () -> read(source));
    assertThat(refused).hasMessageContaining(sentence);
    assertThat(refused.reason()).isEqualTo(Reason.INVALID_MIGRATIONS);
  }

  private static List<Migration> read(Source... sources) {
    return Sources.read(List.of(sources), Optional.empty()).stream()
        .sorted(Migration.ORDER)
        .toList();
  }

  private static Source texts(String name, Map<String, String> texts) {
    return new Source(name, texts, Map.of());
  }

  private static Source files(String name, Map<String, byte[]> files) {
    return new Source(name, Map.of(), files);
  }
}
