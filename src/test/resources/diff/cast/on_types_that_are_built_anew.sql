-- ## before
create type public.e as enum ('a', 'b', 'c');
create function public.f(public.e) returns int language sql immutable as 'select 1';
create cast (public.e as int) with function public.f(public.e) as assignment;
create cast (text as public.e) with inout as assignment;
create table public.t (e public.e, es public.e[]);
create view public.v as select e::int as n from public.t;
-- ## after
create type public.e as enum ('c', 'a');
create function public.f(public.e) returns int language sql immutable as 'select 1';
create cast (public.e as int) with function public.f(public.e) as assignment;
create cast (text as public.e) with inout as assignment;
create table public.t (e public.e, es public.e[]);
create view public.v as select e::int as n from public.t;
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP CAST (text AS public.e);
DROP CAST (public.e AS integer);
DROP FUNCTION public.f(public.e);
-- DL09: fails when a row holds one of the values that public.e loses: 'b'
ALTER TYPE public.e RENAME TO plumbline_old_df79bb7b435b;
CREATE TYPE public.e AS ENUM ('c', 'a');
CREATE FUNCTION public.f(public.e)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
CREATE CAST (public.e AS integer) WITH FUNCTION public.f(public.e) AS ASSIGNMENT;
CREATE CAST (text AS public.e) WITH INOUT AS ASSIGNMENT;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN es TYPE public.e[] USING es::text::public.e[];
DROP TYPE public.plumbline_old_df79bb7b435b;
CREATE VIEW public.v AS
 SELECT (e)::integer AS n
   FROM public.t;
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP CAST (text AS public.e);
DROP CAST (public.e AS integer);
DROP FUNCTION public.f(public.e);
-- DL09: fails when a row holds one of the values that public.e loses: 'b'
ALTER TYPE public.e RENAME TO plumbline_old_df79bb7b435b;
CREATE TYPE public.e AS ENUM ('c', 'a');
CREATE FUNCTION public.f(public.e)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
CREATE CAST (public.e AS integer) WITH FUNCTION public.f(public.e) AS ASSIGNMENT;
CREATE CAST (text AS public.e) WITH INOUT AS ASSIGNMENT;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN es TYPE public.e[] USING es::text::public.e[];
DROP TYPE public.plumbline_old_df79bb7b435b;
CREATE VIEW public.v AS
 SELECT (t.e)::integer AS n
   FROM public.t;
