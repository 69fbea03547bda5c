-- ## before
create table public.t (id int);
create procedure public.p(a int, inout b int default 1) language plpgsql as 'begin b := a; end';
create procedure public.atomic(a int) language sql begin atomic insert into public.t values (a); end;
create procedure public.settings() language sql set work_mem = '1MB' as 'select 1';
create procedure public.gone() language sql as 'select 1';
create procedure public.args(a int, b text) language sql as 'select 1';
create procedure public.becomes_function(int) language sql as 'select 1';
create procedure public.defaults(a int default 1) language sql as 'select 1';
comment on procedure public.settings() is 's';
grant execute on procedure public.settings() to reader;
-- ## after
create table public.t (id int);
create procedure public.p(a int, inout b bigint default 2) language plpgsql as 'begin b := a; end';
create procedure public.atomic(a int) language sql begin atomic insert into public.t values (a + 1); delete from public.t where id = a; end;
create procedure public.settings() language sql security definer set work_mem = '2MB' as 'select 2';
create procedure public.args(a int, variadic b text[]) language sql as 'select 1';
create function public.becomes_function(int) returns int language sql as 'select 1';
create procedure public.defaults(a int) language sql as 'select 1';
create procedure public.with_out(out x int, in y int) language plpgsql as 'begin x := y; end';
comment on procedure public.settings() is 't';
revoke execute on procedure public.settings() from public;
-- ## plan
SET check_function_bodies TO off;
-- OP06: changes the rights of reader on Procedure public.settings()
REVOKE EXECUTE ON PROCEDURE public.settings() FROM reader;
DROP PROCEDURE public.p(IN integer, IN integer);
DROP PROCEDURE public.gone();
DROP PROCEDURE public.defaults(IN integer);
DROP PROCEDURE public.becomes_function(IN integer);
DROP PROCEDURE public.args(IN integer, IN text);
CREATE FUNCTION public.becomes_function(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE PROCEDURE public.args(a integer, VARIADIC b text[])
 LANGUAGE sql
AS $procedure$select 1$procedure$;
CREATE OR REPLACE PROCEDURE public.atomic(a integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (id)
   VALUES ((atomic.a + 1));
 DELETE FROM public.t
   WHERE (t.id = atomic.a);
END;
CREATE PROCEDURE public.defaults(a integer)
 LANGUAGE sql
AS $procedure$select 1$procedure$;
CREATE PROCEDURE public.p(a integer, INOUT b bigint DEFAULT 2)
 LANGUAGE plpgsql
AS $procedure$begin b := a; end$procedure$;
CREATE OR REPLACE PROCEDURE public.settings()
 LANGUAGE sql
 SECURITY DEFINER
 SET work_mem TO '2MB'
AS $procedure$select 2$procedure$;
CREATE PROCEDURE public.with_out(OUT x integer, y integer)
 LANGUAGE plpgsql
AS $procedure$begin x := y; end$procedure$;
-- OP06: changes the rights of PUBLIC on Procedure public.settings()
REVOKE EXECUTE ON PROCEDURE public.settings() FROM PUBLIC;
COMMENT ON PROCEDURE public.settings() IS 't';
