package dev.plumbline.benchmark;

import dev.plumbline.diff.Differ;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Snapshot;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.testing.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Prints how long each part of a comparison takes, beside {@code pg_dump}; docs/benchmarks.md. */
class DifferBenchmark {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

  private final PostgresServer server = PostgresServer.start(15);

  // They stay alive, so that what they allocate is counted.
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @Test
  void print() throws Exception {
    try (server) {
      // Nobody gathers statistics in between: both states are measured on purpose.
      server.execute("postgres", "alter system set autovacuum = off");
      server.execute("postgres", "select pg_reload_conf()");
      commandLine("a small schema", LargeSchema.create(server, 5), LargeSchema.create(server, 5));
      for (var tables : System.getProperty("benchmark.tables", "100,1000,10000").split(",")) {
        measure(Integer.parseInt(tables.strip()));
      }
    } finally {
      threads.shutdown();
    }
  }

  private void measure(int tables) throws Exception {
    var from = LargeSchema.create(server, tables);
    var to = LargeSchema.create(server, tables);
    measure(tables + " tables, no statistics", from, to);
    server.execute(from, "analyze");
    server.execute(to, "analyze");
    measure(tables + " tables, analyzed", from, to);
    creation(from);
    server.execute("postgres", "drop database " + from + " with (force)");
    server.execute("postgres", "drop database " + to + " with (force)");
  }

  private void measure(String what, String from, String to) throws Exception {
    System.out.printf("%n%s%n", what);
    var dump = time("pg_dump --schema-only of one", Double.NaN, () -> dump(from));
    time("read one", dump, () -> read(from));
    var equal = new Snapshot[2];
    time("read two and compare", dump, () -> compare(from, to, equal));
    time("diff of equal schemas, read", dump, () -> Differ.diff(again(equal[0]), equal[1]));
    var changed = LargeSchema.copy(server, to);
    LargeSchema.changeTen(server, changed);
    var other = read(changed);
    time("diff with 10 changes, read", dump, () -> Differ.changes(again(equal[0]), other));
    time("plan of 10 changes", dump, () -> Differ.diff(again(equal[0]), other).script());
    server.execute("postgres", "drop database " + changed + " with (force)");
    Arrays.fill(equal, null);
    time("plumbline diff, process start included", dump, () -> plumbline(from, to));
  }

  private void creation(String of) throws Exception {
    var schema = read(of);
    var nothing = Snapshot.empty(schema.major());
    time("plan from nothing", Double.NaN, () -> Differ.diff(nothing, schema).script());
    time("plan to nothing", Double.NaN, () -> Differ.diff(schema, nothing).script());
  }

  private void commandLine(String what, String from, String to) throws Exception {
    System.out.printf("%n%s%n", what);
    var dump = time("pg_dump --schema-only of one", Double.NaN, () -> dump(from));
    time("plumbline diff, process start included", dump, () -> plumbline(from, to));
  }

  /** A snapshot that was never compared before: the last comparison is remembered. */
  private static Snapshot again(Snapshot snapshot) {
    return snapshot.without(object -> object.id().schema().equals("no such schema"));
  }

  private Snapshot read(String database) throws Exception {
    try (var connection = server.connect(database)) {
      return CatalogReader.read(connection, Scope.database());
    }
  }

  private Object compare(String from, String to, Snapshot[] result) throws Exception {
    var left = threads.submit(() -> read(from));
    var right = threads.submit(() -> read(to));
    result[0] = left.get();
    result[1] = right.get();
    if (!Differ.changes(result[0], result[1]).isEmpty()) {
      throw new IllegalStateException("equal schemas differ");
    }
    return result;
  }

  private Object dump(String database) throws Exception {
    return run(List.of("pg_dump", "--schema-only", "-d", server.url(database)));
  }

  private Object plumbline(String from, String to) throws Exception {
    return run(List.of("./plumbline", "diff", "--from", server.url(from), "--to", server.url(to)));
  }

  private static Object run(List<String> command) throws IOException, InterruptedException {
    var errors = Files.createTempFile("benchmark", ".err");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(new File("/dev/null"))
              .redirectError(errors.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.get(0) + ": " + Files.readString(errors));
      }
      return command;
    } finally {
      Files.delete(errors);
    }
  }

  /** Prints one line, and returns the median in milliseconds. */
  private static double time(String what, double beside, Callable<?> work) throws Exception {
    var times = new ArrayList<Double>();
    long allocated = 0;
    long peak = 0;
    for (var round = 0; round < ROUNDS; round++) {
      System.gc();
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      var before = allocated();
      var began = System.nanoTime();
      var result = work.call();
      times.add((System.nanoTime() - began) / 1e6);
      allocated = Math.max(0, allocated() - before);
      peak = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      if (result == null) {
        throw new IllegalStateException(what + " has no result");
      }
    }
    times.sort(null);
    var median = times.get(times.size() / 2);
    System.out.printf(
        "  %-42s %8.0f ms (%.0f to %.0f)%s, %d MiB allocated, %d MiB heap at most%n",
        what,
        median,
        times.get(0),
        times.get(times.size() - 1),
        Double.isNaN(beside) ? "" : ", %.2f × pg_dump".formatted(median / beside),
        allocated >> 20,
        peak >> 20);
    return median;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .toList();
  }

  /** What all threads that are alive have allocated so far. */
  private static long allocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
