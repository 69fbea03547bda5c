-- ## before
create type public.e as enum ('a', 'b', 'c');
create table public.t (id int, e public.e default 'b', es public.e[] not null default array['a', 'b']::public.e[], unique (e));
create type public.pair as (e public.e, n int);
create table public.u (p public.pair, d int);
create function public.f(x public.e default 'a') returns setof public.e language sql begin atomic select x; end;
create view public.v as select e, e < 'b' as low from public.t;
create type public.er as range (subtype = public.e);
create table public.w (r public.er);
-- ## after
create type public.e as enum ('c', 'b', 'a', 'd');
create table public.t (id int, e public.e default 'b', es public.e[] not null default array['a', 'b']::public.e[], unique (e));
create type public.pair as (e public.e, n int);
create table public.u (p public.pair, d int);
create function public.f(x public.e default 'a') returns setof public.e language sql begin atomic select x; end;
create view public.v as select e, e < 'b' as low from public.t;
create type public.er as range (subtype = public.e);
create table public.w (r public.er);
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
ALTER TABLE ONLY public.t ALTER COLUMN es DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN e DROP DEFAULT;
DROP FUNCTION public.f(public.e);
ALTER TYPE public.pair RENAME TO plumbline_old_e7d8bd468778;
ALTER TYPE public.er RENAME TO plumbline_old_ac7e4412564b;
ALTER TYPE public.er_multirange RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER FUNCTION public.er(public.e, public.e) RENAME TO plumbline_old_ac7e4412564b;
ALTER FUNCTION public.er(public.e, public.e, text) RENAME TO plumbline_old_ac7e4412564b;
ALTER FUNCTION public.er_multirange() RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER FUNCTION public.er_multirange(public.plumbline_old_ac7e4412564b) RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER FUNCTION public.er_multirange(VARIADIC public.plumbline_old_ac7e4412564b[]) RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER TYPE public.e RENAME TO plumbline_old_df79bb7b435b;
CREATE TYPE public.e AS ENUM ('c', 'b', 'a', 'd');
CREATE TYPE public.pair AS (e public.e, n integer);
CREATE TYPE public.er AS RANGE (subtype = public.e, subtype_opclass = pg_catalog.enum_ops, multirange_type_name = public.er_multirange);
CREATE FUNCTION public.f(x public.e DEFAULT 'a'::public.e)
 RETURNS SETOF public.e
 LANGUAGE sql
BEGIN ATOMIC
 SELECT x AS x;
END;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN es TYPE public.e[] USING es::text::public.e[];
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN p TYPE public.pair USING p::text::public.pair;
DROP TYPE public.plumbline_old_e7d8bd468778;
-- LK10: rewrites the table public.w and locks out readers and writers meanwhile
ALTER TABLE public.w ALTER COLUMN r TYPE public.er USING r::text::public.er;
DROP TYPE public.plumbline_old_ac7e4412564b;
DROP TYPE public.plumbline_old_df79bb7b435b;
ALTER TABLE ONLY public.t ALTER COLUMN e SET DEFAULT 'b'::public.e;
ALTER TABLE ONLY public.t ALTER COLUMN es SET DEFAULT ARRAY['a'::public.e, 'b'::public.e];
CREATE VIEW public.v AS
 SELECT e,
    (e < 'b'::public.e) AS low
   FROM public.t;
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.v;
ALTER TABLE ONLY public.t ALTER COLUMN es DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN e DROP DEFAULT;
DROP FUNCTION public.f(public.e);
ALTER TYPE public.pair RENAME TO plumbline_old_e7d8bd468778;
ALTER TYPE public.er RENAME TO plumbline_old_ac7e4412564b;
ALTER TYPE public.er_multirange RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER FUNCTION public.er(public.e, public.e) RENAME TO plumbline_old_ac7e4412564b;
ALTER FUNCTION public.er(public.e, public.e, text) RENAME TO plumbline_old_ac7e4412564b;
ALTER FUNCTION public.er_multirange() RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER FUNCTION public.er_multirange(public.plumbline_old_ac7e4412564b) RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER FUNCTION public.er_multirange(VARIADIC public.plumbline_old_ac7e4412564b[]) RENAME TO plumbline_old_ac7e4412564b_multi;
ALTER TYPE public.e RENAME TO plumbline_old_df79bb7b435b;
CREATE TYPE public.e AS ENUM ('c', 'b', 'a', 'd');
CREATE TYPE public.pair AS (e public.e, n integer);
CREATE TYPE public.er AS RANGE (subtype = public.e, subtype_opclass = pg_catalog.enum_ops, multirange_type_name = public.er_multirange);
CREATE FUNCTION public.f(x public.e DEFAULT 'a'::public.e)
 RETURNS SETOF public.e
 LANGUAGE sql
BEGIN ATOMIC
 SELECT x AS x;
END;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN es TYPE public.e[] USING es::text::public.e[];
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN p TYPE public.pair USING p::text::public.pair;
DROP TYPE public.plumbline_old_e7d8bd468778;
-- LK10: rewrites the table public.w and locks out readers and writers meanwhile
ALTER TABLE public.w ALTER COLUMN r TYPE public.er USING r::text::public.er;
DROP TYPE public.plumbline_old_ac7e4412564b;
DROP TYPE public.plumbline_old_df79bb7b435b;
ALTER TABLE ONLY public.t ALTER COLUMN e SET DEFAULT 'b'::public.e;
ALTER TABLE ONLY public.t ALTER COLUMN es SET DEFAULT ARRAY['a'::public.e, 'b'::public.e];
CREATE VIEW public.v AS
 SELECT t.e,
    (t.e < 'b'::public.e) AS low
   FROM public.t;
