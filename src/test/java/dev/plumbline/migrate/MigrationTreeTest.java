package dev.plumbline.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MigrationTreeTest {

  @Test
  void readsPrismasLayout() {
    var found =
        MigrationTree.read(
            files(
                "migration_lock.toml", "provider = \"postgresql\"\n",
                "20240102_b/migration.sql", "select 2;",
                "20240101 with spaces, ünïcode/migration.sql", "select 1;\r\n",
                "20240101 with spaces, ünïcode/down.sql", "select -1;",
                "README.md", "not a migration"));
    assertThat(found)
        .containsExactly(
            new Migration("20240101 with spaces, ünïcode", "select 1;\r\n"),
            new Migration("20240102_b", "select 2;"));
  }

  @Test
  void readsFlatFilesAndPassesDirectoriesBesideThemOver() {
    assertThat(MigrationTree.read(files("2.sql", "b", "1.sql", "a", "seeds/x.txt", "")))
        .containsExactly(new Migration("1", "a"), new Migration("2", "b"));
  }

  @Test
  void findsTheMigrationsInsideAnArchive() {
    var tree = files("app/prisma/migrations/1_a/migration.sql", "a", "app/package.json", "{}");
    assertThat(MigrationTree.read(tree)).containsExactly(new Migration("1_a", "a"));
  }

  @Test
  void hasNoMigrationsWhereThereAreNone() {
    assertThat(MigrationTree.read(files("README.md", "x"))).isEmpty();
  }

  @Test
  void refusesADirectoryWithoutItsScript() {
    refused("The directory `2_b` holds no migration.sql", "1_a/migration.sql", "a", "2_b/", "");
  }

  @Test
  void refusesAnotherDatabasesMigrations() {
    refused(
        "for `mysql`, not for postgresql",
        "migration_lock.toml",
        "provider = \"mysql\"",
        "1_a/migration.sql",
        "a");
  }

  @Test
  void refusesOneNameTwice() {
    refused("`1_a` is there twice", "1_a/migration.sql", "a", "1_a.sql", "b");
  }

  @Test
  void refusesMigrationsInSeveralDirectories() {
    refused(
        "in several directories (one/migrations, two/migrations)",
        "one/migrations/1_a/migration.sql",
        "a",
        "two/migrations/1_b/migration.sql",
        "b");
  }

  @Test
  void refusesAnEmptyScript() {
    refused("The script of migration `1_a` is empty", "1_a/migration.sql", " \n\t");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    var latin = new TreeMap<String, byte[]>();
    latin.put("1_a/migration.sql", "select 'é'".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> MigrationTree.read(latin))
        .isInstanceOf(InvalidMigrationsException.class)
        .hasMessage("Migration `1_a` is not valid UTF-8: save the file in that encoding.");
  }

  private static void refused(String message, String... files) {
    assertThatThrownBy(() -> MigrationTree.read(files(files)))
        .isInstanceOf(InvalidMigrationsException.class)
        .hasMessageContaining(message);
  }

  private static SortedMap<String, byte[]> files(String... namesAndTexts) {
    var files = new TreeMap<String, byte[]>();
    for (var i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
