-- ## before
create table public.t (id int primary key, n int not null, s text);
create materialized view public.storage as select id, s from public.t;
create materialized view public.params with (fillfactor = 70) as select id, s from public.t;
create materialized view public.toast with (toast.autovacuum_enabled = false) as select id, s from public.t;
create materialized view public.space as select id from public.t;
create materialized view public.target as select id, s from public.t;
alter materialized view public.target alter column s set statistics 100;
create materialized view public.opts as select id, s from public.t;
alter materialized view public.opts alter column s set (n_distinct = 5);
create materialized view public.compressed as select id, s from public.t;
create materialized view public.clustered as select id, s from public.t;
create index clustered_id on public.clustered (id);
create index clustered_s on public.clustered (s);
alter materialized view public.clustered cluster on clustered_id;
create materialized view public.replicated as select id, s from public.t;
create unique index replicated_id on public.replicated (id);
-- ## after
create table public.t (id int primary key, n int not null, s text);
create materialized view public.storage as select id, s from public.t;
alter materialized view public.storage alter column s set storage external;
create materialized view public.params with (fillfactor = 80, autovacuum_enabled = false) as select id, s from public.t;
create materialized view public.toast as select id, s from public.t;
create materialized view public.space tablespace spare as select id from public.t;
create materialized view public.target as select id, s from public.t;
alter materialized view public.target alter column id set statistics 10;
create materialized view public.opts as select id, s from public.t;
alter materialized view public.opts alter column s set (n_distinct_inherited = 7, n_distinct = -0.5);
create materialized view public.compressed as select id, s from public.t;
alter materialized view public.compressed alter column s set compression pglz;
create materialized view public.clustered as select id, s from public.t;
create index clustered_id on public.clustered (id);
create index clustered_s on public.clustered (s);
alter materialized view public.clustered cluster on clustered_s;
create materialized view public.replicated as select id, s from public.t;
create unique index replicated_id on public.replicated (id);
-- ## plan
ALTER MATERIALIZED VIEW public.compressed ALTER COLUMN s SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW public.opts ALTER COLUMN s RESET (n_distinct);
ALTER MATERIALIZED VIEW public.opts ALTER COLUMN s SET (n_distinct_inherited=7, n_distinct=-0.5);
ALTER MATERIALIZED VIEW public.params SET (fillfactor='80', autovacuum_enabled='false');
-- LK15: rewrites public.space and locks out readers meanwhile
ALTER MATERIALIZED VIEW public.space SET TABLESPACE spare;
ALTER MATERIALIZED VIEW public.storage ALTER COLUMN s SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.target ALTER COLUMN s SET STATISTICS -1;
ALTER MATERIALIZED VIEW public.target ALTER COLUMN id SET STATISTICS 10;
ALTER MATERIALIZED VIEW public.toast RESET (toast.autovacuum_enabled);
ALTER MATERIALIZED VIEW public.clustered CLUSTER ON clustered_s;
