package dev.plumbline.cli;

import static dev.plumbline.cli.Shell.plumbline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a side of a diff can be, and what is said when it is none. */
class SchemaSourcesTest {

  private final PostgresServer server = PostgresServer.shared(15);
  @TempDir private Path directory;

  @Test
  void aRoleThatMayOnlyReadTheCatalogsIsEnough() {
    var schema =
        """
        create schema hidden;
        create table hidden.t (id serial primary key, m numeric default 1 check (m > 0));
        create index on hidden.t (m);
        create view hidden.v as select id from hidden.t;
        create function hidden.f() returns int language sql begin atomic select 1; end;
        create policy p on hidden.t using (id > 0);
        create statistics hidden.s on id, m from hidden.t;
        insert into hidden.t (m) values (1);
        """;
    var from = database("select 1");
    var to = database(schema);
    server.execute(
        "postgres",
        """
        do $$ begin create role looker login; exception when duplicate_object then null; end $$;
        """);
    server.execute(
        to, "revoke all on schema public from public; revoke all on schema hidden from public");
    server.execute(from, "revoke all on schema public from public");
    var asOwner = plumbline("diff", "--from", server.url(from), "--to", server.url(to));
    var asLooker = plumbline("diff", "--from", looker(from), "--to", looker(to));
    assertThat(asLooker.err()).isEmpty();
    assertThat(asLooker).isEqualTo(asOwner);
    assertThat(asLooker.out()).contains("CREATE TABLE hidden.t");
  }

  @Test
  void readingWaitsForNoWriterAndWritesNothing() throws SQLException {
    var name = database("create table t (a int)");
    try (var connection = server.connect(name);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table t in exclusive mode");
      statement.execute("insert into t values (1)");
      var plain = plumbline("diff", "--from", server.url(name), "--to", server.url(name));
      assertThat(plain).isEqualTo(new Shell(0, "", ""));
      connection.rollback();
    }
  }

  @Test
  void aDumpIsReadAsPsqlWouldReadIt() throws IOException {
    var file =
        write(
            "dump.sql",
            """
            --
            -- PostgreSQL database dump
            --
            \\restrict abc
            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            CREATE TABLE public.t (a integer, "b;c" text DEFAULT 'x;\\y');
            CREATE FUNCTION public.f() RETURNS text LANGUAGE plpgsql AS $_$
            begin
            \\-- no command: inside a body
            return $$COPY x FROM stdin;$$;
            end $_$;
            --
            -- Data
            --
            COPY public.t (a, "b;c") FROM stdin;
            1\tx;'\\N
            2\t$$ (
            \\.


            COPY public.t (a) FROM stdin;
            \\.
            SELECT pg_catalog.setval('pg_catalog.x', 1) WHERE false;
            ALTER TABLE ONLY public.t ADD CONSTRAINT k UNIQUE (a);
            \\unrestrict abc
            """
                .replace("SELECT pg_catalog.setval('pg_catalog.x', 1) WHERE false;\n", "")
                .replace("\\-- no command", "-- no command"));
    var live = database("create table t (a int, \"b;c\" text default 'x;\\y')");
    var diff = plumbline("diff", "--from", server.url(live), "--to", file, "--summary");
    assertThat(diff.err()).isEmpty();
    assertThat(diff.out()).startsWith("1 function added, 1 constraint added");
  }

  @Test
  void whatPgDumpWritesIsTheSameSchema() throws Exception {
    assumeTrue(has("pg_dump"), "skipped: there is no pg_dump on the PATH");
    var live =
        database(
            """
            create type mood as enum ('ok', 'bad');
            create table t (id serial primary key, m mood default 'ok', note text);
            create view v as select id, note from t where m = 'ok';
            insert into t (note) values (E'line\\nbreak'), ('tab\tand \\\\'), ('\\.');
            comment on table t is 'it''s; here';
            create function f(a text) returns text language sql as 'select a || '';''';
            """);
    var dump = run("pg_dump", "-d", server.url(live));
    assertThat(dump).contains("FROM stdin;");
    var diff =
        plumbline("diff", "--from", server.url(live), "--to", write("d.sql", dump), "--exit-code");
    assertThat(diff).isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void migrationsThatWantNoTransactionAreReplayed() throws IOException {
    write("1.sql", "create table t (a int);");
    write("2.sql", "create index concurrently i on t (a);\ncreate index concurrently j on t (a);");
    var live = database("create table t (a int); create index i on t (a)");
    var diff = plumbline("diff", "--from", server.url(live), "--to", directory.toString());
    assertThat(diff.err()).isEmpty();
    assertThat(diff.out()).contains("CREATE INDEX j ON public.t");
    write(
        "3.sql", "create index concurrently k on t (a);\n\ncreate index concurrently l on t (x);");
    var wrong = plumbline("diff", "--from", server.url(live), "--to", directory.toString());
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err()).contains("3.sql:3: ").contains("column \"x\" does not exist");
  }

  @Test
  void nothingIsKnownWithoutAServer() throws IOException {
    var name = database("create table t (a int); comment on schema public is 'ours'");
    server.execute("postgres", "drop role if exists beholder; create role beholder login");
    var snapshot = plumbline("snapshot", "--from", server.url(name)).out();
    var file = write("t.json", snapshot);
    var bySnapshot = plumbline("diff", "--from", "empty", "--to", file);
    var byDatabase = plumbline("diff", "--from", "empty", "--to", server.url(name));
    var beholder = server.url(name).replace("postgres@", "beholder@");
    assertThat(bySnapshot.err()).isEmpty();
    assertThat(bySnapshot).isEqualTo(byDatabase);
    assertThat(plumbline("diff", "--from", "empty", "--to", beholder)).isEqualTo(byDatabase);
    assertThat(byDatabase.out()).contains("CREATE TABLE public.t").doesNotContain("GRANT");
    assertThat(plumbline("diff", "--from", "empty", "--to", "empty", "--exit-code"))
        .isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void aMarkAtTheBeginningOfAFileIsPassedOver() throws IOException {
    var name = database("create table t (a int)");
    var file = write("marked.sql", "\uFEFFcreate table t (a int);\r\n");
    assertThat(plumbline("diff", "--from", server.url(name), "--to", file))
        .isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void errorsNameTheThingAndNoSecret() throws IOException {
    var live = server.url(database("select 1"));
    refused("there is no file or directory nowhere.sql", live, "nowhere.sql");
    refused(
        "there are no migrations in",
        live,
        Files.createDirectory(directory.resolve("none")).toString());
    refused(
        "wrong.sql:3: ERROR: relation \"x\" does not exist",
        live,
        write("wrong.sql", "select 1;\n\nselect * from x;\n"));
    refused("the host is unknown", live, "postgresql://u:geheim@no.such.host.invalid/d");
    refused("does not exist", live, live.replaceFirst("/[^/]*$", "/missing"));
    refused("give --shadow-url", "empty", write("some.sql", "select 1"));
  }

  private void refused(String message, String from, String to) {
    var diff = plumbline("diff", "--from", from, "--to", to);
    assertThat(diff.err()).contains(message).doesNotContain("geheim");
    assertThat(diff.exitCode()).isEqualTo(1);
    assertThat(diff.out()).isEmpty();
  }

  private String looker(String database) {
    return server.url(database).replace("postgres@", "looker@");
  }

  private String database(String sql) {
    var name = server.createDatabase();
    server.execute(name, sql);
    return name;
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static boolean has(String program) {
    try {
      run(program, "--version");
      return true;
    } catch (IOException | InterruptedException | IllegalStateException e) {
      return false;
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return output;
  }
}
