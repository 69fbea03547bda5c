-- ## before
create type public.a as (x int, y text);
create type public.b as (x int, y text);
create type public.c as (y text);
create type public.empty as ();
-- ## after
create type public.a as (y text, x int);
create type public.b as (x int, z text);
create type public.c as (y text collate "C");
create type public.empty as (n int);
create type public."Od d" as ("select" int, "a""b" text);
-- ## plan
DROP TYPE public.c;
DROP TYPE public.a;
CREATE TYPE public."Od d" AS ("select" integer, "a""b" text);
CREATE TYPE public.a AS (y text, x integer);
-- DL03: drops the attribute y from every value of public.b
ALTER TYPE public.b DROP ATTRIBUTE y;
ALTER TYPE public.b ADD ATTRIBUTE z text;
CREATE TYPE public.c AS (y text COLLATE pg_catalog."C");
ALTER TYPE public.empty ADD ATTRIBUTE n integer;
