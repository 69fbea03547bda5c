-- ## before
create function public.step(int, int) returns int language sql as 'select $1 + $2';
create function public.last(int) returns int language sql as 'select $1';
create aggregate public.a(int) (sfunc = public.step, stype = int, finalfunc = public.last);
create view public.v as select public.a(1) as x;
create function public.user_of_a() returns int language sql return (select public.a(x) from generate_series(1, 2) x);
-- ## after
create function public.step(state int, value int) returns int language sql as 'select $1 + $2';
create function public.last(int) returns bigint language sql as 'select $1::bigint';
create aggregate public.a(int) (sfunc = public.step, stype = int, finalfunc = public.last);
create view public.v as select public.a(1) as x;
create function public.user_of_a() returns bigint language sql return (select public.a(x) from generate_series(1, 2) x);
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP FUNCTION public.user_of_a();
DROP AGGREGATE public.a(integer);
DROP FUNCTION public.last(integer);
CREATE FUNCTION public.last(integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$select $1::bigint$function$;
CREATE OR REPLACE FUNCTION public.step(state integer, value integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select $1 + $2$function$;
CREATE AGGREGATE public.a(integer) (
    SFUNC = public.step,
    STYPE = integer,
    FINALFUNC = public.last,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE FUNCTION public.user_of_a()
 RETURNS bigint
 LANGUAGE sql
RETURN (SELECT public.a(x.x) AS a FROM generate_series(1, 2) x(x));
CREATE VIEW public.v AS
 SELECT public.a(1) AS x;
