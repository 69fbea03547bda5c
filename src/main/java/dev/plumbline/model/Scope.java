package dev.plumbline.model;

import java.util.List;
import java.util.Optional;

/**
 * Which part of a database is read.
 *
 * @param schemas the managed schemas; empty stands for every schema that is not PostgreSQL's own
 * @param historySchema the schema whose {@code _prisma_migrations} is left out, with all that
 *     belongs to it
 */
public record Scope(List<String> schemas, Optional<String> historySchema) {

  /** Prisma's table of applied migrations. */
  public static final String HISTORY_TABLE = "_prisma_migrations";

  public Scope {
    schemas = schemas.stream().distinct().sorted().toList();
  }

  /** Everything but what belongs to PostgreSQL itself. */
  public static Scope database() {
    return new Scope(List.of(), Optional.empty());
  }

  /** These schemas with their objects, and the extensions. */
  public static Scope schemas(List<String> schemas) {
    if (schemas.isEmpty()) {
      throw new IllegalArgumentException("name at least one schema");
    }
    return new Scope(schemas, Optional.empty());
  }

  /** The same without the history table of this schema. */
  public Scope withoutHistory(String schema) {
    return new Scope(schemas, Optional.of(schema));
  }
}
