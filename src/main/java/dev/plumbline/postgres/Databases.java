package dev.plumbline.postgres;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.model.Change;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.model.TableSize;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Single acts on databases, for the command line: run a script, read a schema. */
public final class Databases {

  private static final Pattern LINE = Pattern.compile(", line (\\d+)$");

  private Databases() {}

  /**
   * Runs a script as it is, in one message: without {@code BEGIN} and {@code COMMIT} of its own,
   * all of it or nothing.
   *
   * @param target where
   * @param schema of the search path
   * @param script SQL text
   * @throws Refused when the server can't be reached or refuses the script; the message is for
   *     people and holds no secret
   */
  public static void execute(Target target, String schema, String script) {
    var settings = new SessionSettings(target.role(), schema, Duration.ZERO, Duration.ZERO);
    try (var session = open(target, settings)) {
      session.script(script);
    } catch (Wire.Failed e) {
      throw new Refused(explained(script, e));
    }
  }

  /**
   * Reads a schema.
   *
   * @param target where
   * @param scope how much of it
   * @throws Refused when the server can't be reached or refuses to be read
   */
  public static Snapshot schema(Target target, Scope scope) {
    return live(target, scope, same -> {});
  }

  /**
   * What a live database holds.
   *
   * @param schema its objects
   * @param sizes of its tables, by its own statistics
   */
  public record Live(Snapshot schema, Map<ObjectId, TableSize> sizes) {}

  /**
   * Reads a schema, and how large its tables are, in one transaction that only reads.
   *
   * @param target where
   * @param scope how much of it
   * @throws Refused when the server can't be reached or refuses to be read
   */
  public static Live live(Target target, Scope scope) {
    var sizes = new TreeMap<ObjectId, TableSize>();
    var schema =
        live(
            target,
            scope,
            connection -> {
              sizes.clear();
              sizes.putAll(SizesQuery.read(connection));
            });
    return new Live(schema, sizes);
  }

  private static Snapshot live(Target target, Scope scope, CatalogReader.Besides besides) {
    try (var session = open(target, SessionSettings.reading(target.role(), "public"))) {
      return CatalogReader.read(session.connection(), scope, besides);
    } catch (SQLException e) {
      throw new Refused(SqlStates.stopped("read the schema of " + target.display(), e).sentence());
    }
  }

  /**
   * Reads what scripts make of an empty database: a scratch database that is made and dropped
   * again.
   *
   * @param server where scratch databases may be made; the database named is only connected to
   * @param scripts in the order of execution
   * @param schema of the search path, made when missing
   * @param scope how much of it is read
   * @throws Refused when the server can't be reached, makes no database, or refuses a script
   */
  public static Snapshot schemaAfter(
      Target server, List<Migration> scripts, String schema, Scope scope) {
    return Scratch.in(server, schema, session -> Scratch.replay(session, scripts, scope));
  }

  /**
   * Proves a plan on a scratch database: builds the first schema there, applies the plan, and
   * compares what has come of it with the second.
   *
   * @param server where scratch databases may be made
   * @param scope which part of a database is compared
   * @param from the first schema
   * @param to what the plan has to lead to
   * @param plan between them
   * @param compared leaves out what is not compared
   * @return the differences that are left; empty when the plan is proven
   * @throws Refused when there can be no scratch database, or a statement fails
   */
  public static List<Change> leftBy(
      Target server,
      Scope scope,
      Snapshot from,
      Snapshot to,
      Plan plan,
      UnaryOperator<Snapshot> compared) {
    return Scratch.in(
        server, "public", session -> Scratch.prove(session, scope, from, to, plan, compared));
  }

  /**
   * @param target where
   * @return the major version of its server
   * @throws Refused when the server can't be reached
   */
  public static int major(Target target) {
    try (var session = open(target, SessionSettings.reading(target.role(), "public"))) {
      return session.connection().getMetaData().getDatabaseMajorVersion();
    } catch (SQLException e) {
      throw new Refused(SqlStates.stopped("read from " + target.display(), e).sentence());
    }
  }

  static Session open(Target target, SessionSettings settings) {
    try {
      return Sessions.open(target, settings);
    } catch (Stopped e) {
      throw new Refused(e.sentence());
    }
  }

  /** What the server said about a script, with the line in front when the script has a name. */
  static String explained(String name, String script, Wire.Failed failed) {
    var words = explained(script, failed);
    var line = LINE.matcher(words);
    return name + (line.find() ? ":" + line.group(1) : "") + ": " + words;
  }

  static String explained(String script, Wire.Failed failed) {
    var failure =
        dev.plumbline.migrate.FailureLog.of(
            new Migration("script", script),
            Script.parts(script),
            failed.error(),
            Outcome.Effects.ROLLED_BACK,
            java.time.Instant.EPOCH);
    return failed.error().text()
        + "\nSQLSTATE "
        + failed.error().sqlState()
        + failure.statement().map(number -> ", statement " + number).orElse("")
        + failure.line().map(number -> ", line " + number).orElse("");
  }

  /** The server can't be reached, or refuses; the message is for people and holds no secret. */
  public static class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** The role may not make a scratch database. */
  public static final class NoScratch extends Refused {

    private static final long serialVersionUID = 1L;

    NoScratch(String message) {
      super(message);
    }
  }
}
