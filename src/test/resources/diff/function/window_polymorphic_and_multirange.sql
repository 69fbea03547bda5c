-- Kinds of functions that are rare, with callers.
-- ## before
create function f(anyelement, anyelement default null) returns anyarray language sql as 'select array[$1, $2]';
create function place() returns bigint language internal window immutable strict as 'window_row_number';
create function spans(int4multirange, variadic text[]) returns int language sql immutable as 'select 1';
create table t (a int, m int4multirange);
create view v as select f(a, 2) as pair, place() over (order by a) as place, spans(m, 'x', 'y') from t;
create index i on t (spans(m, 'x'));
-- ## after
create function f(anycompatible, anycompatible default null) returns anycompatiblearray language sql as 'select array[$1, $2]';
create function place() returns bigint language internal window stable as 'window_rank';
create function spans(int8multirange, variadic text[]) returns bigint language sql immutable as 'select 2';
create function spans(int8range, out low bigint, out high bigint) language sql immutable as 'select lower($1), upper($1)';
create table t (a int, m int8multirange);
create view v as select f(a, 2) as pair, place() over (order by a) as place, spans(m, 'x', 'y') from t;
create index i on t (spans(m, 'x'));
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.i;
DROP FUNCTION public.spans(int4multirange, text[]);
DROP FUNCTION public.f(anyelement, anyelement);
CREATE FUNCTION public.f(anycompatible, anycompatible DEFAULT NULL::unknown)
 RETURNS anycompatiblearray
 LANGUAGE sql
AS $function$select array[$1, $2]$function$;
CREATE OR REPLACE FUNCTION public.place()
 RETURNS bigint
 LANGUAGE internal
 WINDOW STABLE
AS 'window_rank';
CREATE FUNCTION public.spans(int8multirange, VARIADIC text[])
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select 2$function$;
CREATE FUNCTION public.spans(int8range, OUT low bigint, OUT high bigint)
 RETURNS record
 LANGUAGE sql
 IMMUTABLE
AS $function$select lower($1), upper($1)$function$;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.m holds a value that int8multirange cannot hold
ALTER TABLE public.t ALTER COLUMN m TYPE int8multirange USING m::text::int8multirange;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (public.spans(m, VARIADIC ARRAY['x'::text]));
CREATE VIEW public.v AS
 SELECT public.f(a, 2) AS pair,
    public.place() OVER (ORDER BY a) AS place,
    public.spans(m, VARIADIC ARRAY['x'::text, 'y'::text]) AS spans
   FROM public.t;
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.i;
DROP FUNCTION public.spans(int4multirange, text[]);
DROP FUNCTION public.f(anyelement, anyelement);
CREATE FUNCTION public.f(anycompatible, anycompatible DEFAULT NULL::unknown)
 RETURNS anycompatiblearray
 LANGUAGE sql
AS $function$select array[$1, $2]$function$;
CREATE OR REPLACE FUNCTION public.place()
 RETURNS bigint
 LANGUAGE internal
 WINDOW STABLE
AS 'window_rank';
CREATE FUNCTION public.spans(int8multirange, VARIADIC text[])
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select 2$function$;
CREATE FUNCTION public.spans(int8range, OUT low bigint, OUT high bigint)
 RETURNS record
 LANGUAGE sql
 IMMUTABLE
AS $function$select lower($1), upper($1)$function$;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.m holds a value that int8multirange cannot hold
ALTER TABLE public.t ALTER COLUMN m TYPE int8multirange USING m::text::int8multirange;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (public.spans(m, VARIADIC ARRAY['x'::text]));
CREATE VIEW public.v AS
 SELECT public.f(t.a, 2) AS pair,
    public.place() OVER (ORDER BY t.a) AS place,
    public.spans(t.m, VARIADIC ARRAY['x'::text, 'y'::text]) AS spans
   FROM public.t;
