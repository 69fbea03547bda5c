-- ## before
create function f(a int, b text default 'x') returns int language sql as 'select a';
create function g(int) returns int language sql as 'select $1';
create view v as select f(1) as one, g(2) as two;
-- ## after
create function f(a int, b text default 'y') returns int language plpgsql stable strict parallel safe security definer
  cost 7 leakproof set search_path = pg_catalog, "Weird Schema", '' set work_mem = '5MB' set "my.setting" = 'it''s \ here'
  as $$ begin return a; /* $function$ */ end $$;
create function g(renamed int) returns int language sql as 'select $1 + 1';
create view v as select f(1) as one, g(2) as two;
-- ## plan
SET check_function_bodies TO off;
CREATE OR REPLACE FUNCTION public.f(a integer, b text DEFAULT 'y'::text)
 RETURNS integer
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT SECURITY DEFINER LEAKPROOF COST 7
 SET search_path TO 'pg_catalog', 'Weird Schema', ''
 SET work_mem TO '5MB'
 SET my.setting TO E'it''s \\ here'
AS $functionx$ begin return a; /* $function$ */ end $functionx$;
CREATE OR REPLACE FUNCTION public.g(renamed integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select $1 + 1$function$;
