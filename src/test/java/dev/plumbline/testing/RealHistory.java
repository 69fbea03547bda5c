package dev.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The migrations of a real project, in Prisma's layout.
 *
 * @param directory that holds one directory a migration
 * @param scripts by their path within it, in order
 */
public record RealHistory(Path directory, TreeMap<String, String> scripts) {

  /** Reads all of a directory. */
  public static RealHistory in(Path directory) {
    var scripts = new TreeMap<String, String>();
    try (var all = Files.walk(directory)) {
      all.filter(file -> file.endsWith("migration.sql"))
          .forEach(file -> scripts.put(directory.relativize(file).toString(), text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RealHistory(directory, scripts);
  }

  /** How many there are. */
  public int size() {
    return scripts.size();
  }

  /** The same migrations in several parts, one after another. */
  public List<Map<String, String>> parts(int number) {
    var parts = new ArrayList<Map<String, String>>();
    for (var part = 0; part < number; part++) {
      parts.add(new TreeMap<>());
    }
    var place = 0;
    for (var script : scripts.entrySet()) {
      parts.get(place++ * number / size()).put(script.getKey(), script.getValue());
    }
    return parts;
  }

  /** Runs all of them with the machine's own {@code psql}: one session, one file after another. */
  public void runWithPsql(String url) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null"));
    command.addAll(List.of("-d", url));
    for (var script : scripts.keySet()) {
      command.addAll(List.of("-f", directory.resolve(script).toString()));
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
