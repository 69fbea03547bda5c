-- ## before
create procedure p(out int, int, int) language sql as 'select 1';
create procedure p(int, int, int) language sql as 'select 1';
-- ## after
create procedure p(out int, int, int) language sql as 'select 1';
comment on procedure p(out int, in int, in int) is 'two in, one out';
create type "a, ""b" as enum ('x');
create procedure q(int, "a, ""b", variadic text[]) language sql as 'select 1';
comment on procedure q is 'strange';
-- ## plan
SET check_function_bodies TO off;
DROP PROCEDURE public.p(IN integer, IN integer, IN integer);
CREATE TYPE public."a, ""b" AS ENUM ('x');
CREATE PROCEDURE public.q(integer, public."a, ""b", VARIADIC text[])
 LANGUAGE sql
AS $procedure$select 1$procedure$;
COMMENT ON PROCEDURE public.p(IN integer, IN integer) IS 'two in, one out';
COMMENT ON PROCEDURE public.q(IN integer, IN public."a, ""b", IN text[]) IS 'strange';
