package dev.plumbline.cli;

import static dev.plumbline.cli.Shell.plumbline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans as the command line prints them. */
class DiffPlansTest {

  private static final String EVERYTHING =
      """
      create schema "A b";
      create type "A b".mood as enum ('ok', 'bad');
      create table "A b".t (id int primary key, m "A b".mood not null, n text);
      create table u (id int primary key, t_id int references "A b".t, check (id > 0));
      create index on u (t_id);
      create function first() returns bigint language sql as 'select second() + 1';
      create function second() returns bigint language sql as 'select count(*) from u';
      create view v as select first() as n;
      create trigger tr after insert on u for each row execute function suppress_redundant_updates_trigger();
      grant select on u to public;
      comment on table u is 'two
      lines \\ and ''quotes''';
      """;

  private final PostgresServer server = PostgresServer.shared(15);
  @TempDir private Path directory;

  @Test
  void aScriptRunsInPsqlAsItIs() throws Exception {
    assumeTrue(hasPsql(), "skipped: there is no psql on the PATH");
    var from = database("create table old (id int primary key)");
    var to = database("set check_function_bodies = off;" + EVERYTHING);
    for (var option : List.of("--script", "--online")) {
      turn(from, to, option);
      var nothing = database("create table old (id int primary key)");
      turn(from, nothing, option);
    }
  }

  private void turn(String from, String to, String option) throws Exception {
    var diff = plumbline("diff", "--from", server.url(from), "--to", server.url(to), option);
    assertThat(diff.err()).isEmpty();
    var file = Files.writeString(directory.resolve("plan.sql"), diff.out());
    var process =
        new ProcessBuilder(
                "psql",
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-d",
                server.url(from),
                "-f",
                file.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(plumbline("diff", "--from", server.url(from), "--to", server.url(to)))
        .isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void theSamePairGivesTheSameBytesWhateverWasMadeFirst() {
    var forwards =
        database(
            "create schema a; create schema b; create table a.t (x int); create table b.t (x int); create view a.v as select x from a.t; create view b.v as select x from b.t; create index i on a.t (x); create index j on a.t (x); grant select, insert on a.t to public");
    var backwards =
        database(
            "create schema b; create schema a; create table b.t (x int); create table a.t (x int); create index j on a.t (x); create view b.v as select x from b.t; create view a.v as select x from a.t; create index i on a.t (x); grant insert, select on a.t to public");
    var nothing = database("select 1");
    for (var form : List.of("--script", "--json", "--summary")) {
      var one =
          plumbline("diff", "--from", server.url(nothing), "--to", server.url(forwards), form);
      var other =
          plumbline("diff", "--from", server.url(nothing), "--to", server.url(backwards), form);
      assertThat(one.out()).isEqualTo(other.out()).isNotEmpty();
      assertThat(
              plumbline("diff", "--from", server.url(forwards), "--to", server.url(nothing), form)
                  .out())
          .isEqualTo(
              plumbline("diff", "--from", server.url(backwards), "--to", server.url(nothing), form)
                  .out());
    }
  }

  @Test
  void verifyProvesThePlanOnAScratchDatabase() throws IOException {
    var from =
        database(
            EVERYTHING
                .replace("'ok', 'bad'", "'ok', 'bad', 'worse'")
                .lines()
                .filter(l -> !l.contains("function") && !l.contains("view"))
                .reduce("", (a, b) -> a + "\n" + b)
                .replace("create trigger", "--"));
    var to = database("set check_function_bodies = off;" + EVERYTHING);
    var plain = plumbline("diff", "--from", server.url(from), "--to", server.url(to));
    for (var option : List.of("--script", "--online")) {
      var verified =
          plumbline("diff", "--from", server.url(from), "--to", server.url(to), "--verify", option);
      assertThat(verified.err()).isEmpty();
      assertThat(verified.exitCode()).isZero();
      assertThat(verified.out()).isNotEmpty();
    }
    assertThat(plain.out()).contains("DL09");
    var file = directory.resolve("s.json").toString();
    plumbline("snapshot", "--from", server.url(to), "--output", file);
    var nowhere = plumbline("diff", "--from", file, "--to", file, "--verify");
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err()).contains("--verify needs a server").contains("--shadow-url");
    server.execute(
        "postgres",
        "do $$ begin create role looker login; exception when duplicate_object then null; end $$;");
    var noRight =
        plumbline(
            "diff",
            "--from",
            server.url(from),
            "--to",
            server.url(to),
            "--verify",
            "--shadow-url",
            server.url("postgres").replace("postgres@", "looker@"));
    assertThat(noRight.exitCode()).isEqualTo(1);
    assertThat(noRight.out()).isEmpty();
    assertThat(noRight.err()).contains("permission denied to create database");
  }

  @Test
  void hazardsWeighWhatTheTableWeighs() {
    var from = database("create table big (a int, b text); create table none (a int)");
    server.execute(
        from, "insert into big select i, repeat('x', 300) from generate_series(1, 250000) i");
    server.execute(from, "analyze big");
    server.execute(from, "analyze none");
    var to =
        database("create table big (a int not null, b text); create table none (a int not null)");
    var json = json(server.url(from), server.url(to));
    var big = hazard(json, "LK09", "public.big.a");
    assertThat(big).containsEntry("severity", "error").containsEntry("rows", 250000L);
    assertThat(big.get("effects")).isEqualTo(List.of("ScansTable", "BlocksReads", "BlocksWrites"));
    assertThat(hazard(json, "LK09", "public.none.a")).containsEntry("severity", "info");
    assertThat(hazard(json, "MF04", "public.big.a"))
        .containsEntry("query", "SELECT * FROM public.big WHERE a IS NULL LIMIT 10");
  }

  @Test
  void jsonTellsTransactionsAndSides() {
    var from = database("create table t (a int)");
    var to = database("create table t (a int check (a > 0)); create index i on t (a)");
    var json = json(server.url(from), server.url(to), "--online");
    var steps = (List<?>) at(json, "steps");
    assertThat(steps).hasSize(3);
    assertThat(((Map<?, ?>) steps.get(0)).get("transaction")).isEqualTo(1L);
    assertThat(((Map<?, ?>) steps.get(1)).containsKey("transaction")).isFalse();
    assertThat(((Map<?, ?>) at(json, "from")).get("postgres")).isEqualTo(15L);
    var same = json(server.url(to), server.url(to));
    assertThat(((Map<?, ?>) at(same, "from")).get("fingerprint"))
        .isEqualTo(((Map<?, ?>) at(same, "to")).get("fingerprint"));
  }

  @Test
  void whatIsComparedIsChosen() {
    var from = database("create table t (a int)");
    var to =
        database(
            "create table t (a int); comment on table t is 'c'; grant select on t to public; alter table t owner to pg_monitor");
    var both = diff(from, to);
    assertThat(both).contains("COMMENT ON").contains("GRANT SELECT").doesNotContain("OWNER TO");
    assertThat(diff(from, to, "--no-comments")).doesNotContain("COMMENT ON").contains("GRANT");
    assertThat(diff(from, to, "--no-privileges")).contains("COMMENT ON").doesNotContain("GRANT");
    assertThat(diff(from, to, "--ownership")).contains("OWNER TO pg_monitor");
    assertThat(diff(from, to, "--no-comments", "--no-privileges")).isEmpty();
  }

  @Test
  void whatCannotBeChangedIsInTheExitCode() {
    var from = database("create table t (a int); create index broken on t (a)");
    var to =
        database(
            "create table t (a int); create index broken on t (a);"
                + " update pg_index set indisvalid = false where indexrelid = 'broken'::regclass");
    var diff = plumbline("diff", "--from", server.url(from), "--to", server.url(to));
    assertThat(diff.exitCode()).isEqualTo(3);
    assertThat(diff.out()).contains("-- cannot be changed: ");
    assertThat(diff.err()).contains("cannot change ", "broken");
  }

  @Test
  void aForeignTableHasNoSizeAndTheRestIsWeighedAsEver() {
    var tables =
        """
        create foreign data wrapper w; create server s foreign data wrapper w;
        create table t (id int);
        create foreign table f (id int, n %s);
        """
            .replace("f (id int, n %s)", "f (id int, n %s) server s");
    var from = database(tables.formatted("int"));
    var to = database(tables.formatted("int, m int") + "create index on t (id)");
    var json = json(server.url(from), server.url(to));
    assertThat(at(hazard(json, "LK01", "public.t_id_idx"), "severity")).isEqualTo("info");
    assertThat(json(server.url(to), server.url(from)).get("script"))
        .asString()
        .contains("ALTER TABLE public.f DROP COLUMN m");
  }

  @Test
  void coloursAreForTerminals() {
    var changes = new Colours(true);
    assertThat(changes.red("x")).isEqualTo("\u001b[31mx\u001b[0m");
    assertThat(Colours.NONE.red("x")).isEqualTo("x");
    assertThat(Colours.wanted(false)).isEqualTo(Colours.NONE);
  }

  private static Object at(Map<?, ?> map, String name) {
    return java.util.Objects.requireNonNull(map.get(name), name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> json(String from, String to, String... options) {
    var arguments =
        new java.util.ArrayList<>(List.of("diff", "--from", from, "--to", to, "--json"));
    arguments.addAll(List.of(options));
    return (Map<String, Object>) JsonText.parse(plumbline(arguments.toArray(String[]::new)).out());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> hazard(Map<String, Object> json, String code, String object) {
    return ((List<?>) at(json, "hazards"))
        .stream()
            .map(each -> (Map<String, Object>) each)
            .filter(each -> code.equals(each.get("code")) && object.equals(each.get("object")))
            .findFirst()
            .orElseThrow();
  }

  private String diff(String from, String to, String... options) {
    var arguments =
        new java.util.ArrayList<>(
            List.of("diff", "--from", server.url(from), "--to", server.url(to)));
    arguments.addAll(List.of(options));
    return plumbline(arguments.toArray(String[]::new)).out();
  }

  private String database(String sql) {
    var name = server.createDatabase();
    server.execute(name, sql);
    return name;
  }

  private static boolean hasPsql() {
    try {
      return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }
}
