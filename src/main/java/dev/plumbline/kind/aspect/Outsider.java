package dev.plumbline.kind.aspect;

import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/**
 * An object that is not read itself, but on which somebody gave or took rights: one of PostgreSQL's
 * own, or one that an extension brought.
 */
final class Outsider {

  /** Columns that name it, behind a relation {@code d} and {@link Subject#JOINS}. */
  static final String COLUMNS =
      """
      case when fn.prokind = 'p' then 'PROCEDURE' when fn.oid is not null then 'FUNCTION'
           when typ.oid is not null then 'BASE_TYPE' when lan.oid is not null then 'LANGUAGE'
           when fdw.oid is not null then 'FOREIGN_DATA_WRAPPER' when srv.oid is not null then 'FOREIGN_SERVER'
           when att.attname is not null then 'COLUMN'
           when rel.oid is not null then case rel.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW'
             when 'f' then 'FOREIGN_TABLE' when 'S' then 'SEQUENCE' else 'TABLE' end end as outsider_kind,
      array_remove(array[coalesce(relns.nspname, outns.nspname)::text,
                         coalesce(rel.relname, fn.proname, typ.typname, lan.lanname, fdw.fdwname, srv.srvname)::text,
                         att.attname::text], null) as outsider_path,
      oidvectortypes(fn.proargtypes) as outsider_arguments, ext.extname as outsider_extension""";

  /** The joins that {@link #COLUMNS} needs. */
  static final String JOINS =
      """
      left join pg_proc fn on d.classoid = 'pg_proc'::regclass and fn.oid = d.objoid
      left join lateral (
        select oid, typname, typnamespace from pg_type
         where oid = d.objoid and d.classoid = 'pg_type'::regclass limit 1) typ on true
      left join pg_language lan on d.classoid = 'pg_language'::regclass and lan.oid = d.objoid
      left join pg_foreign_data_wrapper fdw on d.classoid = 'pg_foreign_data_wrapper'::regclass and fdw.oid = d.objoid
      left join pg_foreign_server srv on d.classoid = 'pg_foreign_server'::regclass and srv.oid = d.objoid
      left join pg_namespace outns on outns.oid = coalesce(fn.pronamespace, typ.typnamespace)
      left join lateral (
        select refobjid from pg_depend
         where classid = d.classoid and objid = d.objoid and deptype = 'e' limit 1) brought on true
      left join pg_extension ext on ext.oid = brought.refobjid""";

  private Outsider() {}

  /** The outsider of a row; with its extension it vanishes. */
  static Optional<Subject> of(Row row) {
    var extension = row.optional("outsider_extension");
    var path = row.texts("outsider_path");
    var kind = row.optional("outsider_kind").map(ObjectKind::valueOf);
    if (kind.isEmpty() || (extension.isEmpty() && !isSystems(kind.get(), path))) {
      return Optional.empty();
    }
    var id = new ObjectId(kind.get(), path, row.optional("outsider_arguments").orElse(""));
    return Optional.of(
        new Subject(id, extension.map(name -> ObjectId.of(ObjectKind.EXTENSION, name)).orElse(id)));
  }

  private static boolean isSystems(ObjectKind kind, List<String> path) {
    return kind == ObjectKind.LANGUAGE || path.get(0).equals("pg_catalog");
  }
}
