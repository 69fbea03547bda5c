package dev.plumbline.cli;

import dev.plumbline.diff.SnapshotForm;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.ConnectionUrl;
import dev.plumbline.postgres.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How schemas are read, whatever they are read from. */
final class Sources {

  /** The major version that is thought of where no side tells. */
  private static final int NEWEST = 18;

  @Option(
      names = {"--shadow-url", "--shadow"},
      paramLabel = "URL",
      description = {
        "A server on which scratch databases may be made.",
        "Default: SHADOW_DATABASE_URL, else the server of a side that is a database."
      })
  private @Nullable String shadowUrl;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "This schema alone; may be repeated. Default: the URL's, else all.")
  private List<String> schemas = new ArrayList<>();

  /** Which part of a database is read, given all that is read together. */
  Scope scope(List<SchemaSource> sides) {
    var urlSchema = url(sides).flatMap(ConnectionUrl::schema);
    var stored =
        sides.stream()
            .filter(SchemaSource.Stored.class::isInstance)
            .map(side -> SnapshotForm.schemas(((SchemaSource.Stored) side).form()))
            .filter(Predicate.not(List::isEmpty))
            .findFirst();
    var named = !schemas.isEmpty() ? schemas : stored.orElseGet(() -> urlSchema.stream().toList());
    var scope = named.isEmpty() ? Scope.database() : Scope.schemas(named);
    return scope.withoutHistory(urlSchema.orElse("public"));
  }

  Side read(SchemaSource source, List<SchemaSource> all, Scope scope) {
    if (source instanceof SchemaSource.Database database) {
      var target = database.url().target();
      // hazards go by the tables of one side: where the plan will run, if that is a database
      if (all.size() == 1 || !url(all).equals(Optional.of(database.url()))) {
        return new Side(Databases.schema(target, scope), Map.of());
      }
      var live = Databases.live(target, scope);
      return new Side(live.schema(), live.sizes());
    }
    if (source instanceof SchemaSource.Stored stored) {
      return new Side(stored(stored, scope), Map.of());
    }
    if (source.equals(SchemaSource.EMPTY)) {
      return new Side(empty(all, scope), Map.of());
    }
    var server =
        server(all)
            .orElseThrow(
                () ->
                    new CliException(
                        "Neither side is a database, so a server is needed to replay them on: give"
                            + " --shadow-url."));
    var scripts = ((SchemaSource.Scripts) source).migrations();
    return new Side(
        Databases.schemaAfter(server.target(), scripts, server.schema().orElse("public"), scope),
        Map.of());
  }

  /** A new database is looked at where one may be made. */
  private Snapshot empty(List<SchemaSource> all, Scope scope) {
    var server = server(all);
    if (server.isEmpty()) {
      return NewDatabase.schema(storedMajor(all), scope);
    }
    try {
      return Databases.schemaAfter(
          server.get().target(), List.of(), server.get().schema().orElse("public"), scope);
    } catch (Databases.NoScratch e) {
      return NewDatabase.schema(Databases.major(server.get().target()), scope);
    }
  }

  private static int storedMajor(List<SchemaSource> all) {
    return all.stream()
        .filter(SchemaSource.Stored.class::isInstance)
        .map(side -> ((SchemaSource.Stored) side).form().get("postgres"))
        .filter(Long.class::isInstance)
        .map(major -> ((Long) major).intValue())
        .findFirst()
        .orElse(NEWEST);
  }

  /** Where scratch databases may be made. */
  Optional<ConnectionUrl> server(List<SchemaSource> sides) {
    return Optional.ofNullable(shadowUrl)
        .or(() -> Optional.ofNullable(System.getenv("SHADOW_DATABASE_URL")))
        .map(given -> DatabaseOptions.parse("--shadow-url", given))
        .or(() -> url(sides));
  }

  private static Optional<ConnectionUrl> url(List<SchemaSource> sides) {
    return sides.stream()
        .filter(SchemaSource.Database.class::isInstance)
        .map(side -> ((SchemaSource.Database) side).url())
        .findFirst();
  }

  private static Snapshot stored(SchemaSource.Stored stored, Scope scope) {
    var taken = Scope.database();
    try {
      var names = SnapshotForm.schemas(stored.form());
      taken = names.isEmpty() ? taken : Scope.schemas(names);
      if (!taken.schemas().equals(scope.schemas())) {
        throw new CliException(
            "%s: the snapshot is about %s, and %s shall be compared: take it again."
                .formatted(stored.file(), words(taken), words(scope)));
      }
      return SnapshotForm.read(stored.form());
    } catch (IllegalArgumentException e) {
      throw new CliException(stored.file() + ": " + e.getMessage() + ".");
    }
  }

  private static String words(Scope scope) {
    return scope.schemas().isEmpty() ? "all schemas" : String.join(", ", scope.schemas());
  }
}
