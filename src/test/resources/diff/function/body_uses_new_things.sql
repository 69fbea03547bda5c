-- ## before
create table public.t (id int, old int);
create function public.total() returns int language sql begin atomic select sum(old)::int from public.t; end;
create function public.plain() returns int language plpgsql as 'declare x public.t.old%type; begin return x; end';
-- ## after
create table public.t (id int, old int);
alter table public.t drop column old; alter table public.t add column fresh int; create table public.u (id int);
create function public.total() returns int language sql begin atomic select sum(fresh)::int from public.t; select count(*)::int from public.u; end;
create function public.plain() returns int language plpgsql as 'declare x public.t.fresh%type; begin return x; end';
-- ## plan
SET check_function_bodies TO off;
CREATE OR REPLACE FUNCTION public.plain()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$declare x public.t.fresh%type; begin return x; end$function$;
CREATE TABLE public.u (
    id integer
);
ALTER TABLE public.t ADD COLUMN fresh integer;
CREATE OR REPLACE FUNCTION public.total()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT (sum(t.fresh))::integer AS sum
    FROM public.t;
 SELECT (count(*))::integer AS count
    FROM public.u;
END;
-- DL03: drops the column public.t.old with its values
ALTER TABLE public.t DROP COLUMN old;
