-- ## before
grant select (rolname) on pg_authid to reader;
revoke execute on function pg_ls_dir(text) from public;
-- ## after
grant select on pg_authid to writer;
grant execute on function pg_ls_dir(text) to reader;
revoke select on pg_stat_activity from public;
-- ## plan
-- OP06: changes the rights of reader on Column pg_catalog.pg_authid.rolname
REVOKE SELECT (rolname) ON TABLE pg_catalog.pg_authid FROM reader;
-- OP06: changes the rights of reader on Function pg_catalog.pg_ls_dir(text)
GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO reader;
-- OP06: changes the rights of writer on Table pg_catalog.pg_authid
GRANT SELECT ON TABLE pg_catalog.pg_authid TO writer;
-- OP06: changes the rights of PUBLIC on View pg_catalog.pg_stat_activity
REVOKE SELECT ON TABLE pg_catalog.pg_stat_activity FROM PUBLIC;
