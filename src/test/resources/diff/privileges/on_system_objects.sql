-- ## before
grant select (rolname) on pg_authid to reader;
revoke execute on function pg_ls_dir(text) from public;
-- ## after
grant select on pg_authid to writer;
grant execute on function pg_ls_dir(text) to reader;
revoke select on pg_stat_activity from public;
-- ## plan
REVOKE SELECT (rolname) ON TABLE pg_catalog.pg_authid FROM reader;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO reader;
GRANT SELECT ON TABLE pg_catalog.pg_authid TO writer;
REVOKE SELECT ON TABLE pg_catalog.pg_stat_activity FROM PUBLIC;
