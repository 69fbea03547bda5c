-- ## before
create schema s;
create table public.t (id int);
create function public.volatility() returns int language sql as 'select 1';
create function public.parallel() returns int language sql as 'select 1';
create function public.strict(int) returns int language sql as 'select 1';
create function public.definer() returns int language sql as 'select 1';
create function public.leak(int) returns int language sql as 'select 1';
create function public.cost() returns int language sql cost 7 as 'select 1';
create function public.n_rows() returns setof int language sql rows 7 as 'select 1';
create function public.config() returns int language sql set search_path to s, pg_temp set work_mem = '1MB' as 'select 1';
create function public.support(int) returns setof int language sql as 'select 1';
create function public.lang() returns int language sql as 'select 1';
create function public.body() returns int language sql as 'select 1';
create function public.parsed() returns int language sql return 1;
create function public.windowed() returns bigint language internal window immutable strict as 'window_row_number';
create function public.internal(text) returns text language internal immutable strict as 'upper';
-- ## after
create schema s;
create table public.t (id int);
create function public.volatility() returns int language sql immutable as 'select 1';
create function public.parallel() returns int language sql parallel safe as 'select 1';
create function public.strict(int) returns int language sql strict as 'select 1';
create function public.definer() returns int language sql security definer as 'select 1';
create function public.leak(int) returns int language sql leakproof as 'select 1';
create function public.cost() returns int language sql as 'select 1';
create function public.n_rows() returns setof int language sql rows 0.5 as 'select 1';
create function public.config() returns int language sql set search_path to '' set work_mem = '2MB' set "my.Setting" to 'a''b' set datestyle to iso, dmy set timezone to 'Europe/Zurich' as 'select 1';
create function public.support(int) returns setof int language sql support generate_series_int4_support as 'select 1';
create function public.lang() returns int language plpgsql as 'begin return 1; end';
create function public.body() returns int language sql as $x$ select '$function$'::text::int $x$;
create function public.parsed() returns int language sql begin atomic select 1; select 2; end;
create function public.windowed() returns bigint language internal window immutable strict as 'window_rank';
create function public.internal(text) returns text language internal immutable strict as 'lower';
-- ## plan
SET check_function_bodies TO off;
CREATE OR REPLACE FUNCTION public.body()
 RETURNS integer
 LANGUAGE sql
AS $functionx$ select '$function$'::text::int $functionx$;
CREATE OR REPLACE FUNCTION public.config()
 RETURNS integer
 LANGUAGE sql
 SET search_path TO ''
 SET work_mem TO '2MB'
 SET my."Setting" TO 'a''b'
 SET "DateStyle" TO 'iso, dmy'
 SET "TimeZone" TO 'Europe/Zurich'
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.cost()
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.definer()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.internal(text)
 RETURNS text
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'lower';
CREATE OR REPLACE FUNCTION public.lang()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$begin return 1; end$function$;
CREATE OR REPLACE FUNCTION public.leak(integer)
 RETURNS integer
 LANGUAGE sql
 LEAKPROOF
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.n_rows()
 RETURNS SETOF integer
 LANGUAGE sql
 ROWS 0.5
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.parallel()
 RETURNS integer
 LANGUAGE sql
 PARALLEL SAFE
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.parsed()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT 1;
 SELECT 2;
END;
CREATE OR REPLACE FUNCTION public.strict(integer)
 RETURNS integer
 LANGUAGE sql
 STRICT
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.support(integer)
 RETURNS SETOF integer
 LANGUAGE sql
 SUPPORT generate_series_int4_support
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.volatility()
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.windowed()
 RETURNS bigint
 LANGUAGE internal
 WINDOW IMMUTABLE STRICT
AS 'window_rank';
