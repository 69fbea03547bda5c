package dev.plumbline.cli;

import dev.plumbline.migrate.Migration;
import dev.plumbline.postgres.ConnectionUrl;
import dev.plumbline.postgres.PsqlText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One side of a diff. */
sealed interface SchemaSource {

  /** Nothing at all. */
  SchemaSource EMPTY = new Scripts(List.of());

  /**
   * A live database.
   *
   * @param url where
   */
  record Database(ConnectionUrl url) implements SchemaSource {}

  /**
   * What scripts make of an empty database.
   *
   * @param migrations in the order of application; none for an empty schema
   */
  record Scripts(List<Migration> migrations) implements SchemaSource {}

  /**
   * A snapshot that was kept in a file.
   *
   * @param file which
   * @param form what is in it
   */
  record Stored(String file, Map<?, ?> form) implements SchemaSource {}

  /**
   * @param option {@code --from} or {@code --to}, for messages
   * @param given a URL, a directory, a SQL file or a snapshot, or {@code empty}
   * @throws CliException when it is none of these
   */
  static SchemaSource of(String option, String given) {
    if (given.equals("empty")) {
      return EMPTY;
    }
    if (given.contains("://")) {
      return new Database(DatabaseOptions.parse(option, given));
    }
    var path = Path.of(given);
    if (Files.isDirectory(path)) {
      var migrations = new MigrationsDirectory(path);
      var scripts = migrations.read();
      if (scripts.isEmpty()) {
        throw new CliException(
            option + ": there are no migrations in " + given + "; for an empty schema say empty.");
      }
      return new Scripts(
          scripts.stream()
              .map(each -> new Migration(migrations.file(each.name()).toString(), each.script()))
              .toList());
    }
    if (!Files.exists(path)) {
      throw new CliException(
          option
              + ": there is no file or directory "
              + given
              + "; give one, a URL, or the word empty.");
    }
    try {
      var text = withoutMark(Files.readString(path));
      return text.stripLeading().startsWith("{")
          ? stored(option, given, text)
          : new Scripts(List.of(new Migration(given, PsqlText.sql(text))));
    } catch (CharacterCodingException e) {
      throw new CliException(
          option + ": " + given + " is not valid UTF-8: save it in that encoding.");
    } catch (IOException e) {
      throw new CliException(option + ": cannot read " + given + ".");
    }
  }

  /** Editors on Windows mark a file as UTF-8; psql, too, passes over it. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static SchemaSource stored(String option, String file, String text) {
    try {
      return new Stored(file, (Map<?, ?>) JsonText.parse(text));
    } catch (IllegalArgumentException e) {
      throw new CliException(option + ": " + file + ": " + e.getMessage());
    }
  }
}
