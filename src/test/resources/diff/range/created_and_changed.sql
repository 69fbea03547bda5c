-- ## before
create type r as range (subtype = float8);
create table t (a r, b text);
-- ## after
create type r as range (subtype = float8, subtype_diff = float8mi);
create type s as range (subtype = text, collation = "C", multirange_type_name = s_many);
create table t (a r, b text, c s_many);
-- ## plan
ALTER TYPE public.r RENAME TO plumbline_old_e54349e422f0;
ALTER TYPE public.r_multirange RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r(double precision, double precision) RENAME TO plumbline_old_e54349e422f0;
ALTER FUNCTION public.r(double precision, double precision, text) RENAME TO plumbline_old_e54349e422f0;
ALTER FUNCTION public.r_multirange() RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r_multirange(public.plumbline_old_e54349e422f0) RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r_multirange(VARIADIC public.plumbline_old_e54349e422f0[]) RENAME TO plumbline_old_e54349e422f0_multi;
CREATE TYPE public.r AS RANGE (subtype = double precision, subtype_opclass = pg_catalog.float8_ops, subtype_diff = float8mi, multirange_type_name = public.r_multirange);
CREATE TYPE public.s AS RANGE (subtype = text, subtype_opclass = pg_catalog.text_ops, collation = pg_catalog."C", multirange_type_name = public.s_many);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.r USING a::text::public.r;
DROP TYPE public.plumbline_old_e54349e422f0;
ALTER TABLE public.t ADD COLUMN c public.s_many;
