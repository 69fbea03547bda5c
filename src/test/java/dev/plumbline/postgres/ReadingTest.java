package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.benchmark.LargeSchema;
import dev.plumbline.diff.Differ;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.testing.Eavesdropper;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a catalog is read, whatever is in it. */
class ReadingTest {

  private final PostgresServer server = PostgresServer.shared(18);

  @Test
  void aLargeCatalogTakesNoMoreQueriesThanASmallOne() throws IOException {
    var small = LargeSchema.create(server, 1);
    var large = LargeSchema.create(server, 500);
    var asked = asked(small);
    assertThat(asked).hasSize(4).element(2).asString().contains("pg_get_indexdef", "pg_depend");
    assertThat(asked(large)).isEqualTo(asked);
  }

  @Test
  void whatIsReadByTextArraysAndNumbersIsWhatIsThere() {
    assertThat(TextArray.read("{}")).isEmpty();
    assertThat(TextArray.read("{a,\"b c\",\"\",\"q\\\"\\\\\",\"x,{y}\",é}"))
        .containsExactly("a", "b c", "", "q\"\\", "x,{y}", "é");
  }

  @Test
  void everythingIsMadeOutOfNothingInOrder() {
    var schema = read(server.url(LargeSchema.create(server, 100)));
    var nothing = read(server.url(server.createDatabase()));
    var target = server.createDatabase();
    var plan = Differ.diff(nothing, schema);
    server.execute(target, plan.script());
    assertThat(Differ.changes(read(server.url(target)), schema)).isEmpty();
    server.execute(target, Differ.diff(schema, nothing).script());
    assertThat(Differ.changes(read(server.url(target)), nothing)).isEmpty();
  }

  /** What a reading asks, OIDs aside. */
  private List<String> asked(String database) throws IOException {
    try (var tap = new Eavesdropper(server.port())) {
      read("postgresql://postgres@127.0.0.1:" + tap.port() + "/" + database + "?sslmode=disable");
      return tap.asked().stream().map(text -> text.replaceAll("\\d{5,}", "OID")).toList();
    }
  }

  private static Snapshot read(String url) {
    return Databases.schema(ConnectionUrl.parse(url).target(), Scope.database());
  }
}
