-- String bodies are not looked into: any order works with check_function_bodies off.
-- ## before
create table t (id int);
-- ## after
set check_function_bodies = off;
create function a() returns int language sql as 'select b()';
create function b() returns int language sql as 'select a() + (select count(*)::int from z_late)';
create table t (id int default a());
create table z_late (id int);
-- ## plan
SET check_function_bodies TO off;
CREATE FUNCTION public.a()
 RETURNS integer
 LANGUAGE sql
AS $function$select b()$function$;
CREATE FUNCTION public.b()
 RETURNS integer
 LANGUAGE sql
AS $function$select a() + (select count(*)::int from z_late)$function$;
CREATE TABLE public.z_late (
    id integer
);
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT public.a();
