package dev.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the migrations are. */
final class MigrationsOption {

  private static final Path PRISMA = Path.of("prisma", "migrations");

  @Option(
      names = "--migrations",
      paramLabel = "DIR",
      description =
          "<name>/migration.sql (Prisma's layout) or <name>.sql. Default: prisma/migrations, else migrations.")
  private @Nullable Path directory;

  MigrationsDirectory directory() {
    if (directory != null) {
      return new MigrationsDirectory(directory);
    }
    return new MigrationsDirectory(Files.isDirectory(PRISMA) ? PRISMA : Path.of("migrations"));
  }
}
