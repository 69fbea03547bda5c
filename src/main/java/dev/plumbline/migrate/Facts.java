package dev.plumbline.migrate;

import java.util.List;
import java.util.Optional;

/**
 * What a database says of itself.
 *
 * @param versionNumber PostgreSQL's {@code server_version_num}, such as 170006
 * @param version PostgreSQL's {@code server_version}, such as {@code 17.6}
 * @param identity which database it is
 * @param readOnly why nothing can be written, for people; empty when something can
 * @param historyTable whether {@code _prisma_migrations} is there
 * @param prismaContract whether the schema of Prisma 8 is there
 * @param tables the first few tables, if any: what makes a database "not empty" for Prisma
 */
public record Facts(
    int versionNumber,
    String version,
    Identity identity,
    Optional<String> readOnly,
    boolean historyTable,
    boolean prismaContract,
    List<String> tables) {

  public Facts {
    tables = List.copyOf(tables);
  }

  /** Its name. */
  public String database() {
    return identity.database();
  }

  /** Of its server; empty where the role may not read it. */
  public Optional<String> systemIdentifier() {
    return identity.systemIdentifier();
  }

  /** The server's major version, such as 17. */
  public int major() {
    return versionNumber / 10_000;
  }
}
