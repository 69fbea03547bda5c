-- ## before
create function public.diff(float8, float8) returns float8 language sql immutable as 'select $1 - $2';
create collation public.coll from "C";
create type public.subtype as range (subtype = int);
create type public.diffed as range (subtype = float8);
create type public.collated as range (subtype = text);
create type public.opclassed as range (subtype = text);
create type public.named as range (subtype = int);
create type public.gone as range (subtype = int);
create table public.t (a public.subtype, b public.diffed, c public.collated, d public.named, e public.named, multi nummultirange);
create index on public.t using gist (b);
create function public.f(public.named) returns int language sql as 'select 1';
-- ## after
create function public.diff(float8, float8) returns float8 language sql immutable as 'select $1 - $2';
create collation public.coll from "C";
create type public.subtype as range (subtype = bigint);
create type public.diffed as range (subtype = float8, subtype_diff = public.diff);
create type public.collated as range (subtype = text, collation = public.coll);
create type public.opclassed as range (subtype = text, subtype_opclass = text_pattern_ops);
create type public.named as range (subtype = int, multirange_type_name = public.many_named);
create table public.t (a public.subtype, b public.diffed, c public.collated, d public.named, e public.named, multi nummultirange);
create index on public.t using gist (b);
create function public.f(public.named) returns int language sql as 'select 1';
comment on type public.named is 'range';
-- ## plan
SET check_function_bodies TO off;
DROP FUNCTION public.f(public.named);
DROP TYPE public.opclassed;
DROP TYPE public.gone;
ALTER TYPE public.collated RENAME TO plumbline_old_b4d1cd22db8c;
ALTER TYPE public.collated_multirange RENAME TO plumbline_old_b4d1cd22db8c_multi;
ALTER FUNCTION public.collated(text, text) RENAME TO plumbline_old_b4d1cd22db8c;
ALTER FUNCTION public.collated(text, text, text) RENAME TO plumbline_old_b4d1cd22db8c;
ALTER FUNCTION public.collated_multirange() RENAME TO plumbline_old_b4d1cd22db8c_multi;
ALTER FUNCTION public.collated_multirange(public.plumbline_old_b4d1cd22db8c) RENAME TO plumbline_old_b4d1cd22db8c_multi;
ALTER FUNCTION public.collated_multirange(VARIADIC public.plumbline_old_b4d1cd22db8c[]) RENAME TO plumbline_old_b4d1cd22db8c_multi;
ALTER TYPE public.diffed RENAME TO plumbline_old_c1f8cc09e1f4;
ALTER TYPE public.diffed_multirange RENAME TO plumbline_old_c1f8cc09e1f4_multi;
ALTER FUNCTION public.diffed(double precision, double precision) RENAME TO plumbline_old_c1f8cc09e1f4;
ALTER FUNCTION public.diffed(double precision, double precision, text) RENAME TO plumbline_old_c1f8cc09e1f4;
ALTER FUNCTION public.diffed_multirange() RENAME TO plumbline_old_c1f8cc09e1f4_multi;
ALTER FUNCTION public.diffed_multirange(public.plumbline_old_c1f8cc09e1f4) RENAME TO plumbline_old_c1f8cc09e1f4_multi;
ALTER FUNCTION public.diffed_multirange(VARIADIC public.plumbline_old_c1f8cc09e1f4[]) RENAME TO plumbline_old_c1f8cc09e1f4_multi;
ALTER TYPE public.named RENAME TO plumbline_old_e157d36a7391;
ALTER TYPE public.named_multirange RENAME TO plumbline_old_e157d36a7391_multi;
ALTER FUNCTION public.named(integer, integer) RENAME TO plumbline_old_e157d36a7391;
ALTER FUNCTION public.named(integer, integer, text) RENAME TO plumbline_old_e157d36a7391;
ALTER FUNCTION public.named_multirange() RENAME TO plumbline_old_e157d36a7391_multi;
ALTER FUNCTION public.named_multirange(public.plumbline_old_e157d36a7391) RENAME TO plumbline_old_e157d36a7391_multi;
ALTER FUNCTION public.named_multirange(VARIADIC public.plumbline_old_e157d36a7391[]) RENAME TO plumbline_old_e157d36a7391_multi;
ALTER TYPE public.subtype RENAME TO plumbline_old_b5186a99b769;
ALTER TYPE public.subtype_multirange RENAME TO plumbline_old_b5186a99b769_multi;
ALTER FUNCTION public.subtype(integer, integer) RENAME TO plumbline_old_b5186a99b769;
ALTER FUNCTION public.subtype(integer, integer, text) RENAME TO plumbline_old_b5186a99b769;
ALTER FUNCTION public.subtype_multirange() RENAME TO plumbline_old_b5186a99b769_multi;
ALTER FUNCTION public.subtype_multirange(public.plumbline_old_b5186a99b769) RENAME TO plumbline_old_b5186a99b769_multi;
ALTER FUNCTION public.subtype_multirange(VARIADIC public.plumbline_old_b5186a99b769[]) RENAME TO plumbline_old_b5186a99b769_multi;
CREATE TYPE public.collated AS RANGE (subtype = text, subtype_opclass = pg_catalog.text_ops, collation = public.coll, multirange_type_name = public.collated_multirange);
CREATE TYPE public.diffed AS RANGE (subtype = double precision, subtype_opclass = pg_catalog.float8_ops, subtype_diff = public.diff, multirange_type_name = public.diffed_multirange);
CREATE TYPE public.named AS RANGE (subtype = integer, subtype_opclass = pg_catalog.int4_ops, multirange_type_name = public.many_named);
CREATE TYPE public.opclassed AS RANGE (subtype = text, subtype_opclass = pg_catalog.text_pattern_ops, multirange_type_name = public.opclassed_multirange);
CREATE TYPE public.subtype AS RANGE (subtype = bigint, subtype_opclass = pg_catalog.int8_ops, multirange_type_name = public.subtype_multirange);
CREATE FUNCTION public.f(public.named)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.subtype USING a::text::public.subtype;
DROP TYPE public.plumbline_old_b5186a99b769;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b TYPE public.diffed USING b::text::public.diffed;
DROP TYPE public.plumbline_old_c1f8cc09e1f4;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN c TYPE public.collated USING c::text::public.collated;
DROP TYPE public.plumbline_old_b4d1cd22db8c;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN d TYPE public.named USING d::text::public.named;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN e TYPE public.named USING e::text::public.named;
DROP TYPE public.plumbline_old_e157d36a7391;
COMMENT ON TYPE public.named IS 'range';
