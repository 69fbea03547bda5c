-- ## before
create collation public.loc (provider = icu, locale = 'de');
create collation public.det (provider = icu, locale = 'de');
create collation public.prov (provider = icu, locale = 'de');
create collation public.ctype (lc_collate = 'C', lc_ctype = 'C');
create collation public.gone from "POSIX";
create table public.t (a text collate public.loc, b text collate public.det);
create index t_a on public.t (a, b collate public.prov);
create domain public.d as text collate public.ctype;
create type public.c as (x text collate public.ctype);
create table public.u (d public.d, c public.c);
create view public.v as select a collate public.prov as x from public.t;
comment on collation public.loc is 'loc';
-- ## after
create collation public.loc (provider = icu, locale = 'fr');
create collation public.det (provider = icu, locale = 'de', deterministic = false);
create collation public.prov from "C";
create collation public.ctype (lc_collate = 'POSIX', lc_ctype = 'C');
create table public.t (a text collate public.loc, b text collate public.det);
create index t_a on public.t (a, b collate public.prov);
create domain public.d as text collate public.ctype;
create type public.c as (x text collate public.ctype);
create table public.u (d public.d, c public.c);
create view public.v as select a collate public.prov as x from public.t;
comment on collation public.loc is 'loc';
-- ## plan
COMMENT ON COLLATION public.loc IS NULL;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_a;
DROP COLLATION public.prov;
DROP COLLATION public.gone;
ALTER COLLATION public.det RENAME TO plumbline_old_dc2d493a01a7;
ALTER COLLATION public.loc RENAME TO plumbline_old_e7f32380cf33;
ALTER TYPE public.c RENAME TO plumbline_old_ce7d2c03a950;
ALTER DOMAIN public.d RENAME TO plumbline_old_b8ac3e7343f0;
ALTER COLLATION public.ctype RENAME TO plumbline_old_d5423c1e0283;
CREATE COLLATION public.ctype (provider = libc, lc_collate = 'POSIX', lc_ctype = 'C');
CREATE COLLATION public.det (provider = icu, deterministic = false, locale = 'de');
CREATE COLLATION public.loc (provider = icu, locale = 'fr');
CREATE COLLATION public.prov (provider = libc, lc_collate = 'C', lc_ctype = 'C');
CREATE TYPE public.c AS (x text COLLATE public.ctype);
CREATE DOMAIN public.d AS text COLLATE public.ctype;
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.loc;
DROP COLLATION public.plumbline_old_e7f32380cf33;
ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE public.det;
DROP COLLATION public.plumbline_old_dc2d493a01a7;
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN d TYPE public.d USING d::text::public.d;
DROP DOMAIN public.plumbline_old_b8ac3e7343f0;
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN c TYPE public.c USING c::text::public.c;
DROP TYPE public.plumbline_old_ce7d2c03a950;
DROP COLLATION public.plumbline_old_d5423c1e0283;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_a ON public.t USING btree (a, b COLLATE public.prov);
CREATE VIEW public.v AS
 SELECT (a COLLATE public.prov) AS x
   FROM public.t;
COMMENT ON COLLATION public.loc IS 'loc';
-- ## plan pg15
COMMENT ON COLLATION public.loc IS NULL;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_a;
DROP COLLATION public.prov;
DROP COLLATION public.gone;
ALTER COLLATION public.det RENAME TO plumbline_old_dc2d493a01a7;
ALTER COLLATION public.loc RENAME TO plumbline_old_e7f32380cf33;
ALTER TYPE public.c RENAME TO plumbline_old_ce7d2c03a950;
ALTER DOMAIN public.d RENAME TO plumbline_old_b8ac3e7343f0;
ALTER COLLATION public.ctype RENAME TO plumbline_old_d5423c1e0283;
CREATE COLLATION public.ctype (provider = libc, lc_collate = 'POSIX', lc_ctype = 'C');
CREATE COLLATION public.det (provider = icu, deterministic = false, locale = 'de');
CREATE COLLATION public.loc (provider = icu, locale = 'fr');
CREATE COLLATION public.prov (provider = libc, lc_collate = 'C', lc_ctype = 'C');
CREATE TYPE public.c AS (x text COLLATE public.ctype);
CREATE DOMAIN public.d AS text COLLATE public.ctype;
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.loc;
DROP COLLATION public.plumbline_old_e7f32380cf33;
ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE public.det;
DROP COLLATION public.plumbline_old_dc2d493a01a7;
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN d TYPE public.d USING d::text::public.d;
DROP DOMAIN public.plumbline_old_b8ac3e7343f0;
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN c TYPE public.c USING c::text::public.c;
DROP TYPE public.plumbline_old_ce7d2c03a950;
DROP COLLATION public.plumbline_old_d5423c1e0283;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_a ON public.t USING btree (a, b COLLATE public.prov);
CREATE VIEW public.v AS
 SELECT (t.a COLLATE public.prov) AS x
   FROM public.t;
COMMENT ON COLLATION public.loc IS 'loc';
