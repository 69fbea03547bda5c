package dev.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case of the differ in one file: the SQL before, the SQL after, and the plan between them. A
 * line {@code -- only: pg >= 18} keeps a case to the majors that it is about.
 */
public record Fixture(Path file, String before, String after, String plan, int since) {

  private static final Path ROOT = Path.of("src", "test", "resources", "diff");
  private static final Pattern ONLY = Pattern.compile("(?m)^-- only: pg >= (\\d+)$");

  /**
   * Every case below {@code src/test/resources/diff}, or those whose path contains {@code
   * -Dfixture=}.
   */
  public static List<Fixture> all() {
    var wanted = System.getProperty("fixture", "");
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".sql") && file.toString().contains(wanted))
          .sorted()
          .map(Fixture::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kind and case: {@code sequence/increment_is_changed_in_place}. */
  public String name() {
    return ROOT.relativize(file).toString().replace(".sql", "");
  }

  /** Writes the plan that came out into the file; {@code -Dgolden=write} asks for it. */
  public void writePlan(String actual) {
    try {
      var text = Files.readString(file);
      var at = text.indexOf("-- ## plan");
      Files.writeString(file, (at < 0 ? text : text.substring(0, at)) + "-- ## plan\n" + actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path file) {
    try {
      var text = Files.readString(file);
      var only = ONLY.matcher(text);
      return new Fixture(
          file,
          section(text, "before"),
          section(text, "after"),
          section(text, "plan"),
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
