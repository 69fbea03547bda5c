package dev.plumbline.kind.table;

/** The address of an index, which is that of its constraint where there is one. */
final class IndexAddress {

  private IndexAddress() {}

  /**
   * The three address columns.
   *
   * @param prefix of their names
   * @param constraint the alias of the outer-joined {@code pg_constraint}
   * @param index the index's OID
   */
  static String columns(String prefix, String constraint, String index) {
    return """
        case when %2$s.oid is null then 'pg_class'::regclass else 'pg_constraint'::regclass end::oid as %1$sclassid,
               coalesce(%2$s.oid, %3$s) as %1$sobjid, 0 as %1$sobjsubid"""
        .formatted(prefix, constraint, index);
  }
}
