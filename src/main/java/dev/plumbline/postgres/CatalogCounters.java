package dev.plumbline.postgres;

/**
 * The counters that PostgreSQL keeps of changes to its own catalogs: they move with every DDL,
 * {@code GRANT} and {@code COMMENT}, and never with rows, {@code ANALYZE}, {@code VACUUM} or {@code
 * nextval}. Asking for them costs the same whatever the size of the schema.
 *
 * <p>A session reports its changes when it is done with them, at the latest some seconds after: the
 * counters may be late, and so must be read before the schema, never after.
 *
 * <p>Source: PostgreSQL's documentation of {@code pg_stat_get_tuples_inserted} and its fellows, and
 * of {@code track_counts}.
 */
final class CatalogCounters {

  /** What a schema is read from. Of the catalogs that all databases share, few move often. */
  private static final String CATALOGS =
      "pg_class,pg_attribute,pg_attrdef,pg_constraint,pg_index,pg_inherits,pg_partitioned_table,"
          + "pg_type,pg_enum,pg_range,pg_proc,pg_aggregate,pg_trigger,pg_rewrite,pg_policy,"
          + "pg_statistic_ext,pg_namespace,pg_extension,pg_collation,pg_conversion,pg_operator,"
          + "pg_opclass,pg_opfamily,pg_amop,pg_amproc,pg_am,pg_language,pg_cast,pg_transform,"
          + "pg_ts_config,pg_ts_config_map,pg_ts_dict,pg_ts_parser,pg_ts_template,"
          + "pg_foreign_data_wrapper,pg_foreign_server,pg_foreign_table,pg_user_mapping,"
          + "pg_default_acl,pg_event_trigger,pg_publication,pg_publication_rel,"
          + "pg_publication_namespace,pg_subscription,pg_sequence,pg_description,pg_seclabel,"
          + "pg_depend,pg_init_privs,pg_authid,pg_tablespace";

  /**
   * A query of one text: one that changes when the schema may have changed; NULL when the server
   * does not count.
   */
  static final String SQL =
      """
      SELECT CASE WHEN current_setting('track_counts') = 'on' THEN
               concat_ws(':', d.oid, extract(epoch FROM pg_postmaster_start_time()),
                 extract(epoch FROM pg_stat_get_db_stat_reset_time(d.oid)), counters.moved)
             END
        FROM pg_database d,
             (SELECT string_agg(pg_stat_get_tuples_inserted(c) || ',' || pg_stat_get_tuples_updated(c)
                                || ',' || pg_stat_get_tuples_deleted(c), ';') AS moved
                FROM unnest(string_to_array('%s', ',')::regclass[]) c) counters
       WHERE d.datname = current_database()
      """
          .formatted(("pg_catalog." + CATALOGS).replace(",", ",pg_catalog."));

  private CatalogCounters() {}
}
