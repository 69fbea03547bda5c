package dev.plumbline.migrate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the migrations in a tree of files, be it a directory or an archive: Prisma's layout ({@code
 * <name>/migration.sql}), flat files ({@code <name>.sql}), or both beside each other.
 *
 * <p>As in Prisma, other files are passed over, a directory beside {@code <name>/migration.sql}
 * must be a migration too, and {@code migration_lock.toml} must name PostgreSQL.
 */
public final class MigrationTree {

  private static final String SCRIPT = "migration.sql";
  private static final String LOCK = "migration_lock.toml";
  private static final Pattern PROVIDER = Pattern.compile("(?m)^\\s*provider\\s*=\\s*\"([^\"]*)\"");

  private MigrationTree() {}

  /**
   * @param files content by path; slashes between the parts, none at the start. A path that ends in
   *     a slash is a directory, and may be left out where the directory is not empty
   * @return the migrations in the order of application
   * @throws InvalidMigrationsException when something in the tree is no migration; the message
   *     names it and the way out
   */
  public static List<Migration> read(SortedMap<String, byte[]> files) {
    var root = root(files);
    var found = new ArrayList<Migration>();
    var directories = new TreeSet<String>();
    for (var file : files.entrySet()) {
      if (!file.getKey().startsWith(root)) {
        continue;
      }
      var path = file.getKey().substring(root.length());
      var slash = path.indexOf('/');
      if (slash > 0) {
        directories.add(path.substring(0, slash));
      } else if (path.equals(LOCK)) {
        checkProvider(text(LOCK, file.getValue()));
      } else if (path.endsWith(".sql") && !path.equals(SCRIPT)) {
        var name = path.substring(0, path.length() - ".sql".length());
        found.add(migration(name, file.getValue()));
      }
    }
    var prisma = files.keySet().stream().anyMatch(path -> path.endsWith("/" + SCRIPT));
    for (var name : prisma ? directories : new TreeSet<String>()) {
      var script = files.get(root + name + "/" + SCRIPT);
      if (script == null) {
        throw new InvalidMigrationsException(
            "The directory `%s` holds no migration.sql: restore the file or delete the directory."
                .formatted(name));
      }
      found.add(migration(name, script));
    }
    found.sort(Migration.ORDER);
    for (var i = 1; i < found.size(); i++) {
      if (found.get(i).name().equals(found.get(i - 1).name())) {
        throw new InvalidMigrationsException(
            "Migration `%1$s` is there twice, as %1$s.sql and as %1$s/migration.sql: remove one."
                .formatted(found.get(i).name()));
      }
    }
    return List.copyOf(found);
  }

  /**
   * @param name of the migration
   * @param script its bytes
   * @return the migration, its text exactly as stored
   * @throws InvalidMigrationsException when the script is empty or not UTF-8
   */
  public static Migration migration(String name, byte[] script) {
    var text = text("Migration `" + name + "`", script);
    if (text.isBlank()) {
      throw new InvalidMigrationsException(
          "The script of migration `%s` is empty: remove the migration, or write at least a comment."
              .formatted(name));
    }
    return new Migration(name, text);
  }

  /**
   * Checks what Prisma checks as P3019.
   *
   * @param lock the text of {@code migration_lock.toml}
   * @throws InvalidMigrationsException when it names another database than PostgreSQL
   */
  public static void checkProvider(String lock) {
    var provider = PROVIDER.matcher(lock);
    if (provider.find() && !List.of("postgresql", "postgres").contains(provider.group(1))) {
      throw new InvalidMigrationsException(
          "migration_lock.toml says that these migrations are for `%s`, not for postgresql: name the directory of the PostgreSQL migrations."
              .formatted(provider.group(1)));
    }
  }

  /** What stands before the migrations: a directory and a slash, or nothing. */
  private static String root(SortedMap<String, byte[]> files) {
    var roots = new TreeSet<String>();
    for (var path : files.keySet()) {
      if (path.endsWith("/" + SCRIPT)) {
        var directory = path.substring(0, path.length() - SCRIPT.length() - 1);
        roots.add(directory.substring(0, directory.lastIndexOf('/') + 1));
      }
    }
    if (roots.isEmpty()) {
      for (var path : files.keySet()) {
        if (path.endsWith(".sql")) {
          roots.add(path.substring(0, path.lastIndexOf('/') + 1));
        }
      }
    }
    if (roots.size() > 1) {
      throw new InvalidMigrationsException(
          "Migrations lie in several directories (%s): name one of them."
              .formatted(String.join(", ", roots.stream().map(MigrationTree::shown).toList())));
    }
    return roots.isEmpty() ? "" : roots.first();
  }

  private static String shown(String root) {
    return root.isEmpty() ? "the top" : root.substring(0, root.length() - 1);
  }

  private static String text(String what, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidMigrationsException(
          what + " is not valid UTF-8: save the file in that encoding.");
    }
  }
}
