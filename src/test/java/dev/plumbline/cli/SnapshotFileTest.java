package dev.plumbline.cli;

import static dev.plumbline.cli.Shell.plumbline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Judge;
import dev.plumbline.diff.SnapshotForm;
import dev.plumbline.model.IdText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.Fixture;
import dev.plumbline.testing.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A snapshot in a file is the snapshot. */
@Execution(ExecutionMode.CONCURRENT)
class SnapshotFileTest {

  private final PostgresServer server = Judge.server(18);
  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> everySchemaComesBackFromItsFile() {
    return Fixture.all().stream()
        .map(fixture -> dynamicTest(fixture.name(), () -> comesBack(fixture)));
  }

  private void comesBack(Fixture fixture) throws SQLException {
    var name = server.createDatabase();
    try {
      server.execute(name, fixture.after());
      var snapshot = read(name);
      var text = text(snapshot);
      var back = SnapshotForm.read((Map<?, ?>) JsonText.parse(text));
      assertThat(back.objects()).containsExactlyElementsOf(snapshot.objects());
      assertThat(back.fingerprint()).isEqualTo(snapshot.fingerprint());
      assertThat(text(back)).as("edges and places too").isEqualTo(text);
      var nothing = Snapshot.empty(18);
      assertThat(Differ.diff(nothing, back).script())
          .isEqualTo(Differ.diff(nothing, snapshot).script());
      assertThat(Differ.diff(back, nothing).script())
          .isEqualTo(Differ.diff(snapshot, nothing).script());
    } finally {
      server.execute("postgres", "drop database if exists " + name + " with (force)");
    }
  }

  @Test
  void isASideOfADiff() throws Exception {
    var old = server.createDatabase();
    server.execute(old, "create table \"T 1\" (a int primary key)");
    var file = directory.resolve("old.json").toString();
    assertThat(plumbline("snapshot", "--from", server.url(old), "--output", file))
        .isEqualTo(new Shell(0, "", ""));
    server.execute(old, "alter table \"T 1\" add b text");
    var diff = plumbline("diff", "--from", file, "--to", server.url(old));
    assertThat(diff.out()).isEqualTo("ALTER TABLE public.\"T 1\" ADD COLUMN b text;\n");
    var printed = plumbline("snapshot", "--from", file);
    assertThat(printed.out()).isEqualTo(Files.readString(Path.of(file)));
    assertThat(plumbline("diff", "--from", file, "--to", file, "--exit-code"))
        .isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void refusesByNameWhatItDoesNotKnow() throws Exception {
    var name = server.createDatabase();
    server.execute(name, "create table t (a int)");
    var text = text(read(name));
    refused(text.replace("\"plumblineSnapshot\": 1", "\"plumblineSnapshot\": 7"), "version 7");
    refused(text.replace("\"Table public.t\"", "\"Ufo public.t\""), "Ufo public.t");
    refused(text.replace("\"type\": \"integer\"", "\"type\": \"integer\", \"hue\": 1"), "hue");
    refused(text.replace("\"type\": \"integer\"", "\"type\": \"bigint\""), "fingerprint");
    refused("{\"a\": 1}", "no snapshot");
    refused("{\n\"a\": x}", "line 2: this is no JSON");
  }

  private void refused(String text, String message) throws Exception {
    var file = Files.writeString(directory.resolve("bad.json"), text).toString();
    var diff = plumbline("diff", "--from", file, "--to", server.url("postgres"));
    assertThat(diff.exitCode()).isEqualTo(1);
    assertThat(diff.out()).isEmpty();
    assertThat(diff.err()).contains("bad.json").contains(message);
  }

  @Test
  void idsAreTextsThatLeadBack() {
    for (var id :
        List.of(
            ObjectId.of(ObjectKind.COLUMN, "public", "a.b", "c\"d (e)"),
            ObjectId.of(ObjectKind.TABLE, "Ünï \"☃\"", "select"),
            ObjectId.of(ObjectKind.CAST, "integer", "character varying"),
            ObjectId.of(ObjectKind.DEFAULT_PRIVILEGES, "", "x"),
            new ObjectId(ObjectKind.FUNCTION, List.of("s", "f"), "a integer, \"b)\" text"))) {
      assertThat(IdText.parse(IdText.of(id))).isEqualTo(id);
    }
    assertThatThrownBy(() -> IdText.parse("Ufo x")).hasMessageContaining("Ufo");
  }

  private Snapshot read(String database) throws SQLException {
    try (var connection = server.connect(database)) {
      return CatalogReader.read(connection, Scope.database());
    }
  }

  private static String text(Snapshot snapshot) {
    return Json.text(SnapshotForm.write(snapshot, List.of()));
  }
}
