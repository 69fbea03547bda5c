-- ## before
create table t (id int, a text);
create materialized view m with (autovacuum_enabled = false, fillfactor = 70) as select id, a from t;
alter materialized view m alter column a set statistics 500;
create materialized view gone as select 1 as x;
-- ## after
create table t (id int, a text);
create materialized view m with (fillfactor = 80, toast.autovacuum_enabled = false) as select id, a from t;
alter materialized view m alter column id set statistics 100;
alter materialized view m alter column a set storage external;
alter materialized view m alter column a set (n_distinct = 5);
create materialized view never_filled as select 1 / 0 as x with no data;
create materialized view on_top with (fillfactor = 90) as select x from never_filled with no data;
-- ## plan
-- DL15: drops the materialized view public.gone; its rows can only come from its query again
DROP MATERIALIZED VIEW public.gone;
ALTER MATERIALIZED VIEW public.m RESET (autovacuum_enabled);
ALTER MATERIALIZED VIEW public.m SET (fillfactor='80', toast.autovacuum_enabled='false');
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS -1;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET (n_distinct=5);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET STATISTICS 100;
CREATE MATERIALIZED VIEW public.never_filled AS
 SELECT (1 / 0) AS x
  WITH NO DATA;
CREATE MATERIALIZED VIEW public.on_top
WITH (fillfactor='90') AS
 SELECT x
   FROM public.never_filled
  WITH NO DATA;
-- ## plan pg15
-- DL15: drops the materialized view public.gone; its rows can only come from its query again
DROP MATERIALIZED VIEW public.gone;
ALTER MATERIALIZED VIEW public.m RESET (autovacuum_enabled);
ALTER MATERIALIZED VIEW public.m SET (fillfactor='80', toast.autovacuum_enabled='false');
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS -1;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET (n_distinct=5);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET STATISTICS 100;
CREATE MATERIALIZED VIEW public.never_filled AS
 SELECT (1 / 0) AS x
  WITH NO DATA;
CREATE MATERIALIZED VIEW public.on_top
WITH (fillfactor='90') AS
 SELECT never_filled.x
   FROM public.never_filled
  WITH NO DATA;
