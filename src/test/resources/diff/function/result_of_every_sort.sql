-- ## before
create table public.t (id int, name text);
create type public.pair as (a int, b text);
create function public.f1() returns int language sql as 'select 1';
create function public.f2() returns setof int language sql as 'select 1';
create function public.f3() returns table (a int, b text) language sql as 'select 1, null::text';
create function public.f4(out a int, out b text) language sql as 'select 1, null::text';
create function public.f5() returns public.t language sql as 'select 1, null::text';
create function public.f6() returns void language sql as '';
create function public.f7(anyelement) returns anyelement language sql as 'select $1';
create function public.f8() returns record language sql as 'select 1, 2';
create function public.f9(inout a int, b int) language sql as 'select 1';
create view public.v as select f3.a, f4.b, f5.id from public.f3(), public.f4(), public.f5();
-- ## after
create table public.t (id int, name text);
create type public.pair as (a int, b text);
create function public.f1() returns bigint language sql as 'select 1::bigint';
create function public.f2() returns int language sql as 'select 1';
create function public.f3() returns table (a int, b text, c int) language sql as 'select 1, null::text, 2';
create function public.f4(out a int, out b varchar) language sql as 'select 1, null::varchar';
create function public.f5() returns setof public.t language sql as 'select 1, null::text';
create function public.f6() returns public.pair language sql as 'select 1, null::text';
create function public.f7(anyelement) returns anyarray language sql as 'select array[$1]';
create function public.f8() returns setof record language sql as 'select 1, 2';
create function public.f9(inout a int, inout b int) language sql as 'select 1, 2';
create view public.v as select f3.a, f4.b, f5.id from public.f3(), public.f4(), public.f5();
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP FUNCTION public.f9(integer, integer);
DROP FUNCTION public.f8();
DROP FUNCTION public.f7(anyelement);
DROP FUNCTION public.f6();
DROP FUNCTION public.f5();
DROP FUNCTION public.f4();
DROP FUNCTION public.f3();
DROP FUNCTION public.f2();
DROP FUNCTION public.f1();
CREATE FUNCTION public.f1()
 RETURNS bigint
 LANGUAGE sql
AS $function$select 1::bigint$function$;
CREATE FUNCTION public.f2()
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.f3()
 RETURNS TABLE(a integer, b text, c integer)
 LANGUAGE sql
AS $function$select 1, null::text, 2$function$;
CREATE FUNCTION public.f4(OUT a integer, OUT b character varying)
 RETURNS record
 LANGUAGE sql
AS $function$select 1, null::varchar$function$;
CREATE FUNCTION public.f5()
 RETURNS SETOF public.t
 LANGUAGE sql
AS $function$select 1, null::text$function$;
CREATE FUNCTION public.f6()
 RETURNS public.pair
 LANGUAGE sql
AS $function$select 1, null::text$function$;
CREATE FUNCTION public.f7(anyelement)
 RETURNS anyarray
 LANGUAGE sql
AS $function$select array[$1]$function$;
CREATE FUNCTION public.f8()
 RETURNS SETOF record
 LANGUAGE sql
AS $function$select 1, 2$function$;
CREATE FUNCTION public.f9(INOUT a integer, INOUT b integer)
 RETURNS record
 LANGUAGE sql
AS $function$select 1, 2$function$;
CREATE VIEW public.v AS
 SELECT f3.a,
    f4.b,
    f5.id
   FROM public.f3() f3(a, b, c),
    public.f4() f4(a, b),
    public.f5() f5(id, name);
