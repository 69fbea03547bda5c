package dev.plumbline.cli;

import static dev.plumbline.cli.Shell.plumbline;
import static dev.plumbline.cli.Shell.plumblineReading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecuteCommandTest {

  private final PostgresServer server = PostgresServer.shared(18);
  @TempDir private Path directory;

  @Test
  void runsAScript() throws IOException {
    var url = server.url(server.createDatabase());
    var file = Files.writeString(directory.resolve("a.sql"), "create table a (); table a;");
    assertThat(plumbline("execute", "--url", url, "--file", file.toString()))
        .isEqualTo(new Shell(0, "Script executed.\n", ""));
    assertThat(plumblineReading("drop table a", "execute", "--url", url, "--stdin").exitCode())
        .isZero();
  }

  @Test
  void leavesNothingBehindWhenItFailsAndSaysWhere() {
    var url = server.url(server.createDatabase());
    var failed =
        plumblineReading("create table a ();\nselect 1/0;", "execute", "--url", url, "--stdin");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("division by zero", "SQLSTATE 22012, statement 2", "line 2");
    assertThat(plumblineReading("create table a ()", "execute", "--url", url, "--stdin").exitCode())
        .isZero();
  }

  @Test
  void wantsExactlyOneScript() {
    var url = server.url("postgres");
    assertThat(plumbline("execute", "--url", url).err()).contains("--file=FILE | --stdin");
    assertThat(plumbline("execute", "--url", url).exitCode()).isEqualTo(1);
  }
}
