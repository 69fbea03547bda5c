-- ## before
create schema s;
create type public.mood as enum ('sad', 'ok');
create function public.base() returns int language sql as 'select 1';
create function public.added(a int, b int) returns int language sql as 'select 1';
create function public.changed(a int, b int default 1) returns int language sql as 'select 1';
create function public.taken(a int default 1, b int default 2) returns int language sql as 'select 1';
create function public.calls(a int default public.base()) returns int language sql as 'select 1';
create function public.variadic(a int, variadic b int[] default '{}') returns int language sql as 'select 1';
create view public.v as select public.taken() as x, public.changed(1) as y, public.calls() as z;
-- ## after
create schema s;
create type public.mood as enum ('sad', 'ok');
create function public.base() returns int language sql as 'select 1';
create function public.added(a int, b int default 5) returns int language sql as 'select 1';
create function public.changed(a int, b int default 2 + 1) returns int language sql as 'select 1';
create function public.taken(a int, b int default 2) returns int language sql as 'select 1';
create function public.calls(a int default public.base() + 1, m public.mood default 'ok') returns int language sql as 'select 1';
create function public.variadic(a int, variadic b int[] default '{1,2}') returns int language sql as 'select 1';
create view public.v as select public.taken(1) as x, public.changed(1) as y, public.calls() as z;
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP FUNCTION public.taken(integer, integer);
DROP FUNCTION public.calls(integer);
CREATE OR REPLACE FUNCTION public.added(a integer, b integer DEFAULT 5)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.calls(a integer DEFAULT (public.base() + 1), m public.mood DEFAULT 'ok'::public.mood)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.changed(a integer, b integer DEFAULT (2 + 1))
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.taken(a integer, b integer DEFAULT 2)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public."variadic"(a integer, VARIADIC b integer[] DEFAULT '{1,2}'::integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE VIEW public.v AS
 SELECT public.taken(1) AS x,
    public.changed(1) AS y,
    public.calls() AS z;
