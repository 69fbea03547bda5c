-- Two functions whose parsed bodies call each other: pg_dump gives up here.
-- ## before
-- ## after
create function a(x int) returns int begin atomic select x; end;
create function b(x int, y int default 3) returns int begin atomic select a(x) + y; end;
create or replace function a(x int) returns int begin atomic select case when x > 0 then b(x - 1) else 0 end; end;
-- ## plan
SET check_function_bodies TO off;
CREATE FUNCTION public.b(x integer, y integer DEFAULT 3)
 RETURNS integer
 LANGUAGE sql
AS $function$$function$;
CREATE FUNCTION public.a(x integer)
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (x > 0) THEN public.b((x - 1))
             ELSE 0
         END AS "case";
END;
CREATE OR REPLACE FUNCTION public.b(x integer, y integer DEFAULT 3)
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT (public.a(x) + y);
END;
