-- ## before
create procedure p(a int) language plpgsql as $$ begin commit; end $$;
create procedure q(a int, inout b text) language sql as $$ select 'x' $$;
create procedure parsed(a int) begin atomic select a; end;
create procedure becomes_a_function(a int) language sql as 'select 1';
create procedure dropped(a int, b int) language sql as 'select 1';
-- ## after
create procedure p(a int) language plpgsql security definer as $$ begin rollback; /* $procedure$ */ end $$;
create procedure q(a int, inout c text) language sql as $$ select 'x' $$;
create procedure parsed(a int) begin atomic select a + 1; end;
create function becomes_a_function(a int) returns int language sql as 'select 1';
create procedure "Out"(in a int, out b int) language sql as 'select 1';
-- ## plan
SET check_function_bodies TO off;
DROP PROCEDURE public.q(IN integer, IN text);
DROP PROCEDURE public.dropped(IN integer, IN integer);
DROP PROCEDURE public.becomes_a_function(IN integer);
CREATE FUNCTION public.becomes_a_function(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE PROCEDURE public."Out"(a integer, OUT b integer)
 LANGUAGE sql
AS $procedure$select 1$procedure$;
CREATE OR REPLACE PROCEDURE public.p(a integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $procedurex$ begin rollback; /* $procedure$ */ end $procedurex$;
CREATE OR REPLACE PROCEDURE public.parsed(a integer)
 LANGUAGE sql
BEGIN ATOMIC
 SELECT (a + 1);
END;
CREATE PROCEDURE public.q(a integer, INOUT c text)
 LANGUAGE sql
AS $procedure$ select 'x' $procedure$;
