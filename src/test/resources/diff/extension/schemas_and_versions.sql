-- ## before
create schema a; create schema b;
create extension hstore schema a version '1.4';
create extension citext schema a;
create extension pg_trgm schema public;
create extension ltree schema a;
create table public.t (h a.hstore, c a.citext, s text);
create index t_s on public.t using gin (s gin_trgm_ops);
create view public.v as select h operator(a.->) 'x' as x, c from public.t;
-- ## after
create schema a; create schema b;
create extension hstore schema b;
create extension citext schema b;
create extension pg_trgm schema b;
create table public.t (h b.hstore, c b.citext, s text);
create index t_s on public.t using gin (s b.gin_trgm_ops);
create view public.v as select h operator(b.->) 'x' as x, c from public.t;
create extension btree_gist schema a;
create table public.u (id int, r int4range, exclude using gist (id with =, r with &&));
