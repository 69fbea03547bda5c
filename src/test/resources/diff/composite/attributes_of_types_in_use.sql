-- ## before
create type public.addr as (street text, zip varchar(5), since date);
create table public.t (id int, a public.addr, aa public.addr[]);
create type public.person as (name text, home public.addr);
create table public.u (p public.person);
create view public.v as select (a).street, (a).zip from public.t;
create function public.f(public.addr) returns text language sql return ($1).street;
comment on column public.addr.zip is 'zip';
comment on type public.addr is 'addr';
-- ## after
create type public.addr as (street text, zip varchar(9), city text);
create table public.t (id int, a public.addr, aa public.addr[]);
create type public.person as (name text, home public.addr);
create table public.u (p public.person);
create view public.v as select (a).street, (a).zip from public.t;
create function public.f(public.addr) returns text language sql return ($1).street;
comment on column public.addr.zip is 'zip code';
comment on type public.addr is 'addr';
-- ## plan
SET check_function_bodies TO off;
COMMENT ON TYPE public.addr IS NULL;
COMMENT ON COLUMN public.addr.zip IS NULL;
DROP VIEW public.v;
-- DL03: drops the column public.t.aa with its values
ALTER TABLE public.t DROP COLUMN aa;
DROP FUNCTION public.f(public.addr);
ALTER TYPE public.person RENAME TO plumbline_old_d8a81e87e796;
-- DL03: drops the attribute since from every value of public.addr
ALTER TYPE public.addr RENAME TO plumbline_old_e2593c986c86;
CREATE TYPE public.addr AS (street text, zip character varying(9), city text);
CREATE TYPE public.person AS (name text, home public.addr);
CREATE FUNCTION public.f(public.addr)
 RETURNS text
 LANGUAGE sql
RETURN ($1).street;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.addr USING CASE WHEN a::text IS NOT NULL THEN ROW((a).street::text, (a).zip::text::character varying(9), NULL)::public.addr END;
ALTER TABLE public.t ADD COLUMN aa public.addr[];
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN p TYPE public.person USING CASE WHEN p::text IS NOT NULL THEN ROW((p).name::text, CASE WHEN (p).home::text IS NOT NULL THEN ROW(((p).home).street::text, ((p).home).zip::text::character varying(9), NULL)::public.addr END)::public.person END;
DROP TYPE public.plumbline_old_d8a81e87e796;
DROP TYPE public.plumbline_old_e2593c986c86;
CREATE VIEW public.v AS
 SELECT (a).street AS street,
    (a).zip AS zip
   FROM public.t;
COMMENT ON COLUMN public.addr.zip IS 'zip code';
COMMENT ON TYPE public.addr IS 'addr';
-- ## plan pg15
SET check_function_bodies TO off;
COMMENT ON TYPE public.addr IS NULL;
COMMENT ON COLUMN public.addr.zip IS NULL;
DROP VIEW public.v;
-- DL03: drops the column public.t.aa with its values
ALTER TABLE public.t DROP COLUMN aa;
DROP FUNCTION public.f(public.addr);
ALTER TYPE public.person RENAME TO plumbline_old_d8a81e87e796;
-- DL03: drops the attribute since from every value of public.addr
ALTER TYPE public.addr RENAME TO plumbline_old_e2593c986c86;
CREATE TYPE public.addr AS (street text, zip character varying(9), city text);
CREATE TYPE public.person AS (name text, home public.addr);
CREATE FUNCTION public.f(public.addr)
 RETURNS text
 LANGUAGE sql
RETURN ($1).street;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.addr USING CASE WHEN a::text IS NOT NULL THEN ROW((a).street::text, (a).zip::text::character varying(9), NULL)::public.addr END;
ALTER TABLE public.t ADD COLUMN aa public.addr[];
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN p TYPE public.person USING CASE WHEN p::text IS NOT NULL THEN ROW((p).name::text, CASE WHEN (p).home::text IS NOT NULL THEN ROW(((p).home).street::text, ((p).home).zip::text::character varying(9), NULL)::public.addr END)::public.person END;
DROP TYPE public.plumbline_old_d8a81e87e796;
DROP TYPE public.plumbline_old_e2593c986c86;
CREATE VIEW public.v AS
 SELECT (t.a).street AS street,
    (t.a).zip AS zip
   FROM public.t;
COMMENT ON COLUMN public.addr.zip IS 'zip code';
COMMENT ON TYPE public.addr IS 'addr';
