package dev.plumbline.cli;

import dev.plumbline.migrate.Migration;
import dev.plumbline.postgres.ConnectionUrl;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One side of a diff. */
sealed interface SchemaSource {

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
   * @param option {@code --from} or {@code --to}, for messages
   * @param given a URL, a directory, a file, or {@code empty}
   * @throws CliException when it is none of these
   */
  static SchemaSource of(String option, String given) {
    if (given.equals("empty")) {
      return new Scripts(List.of());
    }
    if (given.contains("://")) {
      return new Database(DatabaseOptions.parse(option, given));
    }
    var path = Path.of(given);
    if (Files.isDirectory(path)) {
      return new Scripts(new MigrationsDirectory(path).read());
    }
    if (!Files.exists(path)) {
      throw new CliException(
          option
              + ": there is no file or directory "
              + given
              + "; give one, a URL, or the word empty.");
    }
    try {
      return new Scripts(
          List.of(new Migration(String.valueOf(path.getFileName()), Files.readString(path))));
    } catch (CharacterCodingException e) {
      throw new CliException(
          option + ": " + given + " is not valid UTF-8: save it in that encoding.");
    } catch (IOException e) {
      throw new CliException(option + ": cannot read " + given + ".");
    }
  }
}
