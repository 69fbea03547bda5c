-- ## before
create function public.f(int) returns int language sql as 'select 1';
create aggregate public.a(int) (sfunc = int4pl, stype = int);
create procedure public.p(int) language sql as 'select 1';
create function public.w(int) returns int language sql as 'select 1';
create view public.v as select public.f(1) as x, public.w(1) as y;
create table public.same (id int);
create type public.x as (a int);
create function public.x(int) returns int language sql as 'select 1';
-- ## after
create aggregate public.f(int) (sfunc = int4pl, stype = int);
create function public.a(int) returns int language sql as 'select 1';
create function public.p(int) returns int language sql as 'select 1';
create function public.w(int, int default 1) returns int language sql as 'select 1';
create function public.w(int, text default 'a', text default 'b') returns int language sql as 'select 1';
create view public.v as select public.f(1) as x, public.w(1, 2) as y;
create view public.same as select 1 as id;
create function public.same(public.same) returns int language sql as 'select 1';
create view public.x as select 1 as a;
create function public.x(public.x) returns int language sql as 'select 1';
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
-- DL02: drops the table public.same with all its rows
DROP TABLE public.same;
DROP AGGREGATE public.a(integer);
DROP PROCEDURE public.p(IN integer);
DROP FUNCTION public.x(integer);
DROP FUNCTION public.w(integer);
DROP FUNCTION public.f(integer);
DROP TYPE public.x;
CREATE FUNCTION public.a(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.p(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.w(integer, integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.w(integer, text DEFAULT 'a'::text, text DEFAULT 'b'::text)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE AGGREGATE public.f(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE VIEW public.same AS
 SELECT 1 AS id;
CREATE FUNCTION public.same(public.same)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE VIEW public.v AS
 SELECT public.f(1) AS x,
    public.w(1, 2) AS y;
CREATE VIEW public.x AS
 SELECT 1 AS a;
CREATE FUNCTION public.x(public.x)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
