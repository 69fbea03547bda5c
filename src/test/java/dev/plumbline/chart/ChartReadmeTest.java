package dev.plumbline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The chart's README lists every value with its default and the comment that {@code # --} begins.
 */
class ChartReadmeTest {

  private static final Path README = Path.of("helm", "plumbline", "README.md");
  private static final Path VALUES = Path.of("helm", "plumbline", "values.yaml");
  private static final String BEGIN =
      "<!-- values: written by ./mvnw test -Dtest=ChartReadmeTest -Ddocs=write -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void listsEveryValue() throws IOException {
    var readme = Files.readString(README);
    var start = readme.indexOf(BEGIN) + BEGIN.length();
    var current =
        readme.substring(0, start) + table() + readme.substring(readme.indexOf(END, start));
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(README, current);
    }
    assertThat(Files.readString(README))
        .as("./mvnw test -Dtest=ChartReadmeTest -Ddocs=write brings it up to date")
        .isEqualTo(current);
  }

  private static String table() throws IOException {
    var rows = new ArrayList<String>();
    var comments = comments(Files.readAllLines(VALUES));
    walk("", new YAMLMapper().readTree(Files.readString(VALUES)), comments, rows);
    return "| value | default | meaning |\n|---|---|---|\n" + String.join("", rows);
  }

  private static void walk(
      String path, JsonNode node, Map<String, String> comments, List<String> rows) {
    if (node.isObject() && !node.isEmpty() && !comments.containsKey(path)) {
      node.properties()
          .forEach(
              each ->
                  walk(
                      path.isEmpty() ? each.getKey() : path + "." + each.getKey(),
                      each.getValue(),
                      comments,
                      rows));
    } else {
      rows.add(
          "| `%s` | `%s` | %s |\n"
              .formatted(path, node.toString(), comments.getOrDefault(path, "")));
    }
  }

  /** The comments by the path of the key that follows them. */
  private static Map<String, String> comments(List<String> lines) {
    var comments = new TreeMap<String, String>();
    var path = new ArrayList<String>();
    var comment = new StringBuilder();
    for (var line : lines) {
      var text = line.strip();
      if (text.startsWith("# --")) {
        comment.append(text.substring(4).strip());
      } else if (text.startsWith("#") && !comment.isEmpty()) {
        comment.append(' ').append(text.substring(1).strip());
      } else if (text.contains(":")) {
        var depth = (line.length() - line.stripLeading().length()) / 2;
        while (path.size() > depth) {
          path.remove(path.size() - 1);
        }
        path.add(text.substring(0, text.indexOf(':')));
        if (!comment.isEmpty()) {
          comments.put(String.join(".", path), comment.toString());
          comment.setLength(0);
        }
      }
    }
    return comments;
  }
}
