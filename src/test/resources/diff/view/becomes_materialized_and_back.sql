-- ## before
create table public.t (id int primary key, n int not null);
create view public.v as select id, n from public.t;
create view public.over_v as select id from public.v;
create materialized view public.m as select id, n from public.t;
create unique index on public.m (id);
create view public.over_m as select id from public.m;
grant select on public.v, public.m to reader;
comment on view public.v is 'v';
-- ## after
create table public.t (id int primary key, n int not null);
create materialized view public.v as select id, n from public.t;
create index on public.v (n);
create view public.over_v as select id from public.v;
create view public.m as select id, n from public.t;
create view public.over_m as select id from public.m;
grant select on public.v, public.m to reader;
comment on materialized view public.v is 'v';
-- ## plan
DROP VIEW public.over_v;
DROP VIEW public.v;
DROP VIEW public.over_m;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
CREATE VIEW public.m AS
 SELECT id,
    n
   FROM public.t;
CREATE VIEW public.over_m AS
 SELECT id
   FROM public.m;
CREATE MATERIALIZED VIEW public.v AS
 SELECT id,
    n
   FROM public.t
  WITH DATA;
CREATE INDEX v_n_idx ON public.v USING btree (n);
CREATE VIEW public.over_v AS
 SELECT id
   FROM public.v;
GRANT SELECT ON TABLE public.v TO reader;
GRANT SELECT ON TABLE public.m TO reader;
COMMENT ON MATERIALIZED VIEW public.v IS 'v';
-- ## plan pg15
DROP VIEW public.over_v;
DROP VIEW public.v;
DROP VIEW public.over_m;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
CREATE VIEW public.m AS
 SELECT t.id,
    t.n
   FROM public.t;
CREATE VIEW public.over_m AS
 SELECT m.id
   FROM public.m;
CREATE MATERIALIZED VIEW public.v AS
 SELECT t.id,
    t.n
   FROM public.t
  WITH DATA;
CREATE INDEX v_n_idx ON public.v USING btree (n);
CREATE VIEW public.over_v AS
 SELECT v.id
   FROM public.v;
GRANT SELECT ON TABLE public.v TO reader;
GRANT SELECT ON TABLE public.m TO reader;
COMMENT ON MATERIALIZED VIEW public.v IS 'v';
