-- ## before
create table t (id int, a int);
create materialized view m as select id, a from t with no data;
create materialized view filled as select id, a from t;
create index m_a on m (a);
-- ## after
create table t (id int, a bigint);
create materialized view m as select id, a from t with no data;
create materialized view filled as select id, a from t;
create index m_a on m (a);
-- ## plan
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
-- DL15: drops the materialized view public.filled; its rows can only come from its query again
DROP MATERIALIZED VIEW public.filled;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
CREATE MATERIALIZED VIEW public.filled AS
 SELECT id,
    a
   FROM public.t
  WITH DATA;
CREATE MATERIALIZED VIEW public.m AS
 SELECT id,
    a
   FROM public.t
  WITH NO DATA;
CREATE INDEX m_a ON public.m USING btree (a);
-- ## plan pg15
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
-- DL15: drops the materialized view public.filled; its rows can only come from its query again
DROP MATERIALIZED VIEW public.filled;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
CREATE MATERIALIZED VIEW public.filled AS
 SELECT t.id,
    t.a
   FROM public.t
  WITH DATA;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id,
    t.a
   FROM public.t
  WITH NO DATA;
CREATE INDEX m_a ON public.m USING btree (a);
