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
-- ## plan
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_s;
-- DL14: drops the extension ltree with all that it stores
DROP EXTENSION ltree;
CREATE EXTENSION btree_gist SCHEMA a VERSION '1.8';
ALTER EXTENSION citext SET SCHEMA b;
-- OP03: updates the extension from 1.4 to 1.8
ALTER EXTENSION hstore SET SCHEMA b;
ALTER EXTENSION hstore UPDATE TO '1.8';
ALTER EXTENSION pg_trgm SET SCHEMA b;
CREATE TABLE public.u (
    id integer,
    r int4range,
    CONSTRAINT u_id_r_excl EXCLUDE USING gist (id WITH =, r WITH &&)
);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.h holds a value that b.hstore cannot hold
ALTER TABLE public.t ALTER COLUMN h TYPE b.hstore USING h::text::b.hstore;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.c holds a value that b.citext cannot hold
ALTER TABLE public.t ALTER COLUMN c TYPE b.citext USING c::text::b.citext;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_s ON public.t USING gin (s b.gin_trgm_ops);
CREATE VIEW public.v AS
 SELECT (h OPERATOR(b.->) 'x'::text) AS x,
    c
   FROM public.t;
-- ## plan pg15
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_s;
-- DL14: drops the extension ltree with all that it stores
DROP EXTENSION ltree;
CREATE EXTENSION btree_gist SCHEMA a VERSION '1.7';
ALTER EXTENSION citext SET SCHEMA b;
-- OP03: updates the extension from 1.4 to 1.8
ALTER EXTENSION hstore SET SCHEMA b;
ALTER EXTENSION hstore UPDATE TO '1.8';
ALTER EXTENSION pg_trgm SET SCHEMA b;
CREATE TABLE public.u (
    id integer,
    r int4range,
    CONSTRAINT u_id_r_excl EXCLUDE USING gist (id WITH =, r WITH &&)
);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.h holds a value that b.hstore cannot hold
ALTER TABLE public.t ALTER COLUMN h TYPE b.hstore USING h::text::b.hstore;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.c holds a value that b.citext cannot hold
ALTER TABLE public.t ALTER COLUMN c TYPE b.citext USING c::text::b.citext;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_s ON public.t USING gin (s b.gin_trgm_ops);
CREATE VIEW public.v AS
 SELECT (t.h OPERATOR(b.->) 'x'::text) AS x,
    t.c
   FROM public.t;
