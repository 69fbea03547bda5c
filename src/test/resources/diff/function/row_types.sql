-- A table's row type as argument and result follows its table.
-- ## before
-- ## after
create table t (id int, a text);
create view v as select id from t;
create function rows_of() returns setof t language sql as 'select * from t';
create function label(t) returns text language sql immutable as 'select $1.a';
create function arrays(v[]) returns t[] language sql as 'select null::t[]';
create view labels as select t.label from t;
-- ## plan
SET check_function_bodies TO off;
CREATE TABLE public.t (
    id integer,
    a text
);
CREATE FUNCTION public.label(public.t)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1.a$function$;
CREATE FUNCTION public.rows_of()
 RETURNS SETOF public.t
 LANGUAGE sql
AS $function$select * from t$function$;
CREATE VIEW public.labels AS
 SELECT public.label(t.*) AS label
   FROM public.t;
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;
CREATE FUNCTION public.arrays(public.v[])
 RETURNS public.t[]
 LANGUAGE sql
AS $function$select null::t[]$function$;
-- ## plan pg15
SET check_function_bodies TO off;
CREATE TABLE public.t (
    id integer,
    a text
);
CREATE FUNCTION public.label(public.t)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1.a$function$;
CREATE FUNCTION public.rows_of()
 RETURNS SETOF public.t
 LANGUAGE sql
AS $function$select * from t$function$;
CREATE VIEW public.labels AS
 SELECT public.label(t.*) AS label
   FROM public.t;
CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t;
CREATE FUNCTION public.arrays(public.v[])
 RETURNS public.t[]
 LANGUAGE sql
AS $function$select null::t[]$function$;
