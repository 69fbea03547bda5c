-- Built anew, with its indexes and the views on it.
-- ## before
create table t (id int, a text);
create materialized view m as select id, a from t;
create unique index m_id on m (id);
create index m_lower on m (lower(a)) where id > 0;
create view v as select a from m;
-- ## after
create table t (id int, a text);
create materialized view m as select id, a from t where id > 0;
create unique index m_id on m (id);
create index m_lower on m (lower(a)) where id > 0;
create view v as select a from m;
-- ## plan
DROP VIEW public.v;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT id,
    a
   FROM public.t
  WHERE (id > 0)
  WITH DATA;
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
CREATE INDEX m_lower ON public.m USING btree (lower(a)) WHERE (id > 0);
CREATE VIEW public.v AS
 SELECT a
   FROM public.m;
-- ## plan pg15
DROP VIEW public.v;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id,
    t.a
   FROM public.t
  WHERE (t.id > 0)
  WITH DATA;
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
CREATE INDEX m_lower ON public.m USING btree (lower(a)) WHERE (id > 0);
CREATE VIEW public.v AS
 SELECT m.a
   FROM public.m;
