package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.migrate.AdoptedMigrations;
import dev.plumbline.migrate.Migration;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Keeps adopted migrations in the ConfigMap {@code <name>-adopted}. Unlike reports it has no owner:
 * until somebody copies it, it is the only copy of a text that the database's history names, and it
 * must outlive a resource that is deleted and made again.
 */
final class AdoptedStore implements AdoptedMigrations {

  /** A ConfigMap ends at 1 MiB with all its keys and metadata. */
  private static final int FULL = 950_000;

  private static final int LARGEST_PLAIN = 100_000;
  private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]{1,249}");

  private final KubernetesClient client;
  private final DatabaseSchema resource;
  private final Consumer<ConfigMap> written;

  /**
   * @param client to write with
   * @param resource whose database drifted
   * @param written is told of what was written: watches are a moment late
   */
  AdoptedStore(KubernetesClient client, DatabaseSchema resource, Consumer<ConfigMap> written) {
    this.client = client;
    this.resource = resource;
    this.written = written;
  }

  /** The ConfigMap's name. */
  static String name(DatabaseSchema resource) {
    return resource.getMetadata().getName() + "-adopted";
  }

  @Override
  public void keep(Migration migration) {
    var maps = client.configMaps().inNamespace(resource.getMetadata().getNamespace());
    var now = maps.withName(name(resource)).get();
    var data = new TreeMap<String, String>();
    var binary = new TreeMap<String, String>();
    if (now != null && now.getData() != null) {
      data.putAll(now.getData());
    }
    if (now != null && now.getBinaryData() != null) {
      binary.putAll(now.getBinaryData());
    }
    if (KEY.matcher(migration.name()).matches() && migration.script().length() < LARGEST_PLAIN) {
      data.put(migration.name() + ".sql", migration.script());
    } else {
      binary.put(
          "adopted-" + migration.checksum().substring(0, 12) + ".tar.gz",
          Base64.getEncoder().encodeToString(archive(migration)));
    }
    var size =
        data.values().stream().mapToLong(each -> each.getBytes(StandardCharsets.UTF_8).length).sum()
            + binary.values().stream().mapToLong(String::length).sum();
    if (size > FULL) {
      throw new BadInput(
          dev.plumbline.migrate.Reason.INVALID_MIGRATIONS,
          "ConfigMap %s is full: copy the migrations in it to your own sources and remove them there, then ask again."
              .formatted(name(resource)));
    }
    var map =
        Written.beside(resource, name(resource)).withData(data).withBinaryData(binary).build();
    written.accept(
        maps.resource(map).fieldManager(Written.FIELD_MANAGER).forceConflicts().serverSideApply());
  }

  /** Names that no key can hold, and long scripts, are kept as Prisma lays them out. */
  private static byte[] archive(Migration migration) {
    var out = new ByteArrayOutputStream();
    var script = migration.script().getBytes(StandardCharsets.UTF_8);
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      var entry = new TarArchiveEntry(migration.name() + "/migration.sql");
      entry.setSize(script.length);
      entry.setModTime(0);
      tar.putArchiveEntry(entry);
      tar.write(script);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
