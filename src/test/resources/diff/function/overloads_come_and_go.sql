-- ## before
create function public.f(int) returns int language sql as 'select 1';
create function public.f(text) returns int language sql as 'select 2';
create function public.f(int, int default 3) returns int language sql as 'select 3';
create view public.v as select public.f('a'::text) as a, public.f(1, 2) as b;
grant execute on function public.f(text) to reader;
comment on function public.f(int) is 'one';
-- ## after
create function public.f(bigint) returns int language sql as 'select 1';
create function public.f(text) returns text language sql as 'select ''2''';
create function public.f(int, int, int default 3) returns int language sql as 'select 3';
create function public.f(variadic int[]) returns int language sql as 'select 4';
create view public.v as select public.f('a'::text) as a, public.f(1, 2, 3) as b;
revoke execute on function public.f(text) from public;
comment on function public.f(bigint) is 'one';
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP FUNCTION public.f(text);
DROP FUNCTION public.f(integer, integer);
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(bigint)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.f(integer, integer, integer DEFAULT 3)
 RETURNS integer
 LANGUAGE sql
AS $function$select 3$function$;
CREATE FUNCTION public.f(VARIADIC integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$select 4$function$;
CREATE FUNCTION public.f(text)
 RETURNS text
 LANGUAGE sql
AS $function$select '2'$function$;
CREATE VIEW public.v AS
 SELECT public.f('a'::text) AS a,
    public.f(1, 2, 3) AS b;
REVOKE EXECUTE ON FUNCTION public.f(text) FROM PUBLIC;
COMMENT ON FUNCTION public.f(bigint) IS 'one';
