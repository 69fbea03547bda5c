package dev.plumbline.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Files as a ConfigMap can hold them: as they are while they are small together, else compressed,
 * and where even that is too large the largest are replaced by a sentence.
 *
 * @param texts for {@code data}
 * @param compressed for {@code binaryData}: gzip, in Base64, the names ending in {@code .gz}
 */
record ReportContent(SortedMap<String, String> texts, SortedMap<String, String> compressed) {

  /** What a ConfigMap may hold, less room for metadata. */
  static final int LARGEST = 900_000;

  /**
   * @param files names and contents
   */
  static ReportContent of(Map<String, String> files) {
    var texts = new TreeMap<>(files);
    if (size(texts) <= LARGEST) {
      return new ReportContent(texts, new TreeMap<>());
    }
    var compressed = new TreeMap<String, String>();
    texts.forEach((name, text) -> compressed.put(name + ".gz", gzip(text)));
    var left = new TreeMap<String, String>();
    while (size(compressed) > LARGEST) {
      var largest =
          compressed.entrySet().stream()
              .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(String::length)))
              .orElseThrow()
              .getKey();
      compressed.remove(largest);
      left.put(
          largest.substring(0, largest.length() - ".gz".length()),
          "Too large for a ConfigMap, even compressed. `plumbline diff` prints it.\n");
    }
    return new ReportContent(left, compressed);
  }

  private static long size(Map<String, String> files) {
    return files.values().stream()
        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private static String gzip(String text) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
