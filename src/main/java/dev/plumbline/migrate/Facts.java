package dev.plumbline.migrate;

import java.util.List;
import java.util.Optional;

/**
 * What a database says of itself.
 *
 * @param versionNumber PostgreSQL's {@code server_version_num}, such as 170006
 * @param version PostgreSQL's {@code server_version}, such as {@code 17.6}
 * @param database its name
 * @param systemIdentifier of {@code pg_control_system()}; empty where the role may not read it
 * @param readOnly why nothing can be written, for people; empty when something can
 * @param historyTable whether {@code _prisma_migrations} is there
 * @param prismaContract whether the schema of Prisma 8 is there
 * @param tables the first few tables, if any: what makes a database "not empty" for Prisma
 */
public record Facts(
    int versionNumber,
    String version,
    String database,
    Optional<String> systemIdentifier,
    Optional<String> readOnly,
    boolean historyTable,
    boolean prismaContract,
    List<String> tables) {

  public Facts {
    tables = List.copyOf(tables);
  }

  /** The server's major version, such as 17. */
  public int major() {
    return versionNumber / 10_000;
  }
}
