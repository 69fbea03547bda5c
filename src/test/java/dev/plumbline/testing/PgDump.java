package dev.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The machine's own {@code pg_dump}, where it is at least as new as the server; else an empty text,
 * and {@link CatalogDump} judges alone.
 */
public final class PgDump {

  private static final int MAJOR = major();

  private PgDump() {}

  /** The schema as pg_dump writes it, without what differs from run to run; columns sorted. */
  public static String of(PostgresServer server, String database) {
    return of(server.major(), server.url(database));
  }

  /** The same of a database of any server of this major. */
  public static String of(int major, String url) {
    if (major > MAJOR) {
      return "";
    }
    var dump = run("pg_dump", "--schema-only", "--no-owner", "-d", url);
    return sortColumns(
        dump.lines()
            .filter(line -> !line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
            .filter(line -> !line.isBlank() && !line.startsWith("--"))
            // a warning about a cycle that it had to cut: no part of the schema
            .filter(line -> !line.startsWith("pg_dump: "))
            .collect(Collectors.joining("\n")));
  }

  /** An added column is always the last one, so the order inside a table says nothing. */
  private static String sortColumns(String dump) {
    var blocks = dump.split("(?<=;\n)");
    return Arrays.stream(blocks)
        .map(
            block ->
                block.startsWith("CREATE ") && block.contains("TABLE ")
                    ? block
                        .lines()
                        .map(line -> line.replaceAll(",$", ""))
                        .sorted()
                        .collect(Collectors.joining("\n"))
                    : block)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static int major() {
    try {
      var version = run("pg_dump", "--version").replaceAll(".*\\) (\\d+).*\\s*", "$1");
      return Integer.parseInt(version.strip());
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  private static String run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
