-- ## before
create extension hstore;
create function public.mine(hstore) returns text language sql as 'select ''a''';
grant execute on function public.akeys(hstore) to reader;
-- ## after
create extension hstore;
create table public.t (h hstore default ''::hstore);
create function public.mine(hstore) returns text language sql as 'select ''b''';
revoke execute on function public.akeys(hstore) from public;
-- ## plan
SET check_function_bodies TO off;
-- OP06: changes the rights of reader on Function public.akeys(public.hstore)
REVOKE EXECUTE ON FUNCTION public.akeys(public.hstore) FROM reader;
CREATE OR REPLACE FUNCTION public.mine(public.hstore)
 RETURNS text
 LANGUAGE sql
AS $function$select 'b'$function$;
CREATE TABLE public.t (
    h public.hstore DEFAULT ''::public.hstore
);
-- OP06: changes the rights of PUBLIC on Function public.akeys(public.hstore)
REVOKE EXECUTE ON FUNCTION public.akeys(public.hstore) FROM PUBLIC;
