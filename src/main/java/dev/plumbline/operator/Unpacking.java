package dev.plumbline.operator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks what one resource's ConfigMaps hold, within bounds: a few kilobytes can unpack to more
 * memory than there is.
 */
final class Unpacking {

  /** Of all scripts together; the largest history seen in the wild has 3 MiB. */
  static final long LARGEST_TOTAL = 64L << 20;

  /** Of one script. */
  static final long LARGEST_SCRIPT = 16L << 20;

  /** Files of all archives together. */
  static final int MOST_FILES = 20_000;

  /** Where macOS puts its own copies into archives. */
  private static final String MADE_BY_MAC_OS = "__MACOSX/";

  private long total;
  private int files;

  /** Counts what needs no unpacking. */
  byte[] plain(byte[] bytes, String place) {
    count(bytes.length, bytes.length, place);
    return bytes;
  }

  byte[] gunzip(byte[] bytes, String place) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return readBounded(in, place);
    } catch (IOException e) {
      throw unreadable(place, "gzip", e);
    }
  }

  SortedMap<String, byte[]> tar(byte[] bytes, String place) {
    var found = new TreeMap<String, byte[]>();
    try (var in =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)), "UTF-8")) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        countFile(place);
        if (entry.isDirectory()) {
          continue;
        }
        var path = path(entry.getName(), place);
        if (entry.isLink() || entry.isSymbolicLink() || !entry.isFile()) {
          throw BadInput.migrations(
              "%s holds %s, which is a link or a device: pack plain files only."
                  .formatted(place, entry.getName()));
        }
        add(found, path, readBounded(in, place + ", file " + entry.getName()), place);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(place, "tar.gz", e);
    }
    return found;
  }

  SortedMap<String, byte[]> zip(byte[] bytes, String place) {
    var found = new TreeMap<String, byte[]>();
    try (var zip = ZipFile.builder().setByteArray(bytes).setCharset("UTF-8").get()) {
      for (var each = zip.getEntries(); each.hasMoreElements(); ) {
        var entry = each.nextElement();
        countFile(place);
        if (entry.isDirectory()) {
          continue;
        }
        var path = path(entry.getName(), place);
        if (entry.isUnixSymlink()) {
          throw BadInput.migrations(
              "%s holds %s, which is a link: pack plain files only."
                  .formatted(place, entry.getName()));
        }
        if (!zip.canReadEntryData(entry)) {
          throw BadInput.migrations(
              "%s holds %s, which is encrypted or packed in an uncommon way: pack it plainly."
                  .formatted(place, entry.getName()));
        }
        try (var in = zip.getInputStream(entry)) {
          add(found, path, readBounded(in, place + ", file " + entry.getName()), place);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(place, "zip", e);
    }
    return found;
  }

  private byte[] readBounded(InputStream in, String place) throws IOException {
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      count(read, out.size(), place);
    }
    return out.toByteArray();
  }

  private void count(int more, long script, String place) {
    total += more;
    if (script > LARGEST_SCRIPT) {
      throw BadInput.migrations(
          "The script in %s is larger than %d MiB: split it into several migrations."
              .formatted(place, LARGEST_SCRIPT >> 20));
    }
    if (total > LARGEST_TOTAL) {
      throw BadInput.migrations(
          "The migrations unpack to more than %d MiB, %s among them: take out what is not needed."
              .formatted(LARGEST_TOTAL >> 20, place));
    }
  }

  private void countFile(String place) {
    if (++files > MOST_FILES) {
      throw BadInput.migrations(
          "%s holds more than %d files: pack nothing but migrations.".formatted(place, MOST_FILES));
    }
  }

  private static void add(
      SortedMap<String, byte[]> found, String path, byte[] bytes, String place) {
    if (!path.startsWith(MADE_BY_MAC_OS) && found.put(path, bytes) != null) {
      throw BadInput.migrations("%s holds %s twice: pack it once.".formatted(place, path));
    }
  }

  private static String path(String name, String place) {
    var path = new ArrayList<String>();
    for (var part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        path.add(part);
      }
    }
    if (name.startsWith("/") || path.contains("..") || path.isEmpty()) {
      throw BadInput.migrations(
          "%s holds the path %s, which leads out of the archive: pack relative paths only."
              .formatted(place, name));
    }
    return String.join("/", path);
  }

  private static BadInput unreadable(String place, String form, Exception cause) {
    var bad =
        BadInput.migrations(
            "%s can't be read as %s (%s): pack it again."
                .formatted(place, form, cause.getMessage()));
    bad.initCause(cause);
    return bad;
  }
}
