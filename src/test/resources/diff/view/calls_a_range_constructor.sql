-- The constructors of a range type are a part of it: the view goes before the type does.
-- ## before
-- ## after
create type span as range (subtype = float8, subtype_diff = float8mi);
create view v as select span(1, 2) as s, span_multirange(span(1, 2)) as m;
create function f(span) returns float8 return lower($1);
-- ## plan
SET check_function_bodies TO off;
CREATE TYPE public.span AS RANGE (subtype = double precision, subtype_opclass = pg_catalog.float8_ops, subtype_diff = float8mi, multirange_type_name = public.span_multirange);
CREATE FUNCTION public.f(public.span)
 RETURNS double precision
 LANGUAGE sql
RETURN lower($1);
CREATE VIEW public.v AS
 SELECT public.span((1)::double precision, (2)::double precision) AS s,
    public.span_multirange(public.span((1)::double precision, (2)::double precision)) AS m;
