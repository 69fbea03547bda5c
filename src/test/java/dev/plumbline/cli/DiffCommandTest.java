package dev.plumbline.cli;

import static dev.plumbline.cli.Shell.plumbline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private final PostgresServer server = PostgresServer.shared(18);
  @TempDir private Path directory;

  @Test
  void printsTheSqlFromOneDatabaseToAnother() {
    var from = database("create table a (id int)");
    var to = database("create table a (id int, note text)");
    var diff = plumbline("diff", "--from", from, "--to", to);
    assertThat(diff.exitCode()).isZero();
    assertThat(diff.out()).isEqualToIgnoringNewLines("ALTER TABLE public.a ADD COLUMN note text;");
    assertThat(plumbline("diff", "--from", from, "--to", to, "--exit-code").exitCode())
        .isEqualTo(2);
    assertThat(plumbline("diff", "--from", from, "--to", from, "--exit-code"))
        .isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void replaysADirectoryOfMigrations() throws IOException {
    migration("1_init", "create table a (id int);");
    migration("2_more", "alter table a add note text;");
    var live = database("create table a (id int)");
    var diff = plumbline("diff", "--from", live, "--to", directory.toString(), "--summary");
    assertThat(diff.out()).contains("1 column added");
    assertThat(databases()).as("the scratch database is gone").noneMatch(n -> n.contains("shadow"));
  }

  @Test
  void comparesAFileWithNothing() throws IOException {
    var file = Files.writeString(directory.resolve("schema.sql"), "create table a (id int);");
    var diff =
        plumbline(
            "diff",
            "--from",
            "empty",
            "--to",
            file.toString(),
            "--shadow-url",
            server.url("postgres"),
            "--json");
    assertThat(diff.err()).isEmpty();
    assertThat(diff.out())
        .startsWith("{")
        .contains("\"summary\": \"1 table added\"")
        .contains("CREATE TABLE public.a");
  }

  @Test
  void leavesTheHistoryOut() {
    var from = database("create table a (id int); create table _prisma_migrations (id text)");
    assertThat(plumbline("diff", "--from", from, "--to", database("create table a (id int)")))
        .isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void aSchemaThatNeitherSideHasIsSaid() throws IOException {
    var live = database("create schema there");
    var diff =
        plumbline("diff", "--from", live, "--to", "empty", "--schema", "there", "--schema", "Typo");
    assertThat(diff.err()).isEqualTo("plumbline: neither side has a schema \"Typo\".\n");
    assertThat(diff.out()).contains("DROP SCHEMA there");
  }

  @Test
  void saysWhatIsWrongInOneLineAndPrintsNothing() throws IOException {
    var live = database("select 1");
    refused("no file or directory nowhere", "--from", live, "--to", "nowhere");
    refused("Missing required option: '--to=URL|DIR|FILE|empty'", "--from", "empty");
    refused("none of postgresql://", "--from", "mysql://root:geheim@h/d", "--to", "empty");
    migration("1_wrong", "create table a (id int);\ncreate tabel b;");
    refused("give --shadow-url", "--from", "empty", "--to", directory.toString());
    refused(
        "1_wrong/migration.sql:2: ERROR: syntax error",
        "--from",
        live,
        "--to",
        directory.toString());
    refused(
        "the connection was refused",
        "--from",
        "postgresql://u:geheim@127.0.0.1:1/d",
        "--to",
        live);
  }

  private void refused(String message, String... options) {
    var arguments = new String[options.length + 1];
    arguments[0] = "diff";
    System.arraycopy(options, 0, arguments, 1, options.length);
    var diff = plumbline(arguments);
    assertThat(diff.exitCode()).isEqualTo(1);
    assertThat(diff.out()).isEmpty();
    assertThat(diff.err()).contains(message).doesNotContain("geheim");
  }

  private String database(String sql) {
    var name = server.createDatabase();
    server.execute(name, sql);
    return server.url(name);
  }

  private void migration(String name, String script) throws IOException {
    Files.writeString(
        Files.createDirectory(directory.resolve(name)).resolve("migration.sql"), script);
  }

  private java.util.List<String> databases() {
    var names = new java.util.ArrayList<String>();
    try (var connection = server.connect("postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select datname from pg_database")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }
}
