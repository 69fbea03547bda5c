package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What depends on rows brings a query: it shows those in the way, and nothing when all is well. */
class HazardQueriesTest {

  /**
   * @param good rows that are not in the way
   * @param bad rows that are
   */
  private record Case(Code code, String before, String good, String bad, String after) {}

  private static final String T = "create table \"T 1\" (a int, \"b,(\" text)";

  private static final List<Case> CASES =
      List.of(
          new Case(
              Code.MF04,
              T,
              "(1, 'x')",
              "(null, 'x')",
              "create table \"T 1\" (a int not null, \"b,(\" text)"),
          new Case(
              Code.MF03,
              T,
              "",
              "(1, 'x')",
              "create table \"T 1\" (a int, \"b,(\" text, c int not null)"),
          new Case(
              Code.MF01,
              T,
              "(1, 'x'), (2, 'x'), (null, 'x')",
              "(1, 'y')",
              T + "; create unique index on \"T 1\" (a)"),
          new Case(
              Code.MF01,
              T,
              "(1, 'x'), (-1, 'x'), (-1, 'X')",
              "(2, 'X')",
              T
                  + "; create unique index on \"T 1\" (lower(\"b,(\") text_pattern_ops desc) include (a) where a > 0"),
          new Case(
              Code.MF01,
              T,
              "(1, null), (2, 'x')",
              "(3, null)",
              T + "; create unique index on \"T 1\" (\"b,(\" collate \"C\") nulls not distinct"),
          new Case(
              Code.MF01,
              "create table \"T 1\" (a int not null, b int not null)",
              "(1, 1), (1, 2)",
              "(1, 1)",
              "create table \"T 1\" (a int, b int, primary key (a, b))"),
          new Case(
              Code.MF06,
              T,
              "(1, 'x'), (null, 'x')",
              "(-1, 'x')",
              T + "; alter table \"T 1\" add check (a > 0 or \"b,(\" = ')')"),
          new Case(
              Code.MF06,
              "create table \"T 1\" (a int4range, b int)",
              "('[1,3)', 1), ('[3,5)', 1), ('[1,9)', 0)",
              "('[2,4)', 2)",
              "create table \"T 1\" (a int4range, b int, exclude using gist (a with &&) where (b > 0))"),
          new Case(
              Code.MF01,
              "create table \"T 1\" (a int4range not null, b int4range not null)",
              "('[1,3)', '[1,3)'), ('[1,3)', '[3,5)')",
              "('[1,3)', '[2,4)')",
              "create table \"T 1\" (a int4range, b int4range, primary key (a, b without overlaps))"),
          new Case(
              Code.MF06,
              "create table o (x int primary key); insert into o values (1); create table \"T 1\" (a int)",
              "(1), (null)",
              "(2)",
              "create table o (x int primary key); create table \"T 1\" (a int references o)"),
          new Case(
              Code.MF06,
              "create table o (x int, y int, primary key (x, y)); insert into o values (1, 1); create table \"T 1\" (a int, b int)",
              "(1, 1), (null, null)",
              "(1, null)",
              "create table o (x int, y int, primary key (x, y)); create table \"T 1\" (a int, b int, foreign key (a, b) references o match full)"),
          new Case(
              Code.MF06,
              "create table o (x int4range, y int4range, primary key (x, y without overlaps)); insert into o values ('[1,2)', '[1,5)'), ('[1,2)', '[5,9)'); create table \"T 1\" (a int4range, b int4range)",
              "('[1,2)', '[2,8)'), (null, '[1,99)')",
              "('[1,2)', '[8,10)')",
              "create table o (x int4range, y int4range, primary key (x, y without overlaps)); create table \"T 1\" (a int4range, b int4range, foreign key (a, period b) references o (x, period y))"),
          new Case(
              Code.MF08,
              "create domain d as int; create table \"T 1\" (a d)",
              "(1), (null)",
              "(-1)",
              "create domain d as int check (value > 0); create table \"T 1\" (a d)"),
          new Case(
              Code.MF08,
              "create domain d as int; create table \"T 1\" (a d)",
              "(1)",
              "(null)",
              "create domain d as int not null; create table \"T 1\" (a d)"),
          new Case(
              Code.DL09,
              "create type m as enum ('a', 'it''s', 'c'); create table \"T 1\" (a m)",
              "('a'), ('c')",
              "('it''s')",
              "create type m as enum ('a', 'c'); create table \"T 1\" (a m)"),
          new Case(
              Code.MF07,
              "create table \"T 1\" (a text)",
              "('1'), (null)",
              "('x')",
              "create table \"T 1\" (a int)"),
          new Case(
              Code.MF07,
              "create table \"T 1\" (a bigint)",
              "(1), (null)",
              "(3000000000)",
              "create table \"T 1\" (a int)"),
          new Case(
              Code.MF07,
              "create table \"T 1\" (a numeric)",
              "(99.94)",
              "(1000)",
              "create table \"T 1\" (a numeric(3,1))"),
          new Case(
              Code.DL08,
              "create table \"T 1\" (a numeric)",
              "(9.5)",
              "(9.55)",
              "create table \"T 1\" (a numeric(3,1))"),
          new Case(
              Code.DL08,
              "create table \"T 1\" (a text)",
              "('abc')",
              "('abcd')",
              "create table \"T 1\" (a varchar(3))"),
          new Case(
              Code.DL08,
              "create table \"T 1\" (a timestamp)",
              "('2020-01-01')",
              "('2020-01-01 01:00')",
              "create table \"T 1\" (a date)"),
          new Case(
              Code.DL08,
              "create table \"T 1\" (a double precision)",
              "(0.5)",
              "(0.1)",
              "create table \"T 1\" (a real)"));

  @TestFactory
  Stream<DynamicTest> everyQueryShowsTheRowsInTheWay() {
    return CASES.stream()
        .map(each -> dynamicTest(each.code() + " " + each.after(), () -> judge(each)));
  }

  private static void judge(Case example) throws SQLException {
    var server = PostgresServer.shared(18);
    var before = server.createDatabase();
    var after = server.createDatabase();
    server.execute(before, example.before());
    server.execute(after, example.after());
    try (var left = server.connect(before);
        var right = server.connect(after)) {
      var hazard =
          Differ.diff(read(left), read(right)).hazards().stream()
              .filter(each -> each.code() == example.code())
              .findFirst()
              .orElseThrow();
      var query = hazard.query().orElseThrow();
      if (!example.good().isEmpty()) {
        server.execute(before, "insert into \"T 1\" values " + example.good());
      }
      assertThat(rows(left, query)).as("nothing in the way: " + query).isZero();
      server.execute(before, "insert into \"T 1\" values " + example.bad());
      assertThat(rows(left, query)).as(query).isPositive();
    }
  }

  private static int rows(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }

  private static Snapshot read(Connection connection) throws SQLException {
    return CatalogReader.read(connection, Scope.database());
  }
}
