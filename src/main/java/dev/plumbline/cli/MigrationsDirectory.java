package dev.plumbline.cli;

import dev.plumbline.migrate.InvalidMigrationsException;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.MigrationTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * A directory of migrations on this machine, Prisma's layout or flat files.
 *
 * @param path of the directory
 */
record MigrationsDirectory(Path path) {

  /**
   * @return its migrations in the order of application; possibly none
   * @throws CliException when it is missing, unreadable, or holds what is no migration
   */
  List<Migration> read() {
    if (!Files.isDirectory(path)) {
      throw new CliException("There is no directory " + path + ": name it with --migrations.");
    }
    try {
      return MigrationTree.read(files());
    } catch (InvalidMigrationsException e) {
      throw new CliException(path + ": " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      throw new CliException("Cannot read " + path + ": " + e.getMessage());
    }
  }

  /**
   * Writes a migration in the layout that the directory has already; Prisma's when it is empty.
   *
   * @param migration whose name no other has
   * @return the file
   * @throws CliException when it cannot be written or the file is there
   */
  Path write(Migration migration) {
    var flat = read().stream().anyMatch(each -> Files.exists(path.resolve(each.name() + ".sql")));
    var file =
        flat
            ? path.resolve(migration.name() + ".sql")
            : path.resolve(migration.name()).resolve("migration.sql");
    try {
      Files.createDirectories(file.getParent() == null ? path : file.getParent());
      return Files.writeString(
          file,
          migration.script(),
          StandardCharsets.UTF_8,
          java.nio.file.StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new CliException("Cannot write " + file + ": " + e.getMessage());
    }
  }

  /** Where a migration is. */
  Path file(String name) {
    var flat = path.resolve(name + ".sql");
    return Files.exists(flat) ? flat : path.resolve(name).resolve("migration.sql");
  }

  private TreeMap<String, byte[]> files() throws IOException {
    var files = new TreeMap<String, byte[]>();
    for (var entry : entries(path)) {
      var name = String.valueOf(entry.getFileName());
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        files.put(name + "/", new byte[0]);
        var script = entry.resolve("migration.sql");
        if (Files.exists(script)) {
          files.put(name + "/migration.sql", Files.readAllBytes(script));
        }
      } else if (name.endsWith(".sql") || name.equals("migration_lock.toml")) {
        files.put(name, Files.readAllBytes(entry));
      }
    }
    return files;
  }

  private static List<Path> entries(Path directory) throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }
}
