package dev.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case of the differ in one file: the SQL before, the SQL after, and the plan between them. A
 * line {@code -- only: pg >= 18} keeps a case to the majors that it is about.
 */
public record Fixture(Path root, Path file, String before, String after, int since) {

  /** Roles belong to the whole server, so all cases share these. */
  public static final String ROLES =
      """
      do $$ begin
        create role reader; create role writer; create role "Ünï ""☃"; create role creator;
      exception when duplicate_object or unique_violation then null; end $$\
      """;

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Map<Path, SortedMap<Integer, String>> PLANS = new HashMap<>();
  private static final Pattern ONLY = Pattern.compile("(?m)^-- only: pg >= (\\d+)$");

  /**
   * Every case below {@code src/test/resources/diff}, or those whose path contains {@code
   * -Dfixture=}.
   */
  public static List<Fixture> all() {
    return all("diff");
  }

  /** The same for another directory of {@code src/test/resources}. */
  public static List<Fixture> all(String directory) {
    var wanted = System.getProperty("fixture", "");
    var root = RESOURCES.resolve(directory);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".sql") && file.toString().contains(wanted))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kind and case: {@code sequence/increment_is_changed_in_place}. */
  public String name() {
    return root.relativize(file).toString().replace(".sql", "");
  }

  /**
   * The plan that is wanted on this major: {@code -- ## plan pg15} where it is not the common one.
   */
  public String plan(int major) {
    var text = text();
    var own = section(text, "plan pg" + major);
    return own.isEmpty() ? section(text, "plan") : own;
  }

  /** Writes the plan that came out into the file; {@code -Dgolden=write} asks for it. */
  public void writePlan(int major, String actual) {
    synchronized (PLANS) {
      var plans = PLANS.computeIfAbsent(file, each -> new TreeMap<>(Comparator.reverseOrder()));
      plans.put(major, actual);
      var text = text();
      var at = text.indexOf("-- ## plan");
      var written = new StringBuilder(at < 0 ? text : text.substring(0, at));
      var common = plans.get(plans.firstKey());
      written.append("-- ## plan\n").append(common);
      plans.forEach(
          (each, plan) -> {
            if (!plan.equals(common)) {
              written.append("-- ## plan pg").append(each).append('\n').append(plan);
            }
          });
      try {
        Files.writeString(file, written);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path root, Path file) {
    try {
      var text = Files.readString(file);
      var only = ONLY.matcher(text);
      return new Fixture(
          root,
          file,
          section(text, "before"),
          section(text, "after"),
          only.find() ? Integer.parseInt(only.group(1)) : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String section(String text, String name) {
    var header = "-- ## " + name + "\n";
    var at = text.indexOf(header);
    if (at < 0) {
      return "";
    }
    var rest = text.substring(at + header.length());
    var end = rest.indexOf("-- ## ");
    return end < 0 ? rest : rest.substring(0, end);
  }
}
