package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Reason;
import dev.plumbline.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As somebody whose migrations were written for psql, or by pg_dump, I have their rows loaded, and
 * am told the line of what no server understands.
 */
class PsqlScriptsTest {

  private static final Engine ENGINE = new PostgresEngine();

  private static final String DUMP =
      """
      --
      -- PostgreSQL database dump
      --

      \\restrict 8sVxqg

      SET standard_conforming_strings = on;
      SELECT pg_catalog.set_config('search_path', '', false);

      CREATE TABLE public.customer (id integer NOT NULL, name text);

      COPY public.customer (id, name) FROM stdin;
      1\tit's; one
      2\t\\N
      3\tback\\\\slash $$ "
      \\.

      ALTER TABLE ONLY public.customer ADD CONSTRAINT customer_pkey PRIMARY KEY (id);

      \\unrestrict 8sVxqg
      """;

  private static EngineFixture with(int major, String name, String script) {
    return new EngineFixture(ENGINE, PostgresServer.shared(major)).migrations(name, script);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aDumpWithRowsIsAMigration(int major) {
    var db = with(major, "1", DUMP);

    assertThat(db.run().message()).isEqualTo("1 migration is applied.");

    assertThat(db.askAll("SELECT id, name FROM customer ORDER BY id"))
        .containsExactly("1,it's; one", "2,null", "3,back\\slash $$ \"");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void rowsAreLoadedStatementByStatementToo(int major) {
    var db =
        with(
            major,
            "1",
            DUMP + "CREATE INDEX CONCURRENTLY by_name ON public.customer (name);\nVACUUM;");

    assertThat(db.run().message()).isEqualTo("1 migration is applied.");

    assertThat(db.ask("SELECT count(*) FROM customer")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aRowThatDoesNotFitUndoesEverythingAndIsNamed(int major) {
    var db = with(major, "1", "CREATE TABLE t (a int);");
    db.run();
    db.sql("CREATE UNIQUE INDEX ON t (a); INSERT INTO t VALUES (3)");
    db.migrations(
        "1", "CREATE TABLE t (a int); CREATE UNIQUE INDEX ON t (a);",
        "2", "CREATE TABLE u ();\n\nCOPY t FROM stdin;\n1\n3\n\\.\nSELECT 1;\n");
    db.migrations(
        "1",
        "CREATE TABLE t (a int);",
        "2",
        "CREATE TABLE u ();\n\nCOPY t FROM stdin;\n1\nthree\n\\.\nSELECT 1;\n");

    var rehearsed = db.run();

    assertThat(rehearsed.message()).contains("line 3", "invalid input syntax");
    assertThat(db.ask("SELECT to_regclass('u')")).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void aCommandOfPsqlIsRefusedWithItsLine(int major) {
    var db = with(major, "1", "CREATE TABLE t ();\nSELECT '\n\\d';\n  \\connect other\nSELECT 1;");

    var outcome = db.run();

    assertThat(outcome.reason()).isEqualTo(Reason.REHEARSAL_FAILED);
    assertThat(outcome.message()).contains("\\connect is a command of psql", "line 4");
    var failure = outcome.history().orElseThrow().failed().orElseThrow();
    assertThat(failure.statement()).contains("3 of 4");
    assertThat(failure.effects()).isEqualTo(Effects.ROLLED_BACK);
    assertThat(failure.log()).contains("remove the line");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void rowsThatAreMissingAreMissed(int major) {
    var outcome = with(major, "1", "CREATE TABLE t (a int);\nCOPY t FROM stdin;\n1\n\\x").run();

    assertThat(outcome.reason()).isEqualTo(Reason.REHEARSAL_FAILED);
    assertThat(outcome.message()).contains("not followed by its rows", "line 2");
  }
}
