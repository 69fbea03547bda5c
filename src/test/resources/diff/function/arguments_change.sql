-- Overloads are functions of their own; a name or a default that is taken away asks for a new one.
-- ## before
create function f(a int) returns int language sql as 'select 1';
create function f(a text) returns int language sql as 'select 2';
create function renamed(a int) returns int language sql as 'select a';
create function fewer(a int, b int default 1) returns int language sql as 'select a';
create function outs(a int, out b int, out c text) language sql as $$ select 1, 'x' $$;
create function tab(a int) returns table (x int, y text) language sql as $$ select 1, 'x' $$;
create function vari(variadic a int[]) returns int language sql as 'select 1';
create function poly(a anyelement, b anyelement default 1) returns anyelement language sql as 'select a';
create function win() returns bigint language internal window as 'window_row_number';
-- ## after
create function f(a int) returns int language sql as 'select 1';
create function f(a text, b text) returns int language sql as 'select 3';
create function renamed(b int) returns int language sql as 'select b';
create function fewer(a int, b int) returns int language sql as 'select a';
create function outs(a int, out b int, out d text, inout e int) language sql as $$ select 1, 'x', 2 $$;
create function tab(a int) returns table (x int, "Y y" text) language sql rows 5 as $$ select 1, 'x' $$;
create function vari(a int[]) returns int language sql as 'select 1';
create function poly(a anyelement, b anyelement default 'x'::text) returns anyelement language sql as 'select a';
create function win() returns bigint language internal as 'window_row_number';
-- ## plan
SET check_function_bodies TO off;
DROP FUNCTION public.win();
DROP FUNCTION public.vari(integer[]);
DROP FUNCTION public.tab(integer);
DROP FUNCTION public.renamed(integer);
DROP FUNCTION public.poly(anyelement, anyelement);
DROP FUNCTION public.outs(integer);
DROP FUNCTION public.fewer(integer, integer);
DROP FUNCTION public.f(text);
CREATE FUNCTION public.f(a text, b text)
 RETURNS integer
 LANGUAGE sql
AS $function$select 3$function$;
CREATE FUNCTION public.fewer(a integer, b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select a$function$;
CREATE FUNCTION public.outs(a integer, OUT b integer, OUT d text, INOUT e integer)
 RETURNS record
 LANGUAGE sql
AS $function$ select 1, 'x', 2 $function$;
CREATE FUNCTION public.poly(a anyelement, b anyelement DEFAULT 'x'::text)
 RETURNS anyelement
 LANGUAGE sql
AS $function$select a$function$;
CREATE FUNCTION public.renamed(b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select b$function$;
CREATE FUNCTION public.tab(a integer)
 RETURNS TABLE(x integer, "Y y" text)
 LANGUAGE sql
 ROWS 5
AS $function$ select 1, 'x' $function$;
CREATE FUNCTION public.vari(a integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.win()
 RETURNS bigint
 LANGUAGE internal
AS 'window_row_number';
