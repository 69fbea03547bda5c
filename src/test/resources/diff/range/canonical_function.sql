-- ## before
create table keep (a int);
-- ## after
create table keep (a int);
create type r;
create function canonical(r) returns r language internal immutable strict as 'int4range_canonical';
create type r as range (subtype = int4, canonical = canonical);
alter table keep add b r;
-- ## plan
SET check_function_bodies TO off;
CREATE TYPE public.r;
CREATE FUNCTION public.canonical(public.r)
 RETURNS public.r
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4range_canonical';
CREATE TYPE public.r AS RANGE (subtype = integer, subtype_opclass = pg_catalog.int4_ops, canonical = public.canonical, multirange_type_name = public.r_multirange);
ALTER TABLE public.keep ADD COLUMN b public.r;
