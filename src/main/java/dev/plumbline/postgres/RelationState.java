package dev.plumbline.postgres;

import dev.plumbline.model.ObjectKind;
import java.util.Optional;

/**
 * A relation as {@code pg_class} has it at one moment.
 *
 * @param schema the oid of its schema
 * @param name its name
 * @param kind what it is, as {@code pg_class} says it
 * @param file its number; 0 where it has none
 * @param toast the oid of what holds its long values
 * @param persistence whether it is logged, as {@code pg_class} says it
 * @param place its access method and tablespace
 * @param table of an index
 */
record RelationState(
    long schema,
    String name,
    char kind,
    long file,
    long toast,
    String persistence,
    String place,
    Optional<Long> table) {

  /**
   * @param row of a query
   * @param from the first of its nine columns
   */
  static RelationState of(Session.Row row, int from) {
    return new RelationState(
        Long.parseLong(row.text(from)),
        row.text(from + 1),
        row.text(from + 2).charAt(0),
        Long.parseLong(row.text(from + 3)),
        Long.parseLong(row.text(from + 4)),
        row.text(from + 5),
        row.text(from + 6) + "/" + row.text(from + 7),
        row.maybe(from + 8).map(Long::parseLong));
  }

  /** The columns that {@link #of} reads, of {@code pg_class c} and {@code pg_index i}. */
  static final String COLUMNS =
      "c.relnamespace, c.relname, c.relkind, c.relfilenode, c.reltoastrelid, c.relpersistence,"
          + " c.relam, c.reltablespace, i.indrelid";

  boolean isIndex() {
    return kind == 'i' || kind == 'I';
  }

  /** What users call this kind of relation. */
  ObjectKind objectKind() {
    return switch (kind) {
      case 'i', 'I' -> ObjectKind.INDEX;
      case 'm' -> ObjectKind.MATERIALIZED_VIEW;
      case 'v' -> ObjectKind.VIEW;
      case 'f' -> ObjectKind.FOREIGN_TABLE;
      default -> ObjectKind.TABLE;
    };
  }
}
