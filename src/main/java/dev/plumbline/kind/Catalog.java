package dev.plumbline.kind;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a query may read: the fragments that keep every kind inside the same scope.
 *
 * @param major the server's major version
 * @param whole whether the scope is the whole database
 * @param namespaces the OIDs of the managed schemas
 * @param history the OID of the history table, which is left out; 0 when there is none
 */
public record Catalog(int major, boolean whole, List<Long> namespaces, long history) {

  /** Whether the server is of this major version or a later one. */
  public boolean since(int version) {
    return major >= version;
  }

  /** The managed schemas' OIDs, to be put behind {@code in}. */
  public String schemas() {
    return namespaces.isEmpty()
        ? "(0)"
        : namespaces.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A condition: the row of this catalog is no member of an extension. */
  public String free(String catalog, String oid) {
    return """
        not exists (select from pg_depend member
                     where member.refclassid = 'pg_extension'::regclass
                       and member.classid = '%s'::regclass and member.objid = %s
                       and member.deptype = 'e')"""
        .formatted(catalog, oid);
  }

  /**
   * The managed rows of {@code pg_class} with their schema's name as {@code schema}, to be put
   * behind {@code from}: no temporary ones, none of an extension, not the history table.
   */
  public String relations() {
    return """
        (select r.*, s.nspname as schema
           from pg_class r join pg_namespace s on s.oid = r.relnamespace
          where r.relnamespace in %s and r.relpersistence <> 't' and r.oid <> %d and %s)"""
        .formatted(schemas(), history, free("pg_class", "r.oid"));
  }
}
