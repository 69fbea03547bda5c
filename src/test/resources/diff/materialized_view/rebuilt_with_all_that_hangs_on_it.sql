-- ## before
create table public.t (id int primary key, n int not null, s text);
create materialized view public.m with (fillfactor = 60) as select id, n, s from public.t where n > 0;
create unique index m_id on public.m (id);
create index m_s on public.m (lower(s)) include (n) where n > 1;
create statistics public.m_stat (dependencies) on id, n from public.m;
alter materialized view public.m cluster on m_id;
alter materialized view public.m alter column s set statistics 50;
create materialized view public.over_m as select id from public.m with no data;
create view public.view_over as select id from public.over_m;
comment on materialized view public.m is 'm';
comment on column public.m.s is 's';
comment on index public.m_s is 'index';
comment on statistics public.m_stat is 'stat';
grant select on public.m to reader with grant option;
grant select (n) on public.m to writer;
create function public.of_row(public.m) returns int language sql as 'select 1';
-- ## after
create table public.t (id int primary key, n int not null, s text);
create materialized view public.m with (fillfactor = 60) as select id, n, s from public.t where n > 5;
create unique index m_id on public.m (id);
create index m_s on public.m (lower(s)) include (n) where n > 1;
create statistics public.m_stat (dependencies) on id, n from public.m;
alter materialized view public.m cluster on m_id;
alter materialized view public.m alter column s set statistics 50;
create materialized view public.over_m as select id from public.m with no data;
create view public.view_over as select id from public.over_m;
comment on materialized view public.m is 'm';
comment on column public.m.s is 's';
comment on index public.m_s is 'index';
comment on statistics public.m_stat is 'stat';
grant select on public.m to reader with grant option;
grant select (n) on public.m to writer;
create function public.of_row(public.m) returns int language sql as 'select 1';
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.view_over;
-- DL15: drops the materialized view public.over_m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.over_m;
DROP FUNCTION public.of_row(public.m);
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m
WITH (fillfactor='60') AS
 SELECT id,
    n,
    s
   FROM public.t
  WHERE (n > 5)
  WITH DATA;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN s SET STATISTICS 50;
CREATE FUNCTION public.of_row(public.m)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
CREATE INDEX m_s ON public.m USING btree (lower(s)) INCLUDE (n) WHERE (n > 1);
CREATE STATISTICS public.m_stat (dependencies) ON id, n FROM public.m;
CREATE MATERIALIZED VIEW public.over_m AS
 SELECT id
   FROM public.m
  WITH NO DATA;
CREATE VIEW public.view_over AS
 SELECT id
   FROM public.over_m;
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_id;
GRANT SELECT (n) ON TABLE public.m TO writer;
-- SE01: lets reader have or hand on rights on Materialized view public.m
GRANT SELECT ON TABLE public.m TO reader WITH GRANT OPTION;
COMMENT ON COLUMN public.m.s IS 's';
COMMENT ON INDEX public.m_s IS 'index';
COMMENT ON MATERIALIZED VIEW public.m IS 'm';
COMMENT ON STATISTICS public.m_stat IS 'stat';
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.view_over;
-- DL15: drops the materialized view public.over_m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.over_m;
DROP FUNCTION public.of_row(public.m);
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m
WITH (fillfactor='60') AS
 SELECT t.id,
    t.n,
    t.s
   FROM public.t
  WHERE (t.n > 5)
  WITH DATA;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN s SET STATISTICS 50;
CREATE FUNCTION public.of_row(public.m)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
CREATE INDEX m_s ON public.m USING btree (lower(s)) INCLUDE (n) WHERE (n > 1);
CREATE STATISTICS public.m_stat (dependencies) ON id, n FROM public.m;
CREATE MATERIALIZED VIEW public.over_m AS
 SELECT m.id
   FROM public.m
  WITH NO DATA;
CREATE VIEW public.view_over AS
 SELECT over_m.id
   FROM public.over_m;
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_id;
GRANT SELECT (n) ON TABLE public.m TO writer;
-- SE01: lets reader have or hand on rights on Materialized view public.m
GRANT SELECT ON TABLE public.m TO reader WITH GRANT OPTION;
COMMENT ON COLUMN public.m.s IS 's';
COMMENT ON INDEX public.m_s IS 'index';
COMMENT ON MATERIALIZED VIEW public.m IS 'm';
COMMENT ON STATISTICS public.m_stat IS 'stat';
