-- Objects that need each other: a stand-in cuts the circle, as in pg_dump.
-- ## before
-- ## after
create table t (id int);
create view v as select id, 0 as n from t;
create function f(v) returns int language sql immutable as 'select 1';
create or replace view v as select id, f(row(id, 0)::v) as n from t;
-- ## plan
SET check_function_bodies TO off;
CREATE VIEW public.v AS
 SELECT
    NULL::integer AS id,
    NULL::integer AS n;
CREATE FUNCTION public.f(public.v)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
CREATE TABLE public.t (
    id integer
);
CREATE OR REPLACE VIEW public.v AS
 SELECT id,
    public.f(ROW(id, 0)::public.v) AS n
   FROM public.t;
-- ## plan pg15
SET check_function_bodies TO off;
CREATE VIEW public.v AS
 SELECT
    NULL::integer AS id,
    NULL::integer AS n;
CREATE FUNCTION public.f(public.v)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
CREATE TABLE public.t (
    id integer
);
CREATE OR REPLACE VIEW public.v AS
 SELECT t.id,
    public.f(ROW(t.id, 0)::public.v) AS n
   FROM public.t;
