package dev.plumbline.operator;

import dev.plumbline.migrate.InvalidMigrationsException;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.MigrationTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads migrations from ConfigMaps: keys {@code <name>.sql}, {@code <name>.sql.gz} in {@code
 * binaryData}, and archives ({@code .tar.gz}, {@code .tgz}, {@code .zip}) of {@code
 * <name>/migration.sql}, Prisma's layout.
 */
final class Sources {

  private static final String SCRIPT = ".sql";
  private static final String COMPRESSED_SCRIPT = ".sql.gz";
  private static final String LOCK = "migration_lock.toml";

  private final Map<String, Found> found = new TreeMap<>();
  private final Unpacking unpacking = new Unpacking();

  private Sources() {}

  /**
   * @param sources the ConfigMaps that users wrote
   * @param adopted the ConfigMap that holds migrations made from drift; a copy of one of them in
   *     {@code sources} takes its place
   * @return all migrations, in no particular order
   * @throws BadInput for a key that is no migration, an empty or unreadable script, a name that is
   *     there twice, an archive that can't be read or unpacks to too much, and a lock file of
   *     another database than PostgreSQL
   */
  static List<Migration> read(List<Source> sources, Optional<Source> adopted) {
    var reading = new Sources();
    sources.forEach(reading::take);
    var users = Map.copyOf(reading.found);
    adopted.ifPresent(source -> reading.takeAdopted(source, users));
    return reading.found.values().stream().map(Found::migration).toList();
  }

  private void take(Source source) {
    for (var text : source.texts().entrySet()) {
      var place = place(source, text.getKey());
      var bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
      if (text.getKey().equals(LOCK)) {
        at(place, () -> MigrationTree.checkProvider(text.getValue()));
      } else if (isScript(text.getKey())) {
        addScript(cut(text.getKey(), SCRIPT), unpacking.plain(bytes, place), place);
      } else {
        throw unknown(place);
      }
    }
    for (var file : source.files().entrySet()) {
      takeFile(file.getKey(), file.getValue(), place(source, file.getKey()));
    }
  }

  private void takeFile(String key, byte[] bytes, String place) {
    if (isScript(key)) {
      addScript(cut(key, SCRIPT), unpacking.plain(bytes, place), place);
    } else if (key.endsWith(COMPRESSED_SCRIPT) && key.length() > COMPRESSED_SCRIPT.length()) {
      addScript(cut(key, COMPRESSED_SCRIPT), unpacking.gunzip(bytes, place), place);
    } else if (key.endsWith(".tar.gz") || key.endsWith(".tgz")) {
      takeArchive(unpacking.tar(bytes, place), place);
    } else if (key.endsWith(".zip")) {
      takeArchive(unpacking.zip(bytes, place), place);
    } else {
      throw unknown(place);
    }
  }

  private void takeArchive(SortedMap<String, byte[]> files, String place) {
    at(
        place,
        () -> {
          var migrations = MigrationTree.read(files);
          if (migrations.isEmpty()) {
            throw new InvalidMigrationsException(
                "It holds no migration: pack <name>/migration.sql, as Prisma lays them out.");
          }
          migrations.forEach(each -> add(each, place));
        });
  }

  private void addScript(String name, byte[] script, String place) {
    at(place, () -> add(MigrationTree.migration(name, script), place));
  }

  private void takeAdopted(Source source, Map<String, Found> users) {
    var own = new Sources();
    own.take(source);
    for (var each : own.found.entrySet()) {
      var copy = users.get(each.getKey());
      if (copy == null) {
        found.put(each.getKey(), each.getValue());
      } else if (!copy.migration().equals(each.getValue().migration())) {
        throw BadInput.migrations(
            "Migration `%s` was adopted into the database with another text than the one in %s: copy the text from %s, or give yours another name."
                .formatted(each.getKey(), copy.place(), each.getValue().place()));
      }
    }
  }

  private void add(Migration migration, String place) {
    var earlier = found.putIfAbsent(migration.name(), new Found(migration, place));
    if (earlier != null) {
      throw BadInput.migrations(
          "Migration `%s` is there twice, in %s and in %s: remove or rename one of them."
              .formatted(migration.name(), earlier.place(), place));
    }
  }

  /** What is wrong with a script or an archive is said with the place where it was found. */
  private static void at(String place, Runnable reading) {
    try {
      reading.run();
    } catch (InvalidMigrationsException e) {
      throw BadInput.migrations(place + ": " + e.getMessage());
    }
  }

  private static boolean isScript(String key) {
    return key.endsWith(SCRIPT) && key.length() > SCRIPT.length();
  }

  private static String cut(String key, String end) {
    return key.substring(0, key.length() - end.length());
  }

  private static String place(Source source, String key) {
    return "ConfigMap %s, key %s".formatted(source.name(), key);
  }

  private static BadInput unknown(String place) {
    return BadInput.migrations(
        "%s is no migration: call it <name>.sql, or in binaryData <name>.sql.gz, or make it an archive (.tar.gz, .tgz, .zip) of <name>/migration.sql."
            .formatted(place));
  }

  private record Found(Migration migration, String place) {}
}
