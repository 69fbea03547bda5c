package dev.plumbline.cli;

import static dev.plumbline.cli.Shell.plumbline;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy}, {@code status} and {@code resolve} on a real database, as a person uses them. */
class MigrationCommandsTest {

  private final PostgresServer server = PostgresServer.shared(18);
  private final String database = server.createDatabase();
  @TempDir private Path directory;

  @BeforeEach
  void twoMigrations() throws IOException {
    migration("1_init", "create table customer (id int primary key);");
    migration("2_email", "alter table customer add email text;");
  }

  @Test
  void deployAppliesWhatIsPending() {
    assertThat(run("status").exitCode()).isEqualTo(1);
    var deployed = run("deploy");
    assertThat(deployed.err()).isEmpty();
    assertThat(deployed.exitCode()).isZero();
    assertThat(deployed.out()).contains("2 of 2 applied");
    assertThat(run("status").exitCode()).isZero();
    assertThat(run("deploy").exitCode()).as("again").isZero();
  }

  @Test
  void hazardsAreToldAndHoldWhereTheyAreNamed() throws IOException {
    run("deploy");
    migration("3_index", "create index emails on customer (email);");
    var status = run("status");
    assertThat(status.out()).contains("LK01 public.emails", "(3_index)");
    var hazard = json(run("status", "--json")).at("/plan/hazards/0");
    assertThat(hazard.at("/severity").asText()).isEqualTo("Info");
    assertThat(hazard.at("/migration").asText()).isEqualTo("3_index");

    var held = run("deploy", "--fail-on", "LK01,DL03");
    assertThat(held.exitCode()).isEqualTo(1);
    assertThat(held.err()).contains("LintFailed", "LK01 public.emails", "--fail-on");
    assertThat(run("deploy", "--fail-on", "LK99").err()).contains("LK99", "DL01");
    assertThat(run("deploy", "--fail-on", "Error").exitCode()).as("an empty table").isZero();
  }

  @Test
  void deployStopsAtATarget() {
    assertThat(run("deploy", "--target", "1_init").exitCode()).isZero();
    var status = run("status", "--exit-code");
    assertThat(status.exitCode()).isEqualTo(2);
    assertThat(status.out()).contains("pending  2_email");
  }

  @Test
  void aFailedMigrationIsRolledBackFixedAndDeployed() throws IOException {
    run("deploy");
    server.execute(database, "insert into customer values (1)");
    migration("3_phone", "alter table customer add phone text not null;");
    var failed = run("deploy");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains("MigrationFailed", "3_phone");
    assertThat(json(run("status", "--json")).at("/migrations/failed/sqlState").asText())
        .isEqualTo("23502");
    migration("3_phone", "alter table customer add phone text not null default '';");
    assertThat(run("deploy").exitCode()).as("not before it is resolved").isEqualTo(1);
    var resolved = run("resolve", "--rolled-back", "3_phone");
    assertThat(resolved.err()).isEmpty();
    assertThat(resolved.exitCode()).isZero();
    assertThat(json(run("status", "--json")).at("/migrations/applied").asInt()).isEqualTo(2);
    assertThat(run("deploy").exitCode()).isZero();
  }

  @Test
  void aFailedMigrationThatWasCompletedByHandIsMarked() throws IOException {
    run("deploy");
    server.execute(database, "insert into customer values (1)");
    migration("3_phone", "alter table customer add phone text not null;");
    run("deploy");
    server.execute(database, "alter table customer add phone text not null default ''");
    server.execute(database, "alter table customer alter phone drop default");
    assertThat(run("resolve", "--applied", "3_phone").exitCode()).isZero();
    assertThat(run("status").err()).isEmpty();
  }

  @Test
  void theLastMigrationIsTakenBackAndStaysAway() throws IOException {
    run("deploy");
    server.execute(database, "insert into customer values (1, 'a@example.org')");

    var held = run("resolve", "--reverted", "2_email");
    assertThat(held.exitCode()).isEqualTo(1);
    assertThat(held.err()).contains("public.customer.email with 1 value");
    var reverted = run("resolve", "--reverted", "2_email", "--allow-data-loss");
    assertThat(reverted.err()).isEmpty();
    assertThat(reverted.out()).contains("Resolved   Reverted", "1 of 2 applied");

    assertThat(run("deploy").err()).contains("MigrationReverted", "`2_email`");
    migration("2_email", "alter table customer add email text not null default '';");
    assertThat(run("deploy").exitCode()).isZero();
  }

  @Test
  void driftIsShownAndReverted() throws IOException {
    run("deploy");
    server.execute(database, "create table handmade (id int)");
    var status = run("status");
    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.out()).contains("Drift      1 table added", "public.handmade");
    assertThat(status.err()).contains("Drifted: 1 table added", "resolve --drift");
    var fingerprint = json(run("status", "--json")).at("/drift/fingerprint").asText();
    assertThat(fingerprint).isNotEmpty();
    var stale = run("resolve", "--drift", "revert", "--fingerprint", "000000000000");
    assertThat(stale.exitCode()).isEqualTo(1);
    assertThat(stale.out()).isEmpty();
    assertThat(run("resolve", "--drift", "revert", "--fingerprint", fingerprint).exitCode())
        .isZero();
    assertThat(run("status").exitCode()).isZero();
    assertThat(run("resolve", "--drift", "revert").err()).contains("There is no drift to resolve");
  }

  @Test
  void driftIsAdoptedAsANewMigrationInTheDirectory() throws IOException {
    run("deploy");
    server.execute(database, "create table handmade (id int)");
    var adopted = run("resolve", "--drift", "adopt");
    assertThat(adopted.err()).isEmpty();
    assertThat(adopted.exitCode()).isZero();
    try (var entries = Files.list(directory)) {
      var made = entries.filter(each -> each.toString().endsWith("_adopted")).toList();
      assertThat(made).hasSize(1);
      assertThat(Files.readString(made.get(0).resolve("migration.sql")))
          .contains("CREATE TABLE public.handmade");
    }
    assertThat(run("status").exitCode()).isZero();
  }

  @Test
  void errorsAreOneLineWithoutTheSecret() throws IOException {
    var wrong =
        plumbline(
            "deploy",
            "--url",
            "postgresql://u:geheim@127.0.0.1:1/d",
            "--migrations",
            directory.toString());
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("DatabaseUnreachable").doesNotContain("geheim");
    assertThat(plumbline("deploy", "--url", "x", "--migrations", "nowhere").err())
        .contains("There is no directory nowhere");
    assertThat(run("resolve").err()).contains("--applied");
    assertThat(run("resolve", "--applied", "never").exitCode()).isEqualTo(1);
    Files.createDirectory(directory.resolve("4_empty"));
    assertThat(run("deploy").err()).contains("`4_empty` holds no migration.sql");
  }

  private Shell run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", server.url(database), "--migrations", directory.toString()));
    return plumbline(all.toArray(String[]::new));
  }

  private void migration(String name, String script) throws IOException {
    var own = Files.createDirectories(directory.resolve(name));
    Files.writeString(own.resolve("migration.sql"), script);
  }

  private static JsonNode json(Shell shell) throws IOException {
    return new ObjectMapper().readTree(shell.out());
  }
}
