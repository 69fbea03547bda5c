-- Clustered, replica identity, unlogged, toast parameters, targets, access method.
-- ## before
create table t (a int not null, b text);
create unique index u on t (a);
create index c on t (b);
alter table t cluster on c, replica identity using index u;
create unlogged table l (a serial, b text);
alter table l alter b set statistics 7, set (toast.autovacuum_enabled = off, fillfactor = 50);
create materialized view m as select a, b from t;
create index mc on m (a);
alter materialized view m cluster on mc;
-- ## after
create table t (a int not null, b text);
create unique index u on t (a);
create index c on t (b);
alter table t cluster on u, replica identity full;
create table l (a serial, b text) using heap;
alter table l alter b set (n_distinct = -0.5), set (toast.autovacuum_vacuum_threshold = 9), replica identity nothing;
create materialized view m as select a, b, 1 as c from t;
create index mc on m (a);
alter materialized view m cluster on mc;
-- ## plan
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
ALTER SEQUENCE public.l_a_seq SET LOGGED;
ALTER TABLE ONLY public.l ALTER COLUMN b SET STATISTICS -1;
ALTER TABLE ONLY public.l ALTER COLUMN b SET (n_distinct='-0.5');
-- LK14: rewrites the table public.l and locks out readers and writers meanwhile
ALTER TABLE public.l SET LOGGED;
ALTER TABLE public.l RESET (fillfactor, toast.autovacuum_enabled);
ALTER TABLE public.l SET (toast.autovacuum_vacuum_threshold='9');
CREATE MATERIALIZED VIEW public.m AS
 SELECT a,
    b,
    1 AS c
   FROM public.t
  WITH DATA;
CREATE INDEX mc ON public.m USING btree (a);
ALTER TABLE ONLY public.l REPLICA IDENTITY NOTHING;
-- OP01: subscribers know rows of public.t by other columns then
ALTER TABLE ONLY public.t REPLICA IDENTITY FULL;
ALTER MATERIALIZED VIEW public.m CLUSTER ON mc;
ALTER TABLE public.t CLUSTER ON u;
-- ## plan pg15
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
ALTER SEQUENCE public.l_a_seq SET LOGGED;
ALTER TABLE ONLY public.l ALTER COLUMN b SET STATISTICS -1;
ALTER TABLE ONLY public.l ALTER COLUMN b SET (n_distinct='-0.5');
-- LK14: rewrites the table public.l and locks out readers and writers meanwhile
ALTER TABLE public.l SET LOGGED;
ALTER TABLE public.l RESET (fillfactor, toast.autovacuum_enabled);
ALTER TABLE public.l SET (toast.autovacuum_vacuum_threshold='9');
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.a,
    t.b,
    1 AS c
   FROM public.t
  WITH DATA;
CREATE INDEX mc ON public.m USING btree (a);
ALTER TABLE ONLY public.l REPLICA IDENTITY NOTHING;
-- OP01: subscribers know rows of public.t by other columns then
ALTER TABLE ONLY public.t REPLICA IDENTITY FULL;
ALTER MATERIALIZED VIEW public.m CLUSTER ON mc;
ALTER TABLE public.t CLUSTER ON u;
