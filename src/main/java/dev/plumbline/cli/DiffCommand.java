package dev.plumbline.cli;

import dev.plumbline.diff.Differ;
import dev.plumbline.model.Change;
import dev.plumbline.model.Changes;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.ConnectionUrl;
import dev.plumbline.postgres.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plumbline diff}, Prisma's {@code migrate diff}. */
@Command(
    name = "diff",
    description = {
      "Prints the SQL that turns one schema into another.",
      "Directories, files and empty are replayed in a scratch database on --shadow-url, else on the server of the other side."
    })
final class DiffCommand implements Callable<Integer> {

  private static final String SIDE = "URL|DIR|FILE|empty";

  @Option(
      names = "--from",
      required = true,
      paramLabel = SIDE,
      description = "What is there: a database, a directory of migrations, a SQL file, or nothing.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = SIDE, description = "What shall be there.")
  private String to = "";

  @Option(
      names = "--shadow-url",
      paramLabel = "URL",
      description =
          "A server on which scratch databases may be made. Default: SHADOW_DATABASE_URL.")
  private @Nullable String shadowUrl;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "Compare this schema alone; may be repeated. Default: the URL's, else all.")
  private List<String> schemas = new ArrayList<>();

  @ArgGroup private Form form = new Form();

  @Option(names = "--exit-code", description = "Exit with 2 when they differ.")
  private boolean exitCode;

  private final Terminal terminal;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var before = SchemaSource.of("--from", from);
    var after = SchemaSource.of("--to", to);
    var url = url(before).or(() -> url(after));
    var schema = url.flatMap(ConnectionUrl::schema);
    var named = schemas.isEmpty() ? schema.stream().toList() : schemas;
    var scope = named.isEmpty() ? Scope.database() : Scope.schemas(named);
    var whole = scope.withoutHistory(schema.orElse("public"));
    return Together.both(
        () -> read(before, url, whole), () -> read(after, url, whole), this::print);
  }

  private int print(Snapshot before, Snapshot after) {
    var plan = Differ.diff(before, after);
    var changes = Differ.changes(before, after);
    if (form.script || (!form.json && !form.summary)) {
      terminal.out().print(plan.script());
    } else if (form.json) {
      terminal.out().println(Json.text(json(plan, changes)));
    } else {
      terminal.out().println(changes.isEmpty() ? "No difference" : Changes.summary(changes));
      changes.forEach(change -> terminal.out().println("  " + change));
    }
    for (var left : plan.cannot()) {
      terminal.err().println("plumbline: cannot change " + left.object() + ": " + left.reason());
    }
    return exitCode && !changes.isEmpty() ? 2 : 0;
  }

  private Snapshot read(SchemaSource source, Optional<ConnectionUrl> other, Scope scope) {
    if (source instanceof SchemaSource.Database database) {
      return Databases.schema(database.url().target(), scope);
    }
    var server =
        Optional.ofNullable(shadowUrl)
            .or(() -> Optional.ofNullable(System.getenv("SHADOW_DATABASE_URL")))
            .map(given -> DatabaseOptions.parse("--shadow-url", given))
            .or(() -> other)
            .orElseThrow(
                () ->
                    new CliException(
                        "Neither side is a database, so a server is needed to replay them on: give --shadow-url."));
    var scripts = ((SchemaSource.Scripts) source).migrations();
    return Databases.schemaAfter(server.target(), scripts, server.schema().orElse("public"), scope);
  }

  private static Optional<ConnectionUrl> url(SchemaSource source) {
    return source instanceof SchemaSource.Database database
        ? Optional.of(database.url())
        : Optional.empty();
  }

  private static Object json(Plan plan, List<Change> changes) {
    return Json.object(
        "summary", Changes.summary(changes),
        "changes",
            changes.stream()
                .map(
                    change ->
                        Json.object(
                            "kind", change.id().kind().label(),
                            "name", change.id().display(),
                            "change", OutcomeJson.camel(change.type().name()),
                            "detail", change.detail()))
                .toList(),
        "script", plan.script(),
        "hazards",
            plan.hazards().stream()
                .map(
                    hazard ->
                        Json.object(
                            "code", hazard.code().name(),
                            "object", hazard.object().display(),
                            "message", hazard.message(),
                            "query", hazard.query()))
                .toList(),
        "cannot",
            plan.cannot().stream()
                .map(
                    left -> Json.object("object", left.object().display(), "reason", left.reason()))
                .toList());
  }

  private static final class Form {
    @Option(names = "--script", description = "Print SQL; this is the default.")
    private boolean script;

    @Option(names = "--summary", description = "Print what differs, for people.")
    private boolean summary;

    @Option(names = "--json", description = "Print all of it as JSON.")
    private boolean json;
  }
}
