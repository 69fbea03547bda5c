-- ## before
create type public.r as range (subtype = timestamp);
create table public.t (m public.r_multirange default '{}', check (not isempty(m)));
-- ## after
create type public.r as range (subtype = timestamptz);
create table public.t (m public.r_multirange default '{}', check (not isempty(m)));
create view public.v as select range_merge(m) as r, public.r(lower(m), upper(m)) as made from public.t;
-- ## plan
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
ALTER TYPE public.r RENAME TO plumbline_old_e54349e422f0;
ALTER TYPE public.r_multirange RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r(timestamp without time zone, timestamp without time zone) RENAME TO plumbline_old_e54349e422f0;
ALTER FUNCTION public.r(timestamp without time zone, timestamp without time zone, text) RENAME TO plumbline_old_e54349e422f0;
ALTER FUNCTION public.r_multirange() RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r_multirange(public.plumbline_old_e54349e422f0) RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r_multirange(VARIADIC public.plumbline_old_e54349e422f0[]) RENAME TO plumbline_old_e54349e422f0_multi;
CREATE TYPE public.r AS RANGE (subtype = timestamp with time zone, subtype_opclass = pg_catalog.timestamptz_ops, multirange_type_name = public.r_multirange);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN m TYPE public.r_multirange USING m::text::public.r_multirange;
DROP TYPE public.plumbline_old_e54349e422f0;
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT '{}'::public.r_multirange;
CREATE VIEW public.v AS
 SELECT range_merge(m) AS r,
    public.r(lower(m), upper(m)) AS made
   FROM public.t;
-- ## plan pg15
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
ALTER TYPE public.r RENAME TO plumbline_old_e54349e422f0;
ALTER TYPE public.r_multirange RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r(timestamp without time zone, timestamp without time zone) RENAME TO plumbline_old_e54349e422f0;
ALTER FUNCTION public.r(timestamp without time zone, timestamp without time zone, text) RENAME TO plumbline_old_e54349e422f0;
ALTER FUNCTION public.r_multirange() RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r_multirange(public.plumbline_old_e54349e422f0) RENAME TO plumbline_old_e54349e422f0_multi;
ALTER FUNCTION public.r_multirange(VARIADIC public.plumbline_old_e54349e422f0[]) RENAME TO plumbline_old_e54349e422f0_multi;
CREATE TYPE public.r AS RANGE (subtype = timestamp with time zone, subtype_opclass = pg_catalog.timestamptz_ops, multirange_type_name = public.r_multirange);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN m TYPE public.r_multirange USING m::text::public.r_multirange;
DROP TYPE public.plumbline_old_e54349e422f0;
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT '{}'::public.r_multirange;
CREATE VIEW public.v AS
 SELECT range_merge(t.m) AS r,
    public.r(lower(t.m), upper(t.m)) AS made
   FROM public.t;
