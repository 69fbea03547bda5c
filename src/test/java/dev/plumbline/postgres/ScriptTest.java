package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.ScriptPart;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where one statement ends and the next begins. */
class ScriptTest {

  static Stream<Arguments> scripts() {
    return Stream.of(
        script("two", "SELECT 1;\nSELECT 2", "SELECT 1", "SELECT 2"),
        script("nothing", " ;; -- no\n/* no; */", new String[0]),
        script(
            "dollar quotes",
            "SELECT $$a;b$$; SELECT $x$ $$;$$ $x$;SELECT a$b$c FROM t;",
            "SELECT $$a;b$$",
            "SELECT $x$ $$;$$ $x$",
            "SELECT a$b$c FROM t"),
        script(
            "quotes",
            "SELECT 'a;''b;', \"c;\"\"d\", E'it\\'s;', U&'\\0441;'; SELECT 2;",
            "SELECT 'a;''b;', \"c;\"\"d\", E'it\\'s;', U&'\\0441;'",
            "SELECT 2"),
        script(
            "nested comments",
            "/* a /* b; */ c; */ SELECT 1 /* d /* ; */ */; -- e;\nSELECT 2;",
            "SELECT 1 /* d /* ; */ */",
            "SELECT 2"),
        script(
            "bodies of SQL",
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END; SELECT 3;",
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END",
            "SELECT 3"),
        script(
            "words like those of a body",
            "BEGIN; CREATE TABLE begin_case (\"end\" int); CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT (CASE 1 WHEN 1 THEN 2 END); END; END;",
            "BEGIN",
            "CREATE TABLE begin_case (\"end\" int)",
            "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT (CASE 1 WHEN 1 THEN 2 END); END",
            "END"),
        script(
            "a rule",
            "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3;",
            "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
            "SELECT 3"),
        script(
            "backslashes that escape",
            "SELECT '\\'; SET standard_conforming_strings = off; SELECT 'it\\'s; one'; SET standard_conforming_strings TO on; SELECT '\\'; SELECT 5;",
            "SELECT '\\'",
            "SET standard_conforming_strings = off",
            "SELECT 'it\\'s; one'",
            "SET standard_conforming_strings TO on",
            "SELECT '\\'",
            "SELECT 5"),
        script(
            "rows",
            "\\restrict abc\nCREATE TABLE t (a text);\nCOPY public.t (a) FROM stdin;\nit's; \\N\n$$\n\\.\n\n-- more\nSELECT 1;\n\\unrestrict abc\n",
            "CREATE TABLE t (a text)",
            "COPY public.t (a) FROM stdin;\nit's; \\N\n$$\n\\.",
            "SELECT 1"),
        script(
            "no rows at all",
            "COPY t FROM stdin;\n\\.\nCOPY t FROM stdin WITH (FORMAT csv);\n\\.",
            "COPY t FROM stdin;\n\\.",
            "COPY t FROM stdin WITH (FORMAT csv);\n\\."),
        script(
            "rows after backslashes that escape",
            "SET standard_conforming_strings TO 'off';\nSELECT 'a\\';\n\\.;';\nCOPY t FROM stdin;\n1\n\\.\nSELECT 2;",
            "SET standard_conforming_strings TO 'off'",
            "SELECT 'a\\';\n\\.;'",
            "COPY t FROM stdin;\n1\n\\.",
            "SELECT 2"),
        script(
            "what only looks like rows or commands",
            "SELECT 'COPY t FROM stdin;\n\\.\n'; /*\n\\d\n*/ SELECT $$\n\\.\n$$; COPY t TO stdout;\n\\d t",
            "SELECT 'COPY t FROM stdin;\n\\.\n'",
            "SELECT $$\n\\.\n$$",
            "COPY t TO stdout",
            "\\d t"));
  }

  private static Arguments script(String what, String script, String... parts) {
    return Arguments.of(what, script, List.of(parts));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void isCutBetweenStatements(String what, String script, List<String> parts) {
    var found = Script.parts(script);

    assertThat(found).extracting(ScriptPart::text).as(what).isEqualTo(parts);
    assertThat(found)
        .allSatisfy(part -> assertThat(script.substring(part.start())).startsWith(part.text()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void keepsItsLinesWithoutRowsAndCommands(String what, String script, List<String> parts) {
    assertThat(PsqlText.sql(script).chars().filter(each -> each == '\n').count())
        .as(what)
        .isEqualTo(script.chars().filter(each -> each == '\n').count());
    assertThat(PsqlText.pieces(script))
        .as("%s: %s", what, parts)
        .allMatch(piece -> piece.end() <= script.length());
  }
}
