-- ## before
create schema s;
create function public.lower(text) returns text language sql immutable as 'select $1';
create table public.pg_class (relname text);
create view public.v as select public.lower(relname) as a, pg_catalog.lower(relname) as b from public.pg_class;
create type public.int4 as (x int);
create type public."integer" as enum ('a');
create table public.t (a public.int4, b int4, c public."integer");
create operator public.+ (function = int4mi, leftarg = int, rightarg = int);
create view public.w as select 1 operator(public.+) 2 as x, 1 + 2 as y;
-- ## after
create schema s;
create function public.lower(text) returns text language sql immutable as 'select $1 || ''''';
create table public.pg_class (relname text, n int default 1 operator(pg_catalog.+) 2);
create view public.v as select public.lower(relname) as a, pg_catalog.lower(relname) as b, n from public.pg_class;
create type public.int4 as (x int, y pg_catalog.int4);
create type public."integer" as enum ('a');
create table public.t (a public.int4, b bigint, c public."integer");
create operator public.+ (function = int4mi, leftarg = int, rightarg = int);
create view public.w as select 1 operator(public.+) 2 as x, 1 + 3 as y;
-- ## plan
SET check_function_bodies TO off;
ALTER TYPE public.int4 ADD ATTRIBUTE y integer;
CREATE OR REPLACE FUNCTION public.lower(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1 || ''$function$;
ALTER TABLE public.pg_class ADD COLUMN n integer DEFAULT (1 + 2);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b TYPE bigint USING b::bigint;
CREATE OR REPLACE VIEW public.v AS
 SELECT public.lower(relname) AS a,
    lower(relname) AS b,
    n
   FROM public.pg_class;
CREATE OR REPLACE VIEW public.w AS
 SELECT (1 OPERATOR(public.+) 2) AS x,
    (1 + 3) AS y;
-- ## plan pg15
SET check_function_bodies TO off;
ALTER TYPE public.int4 ADD ATTRIBUTE y integer;
CREATE OR REPLACE FUNCTION public.lower(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1 || ''$function$;
ALTER TABLE public.pg_class ADD COLUMN n integer DEFAULT (1 + 2);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b TYPE bigint USING b::bigint;
CREATE OR REPLACE VIEW public.v AS
 SELECT public.lower(pg_class.relname) AS a,
    lower(pg_class.relname) AS b,
    pg_class.n
   FROM public.pg_class;
CREATE OR REPLACE VIEW public.w AS
 SELECT (1 OPERATOR(public.+) 2) AS x,
    (1 + 3) AS y;
