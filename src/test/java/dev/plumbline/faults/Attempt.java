package dev.plumbline.faults;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.MigrationTree;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.postgres.Connections;
import dev.plumbline.postgres.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run that will be struck. */
sealed interface Attempt {

  /**
   * Waits for its end.
   *
   * @return what came of it, where it can tell
   * @throws AssertionError when it does not end within the limit
   */
  Optional<Outcome> await(Duration limit) throws InterruptedException;

  /** The migrations that it has made of drift; to be asked when it has ended. */
  List<Migration> adopted();

  /** What it has said so far, for the message of a test that fails. */
  String words();

  /** An engine in this process. */
  record InThisProcess(
      Thread thread, AtomicReference<@Nullable Outcome> outcome, List<Migration> adopted)
      implements Attempt {

    static InThisProcess start(Engine engine, Connections connections, Situation situation) {
      var outcome = new AtomicReference<@Nullable Outcome>();
      var adopted = new CopyOnWriteArrayList<Migration>();
      var thread =
          new Thread(
              () -> outcome.set(engine.run(connections, situation.wish(), adopted::add)),
              "attempt");
      thread.setDaemon(true);
      thread.start();
      return new InThisProcess(thread, outcome, adopted);
    }

    @Override
    public Optional<Outcome> await(Duration limit) throws InterruptedException {
      thread.join(limit.toMillis());
      if (thread.isAlive()) {
        throw new AssertionError("hangs after " + limit + " in " + words());
      }
      return Optional.ofNullable(outcome.get());
    }

    @Override
    public String words() {
      var ended = outcome.get();
      if (ended != null) {
        return ended.reason() + ": " + ended.message();
      }
      var trace = new StringBuilder();
      for (var frame : thread.getStackTrace()) {
        trace.append("\n  ").append(frame);
      }
      return trace.toString();
    }
  }

  /** The command line, a process of its own. */
  record CommandLine(Process process, Path home, Situation situation) implements Attempt {

    private static final String MIGRATIONS = "migrations";

    static CommandLine start(String url, Situation situation) {
      try {
        var home = Files.createTempDirectory("plumbline-attempt");
        for (var migration : situation.desired()) {
          var folder = Files.createDirectories(home.resolve(MIGRATIONS).resolve(migration.name()));
          Files.writeString(folder.resolve("migration.sql"), migration.script());
        }
        var words =
            new ArrayList<>(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.plumbline.Plumbline"));
        words.addAll(situation.command());
        words.addAll(List.of("--url", url, "--migrations", home.resolve(MIGRATIONS).toString()));
        var process =
            new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile())
                .start();
        return new CommandLine(process, home, situation);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Outcome> await(Duration limit) throws InterruptedException {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("has not ended after " + limit + ", and has said: " + words());
      }
      return Optional.empty();
    }

    @Override
    public String words() {
      try {
        return Files.readString(home.resolve("output.txt"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<Migration> adopted() {
      var files = new TreeMap<String, byte[]>();
      var directory = home.resolve(MIGRATIONS);
      try (var all = Files.walk(directory)) {
        for (var file : all.filter(each -> each.toString().endsWith(".sql")).toList()) {
          files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return MigrationTree.read(files).stream()
          .filter(each -> !situation.desired().contains(each))
          .toList();
    }
  }
}
