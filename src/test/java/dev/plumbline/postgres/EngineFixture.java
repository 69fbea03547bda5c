package dev.plumbline.postgres;

import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Remembered;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.testing.PostgresServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One database and what is desired of it; each method that changes a wish returns itself. */
final class EngineFixture {

  final PostgresServer server;
  final String database;
  final List<Migration> adopted = new ArrayList<>();
  private final Engine engine;
  private List<Migration> migrations = List.of();
  private Optional<String> upTo = Optional.empty();
  private Optional<String> baseline = Optional.empty();
  private String historySchema = "public";
  private List<String> schemas = List.of("public");
  private Mode mode = Mode.APPLY;
  private Optional<String> approval = Optional.empty();
  private List<Resolution> resolutions = List.of();
  private Policy policy = Policy.DEFAULT;
  private Optional<Remembered> known = Optional.empty();

  EngineFixture(Engine engine, PostgresServer server) {
    this(engine, server, server.createDatabase());
  }

  EngineFixture(Engine engine, PostgresServer server, String database) {
    this.engine = engine;
    this.server = server;
    this.database = database;
  }

  /** Names and scripts in turn. */
  EngineFixture migrations(String... namesAndScripts) {
    var list = new ArrayList<Migration>();
    for (var at = 0; at < namesAndScripts.length; at += 2) {
      list.add(new Migration(namesAndScripts[at], namesAndScripts[at + 1]));
    }
    return migrations(list);
  }

  EngineFixture migrations(List<Migration> all) {
    migrations = List.copyOf(all);
    return this;
  }

  EngineFixture and(String name, String script) {
    var more = new ArrayList<>(migrations);
    more.removeIf(each -> each.name().equals(name));
    more.add(new Migration(name, script));
    return migrations(more);
  }

  EngineFixture upTo(String name) {
    upTo = Optional.of(name);
    return this;
  }

  EngineFixture baseline(String name) {
    baseline = Optional.of(name);
    return this;
  }

  EngineFixture historySchema(String name, String... managed) {
    historySchema = name;
    schemas = List.of(managed);
    return this;
  }

  EngineFixture mode(Mode wanted) {
    mode = wanted;
    return this;
  }

  EngineFixture approve(String fingerprint) {
    approval = Optional.of(fingerprint);
    return this;
  }

  EngineFixture resolve(Resolution... decisions) {
    resolutions = Arrays.asList(decisions);
    return this;
  }

  EngineFixture policy(Policy wanted) {
    policy = wanted;
    return this;
  }

  /** Keeps in mind which database was met, as a status does. */
  EngineFixture remember(Outcome outcome) {
    known = Optional.of(outcome.server().orElseThrow().found());
    return this;
  }

  Desired desired() {
    var all = new ArrayList<>(migrations);
    adopted.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return new Desired(
        all, upTo, baseline, historySchema, schemas, mode, approval, resolutions, policy, known);
  }

  Connections connections() {
    var target = ConnectionUrl.parse(server.url(database)).target();
    return new Connections(target, Optional.empty(), Optional.empty());
  }

  Outcome run() {
    return run(connections());
  }

  Outcome run(Connections connections) {
    return engine.run(connections, desired(), adopted::add);
  }

  void sql(String sql) {
    server.execute(database, sql);
  }

  /** The first column of the first row, as text; "null" for NULL. */
  String ask(String sql) {
    return String.join("|", askAll(sql));
  }

  /** The rows, columns joined by commas. */
  List<String> askAll(String sql) {
    try (var connection = server.connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        var line = new ArrayList<String>();
        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          line.add(String.valueOf(rows.getString(column)));
        }
        all.add(String.join(",", line));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** The history without ids, checksums, times and texts. */
  List<String> rows() {
    return askAll(
        "select migration_name, finished_at is not null, rolled_back_at is not null,"
            + " case when logs is null then 'null' when logs = '' then 'empty' else 'text' end,"
            + " applied_steps_count from _prisma_migrations order by started_at");
  }
}
