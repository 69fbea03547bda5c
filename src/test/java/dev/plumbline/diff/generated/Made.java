package dev.plumbline.diff.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A thing that a recipe has written.
 *
 * @param sql the statements that make it
 * @param address how COMMENT and ALTER name it, as {@code TABLE public.t}; empty when they do not
 * @param owned whether it has an owner of its own
 * @param columns the columns of a view, the key columns of a key, the arguments of a routine
 * @param type the type that it is or has
 * @param above the relations whose columns it has too
 * @param partitioning the type of its partition key
 */
record Made(
    List<String> sql,
    String address,
    boolean owned,
    List<Field> columns,
    Optional<Type> type,
    List<Placed> above,
    Optional<Partitioning> partitioning) {

  /** A column, under its quoted name. */
  record Field(long id, String name, Type type, boolean generated) {}

  /** How a table is partitioned: {@code range}, {@code list} or {@code hash}, by which type. */
  record Partitioning(String strategy, Type type) {}

  static Made of(String address, String... sql) {
    return new Made(
        List.of(sql), address, false, List.of(), Optional.empty(), List.of(), Optional.empty());
  }

  Made and(String statement) {
    var more = new ArrayList<>(sql);
    more.add(statement);
    return new Made(more, address, owned, columns, type, above, partitioning);
  }

  Made ownable() {
    return new Made(sql, address, true, columns, type, above, partitioning);
  }

  Made columns(List<Field> fields) {
    return new Made(sql, address, owned, fields, type, above, partitioning);
  }

  Made type(Type its) {
    return new Made(sql, address, owned, columns, Optional.of(its), above, partitioning);
  }

  Made above(List<Placed> relations) {
    return new Made(sql, address, owned, columns, type, relations, partitioning);
  }

  Made partitioned(Optional<Partitioning> how) {
    return new Made(sql, address, owned, columns, type, above, how);
  }
}
