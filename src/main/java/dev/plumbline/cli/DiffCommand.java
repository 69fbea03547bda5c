package dev.plumbline.cli;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.Scope;
import dev.plumbline.postgres.Databases;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline diff}, Prisma's {@code migrate diff}. */
@Command(
    name = "diff",
    description = {
      "Prints the SQL that turns one schema into another.",
      "Directories, files and empty are replayed in a scratch database on --shadow-url, else on the"
          + " server of the other side."
    },
    footer = {
      "",
      "Exit codes: 0 printed; 1 an error; 2 with --exit-code: they differ; 3 they differ in what no"
          + " plan can change."
    })
final class DiffCommand implements Callable<Integer> {

  static final String SIDE = "URL|DIR|FILE|empty";

  private static final int DIFFERENT = 2;
  private static final int CANNOT = 3;

  @Option(
      names = "--from",
      required = true,
      paramLabel = SIDE,
      description =
          "What is there: a database, a directory of migrations, a SQL file, a snapshot, or"
              + " nothing.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = SIDE, description = "What shall be there.")
  private String to = "";

  @Mixin private Sources sources = new Sources();

  @Mixin private Comparing comparing = new Comparing();

  @Option(
      names = "--online",
      description =
          "A plan for a database in use: in several transactions, so that nobody waits long.")
  private boolean online;

  @Option(
      names = "--verify",
      description = "Prove the plan on a scratch database before printing it.")
  private boolean verify;

  @ArgGroup private Form form = new Form();

  @Option(names = "--exit-code", description = "Exit with 2 when they differ.")
  private boolean exitCode;

  private final Terminal terminal;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var sides = List.of(SchemaSource.of("--from", from), SchemaSource.of("--to", to));
    var scope = sources.scope(sides);
    return Together.both(
        () -> sources.read(sides.get(0), sides, scope),
        () -> sources.read(sides.get(1), sides, scope),
        (before, after) -> compare(before, after, sides, scope));
  }

  private int compare(Side before, Side after, List<SchemaSource> sides, Scope scope) {
    if (before.schema().major() != after.schema().major()) {
      terminal
          .err()
          .printf(
              "plumbline: one side is PostgreSQL %d and the other %d, which spell some definitions"
                  + " in different ways.%n",
              before.schema().major(), after.schema().major());
    }
    for (var name : scope.schemas()) {
      var schema = ObjectId.of(ObjectKind.SCHEMA, name);
      if (!before.schema().has(schema) && !after.schema().has(schema)) {
        terminal.err().println("plumbline: neither side has a schema " + schema.sql() + ".");
      }
    }
    var difference = Difference.of(before, after, comparing, online);
    if (verify) {
      verify(before, difference, sides, scope);
    }
    return print(difference);
  }

  private void verify(Side before, Difference difference, List<SchemaSource> sides, Scope scope) {
    var server =
        sources
            .server(sides)
            .orElseThrow(
                () ->
                    new CliException(
                        "--verify needs a server on which a scratch database may be made: give"
                            + " --shadow-url."));
    var left =
        Databases.leftBy(
            server.target(),
            scope,
            before.schema(),
            difference.to(),
            difference.plan(),
            comparing::of);
    if (!left.isEmpty() && difference.plan().cannot().isEmpty()) {
      throw new CliException(
          "The plan is wrong, please report it: in a scratch database it left these differences: "
              + left.stream().map(String::valueOf).collect(Collectors.joining("; ")));
    }
  }

  private int print(Difference difference) {
    var plan = difference.plan();
    if (form.script || !(form.json || form.summary)) {
      terminal.out().print(plan.script());
    } else if (form.json) {
      terminal.out().println(Json.text(DiffJson.of(difference, verify)));
    } else {
      terminal.out().print(new DiffSummary(difference, terminal.colours()).text());
    }
    for (var left : plan.cannot()) {
      terminal.err().println("plumbline: cannot change " + left.object() + ": " + left.reason());
    }
    if (!plan.cannot().isEmpty()) {
      return CANNOT;
    }
    return exitCode && !difference.changes().isEmpty() ? DIFFERENT : 0;
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
