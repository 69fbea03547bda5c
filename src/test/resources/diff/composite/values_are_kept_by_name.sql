-- ## before
create type public.addr as (street text, zip varchar(5), since text);
create type public.person as (name text, home public.addr);
create domain public.d as public.addr;
create table public.t (a public.addr default row('x', '1', 'y'), aa public.addr[], p public.person, d public.d);
create type public.swapped as (x text, y text);
create table public.u ("S" public.swapped, t public.swapped);
create type public.wider as (n int, e varchar(3));
create table public.w (w public.wider, ws public.wider[]);
insert into public.t (a, p) values (row('s', '1', 'z'), row('me', row('h', '2', 'z'))), (null, null);
insert into public.u values (row('x', 'y'), null);
-- ## after
create type public.addr as (street text, zip varchar(9), city text, since text);
create type public.person as (name text, home public.addr);
create domain public.d as public.addr;
create table public.t (a public.addr default row('x', '1', null, 'y'), aa public.addr[], p public.person, d public.d);
create type public.swapped as (y text, x text);
create table public.u ("S" public.swapped, t public.swapped);
create type public.wider as (n bigint, e varchar(5));
create table public.w (w public.wider, ws public.wider[]);
insert into public.t (a, p) values (row('s', '1', null, 'z'), row('me', row('h', '2', null, 'z'))), (null, null);
insert into public.u values (row('y', 'x'), null);
-- ## plan
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
-- DL03: drops the column public.t.d with its values
ALTER TABLE public.t DROP COLUMN d;
-- DL03: drops the column public.t.aa with its values
ALTER TABLE public.t DROP COLUMN aa;
DROP DOMAIN public.d;
ALTER TYPE public.person RENAME TO plumbline_old_d8a81e87e796;
ALTER TYPE public.addr RENAME TO plumbline_old_e2593c986c86;
ALTER TYPE public.swapped RENAME TO plumbline_old_d7e0d51511fe;
ALTER TYPE public.wider RENAME TO plumbline_old_a7148011a9ac;
CREATE TYPE public.addr AS (street text, zip character varying(9), city text, since text);
CREATE TYPE public.person AS (name text, home public.addr);
CREATE TYPE public.swapped AS (y text, x text);
CREATE TYPE public.wider AS (n bigint, e character varying(5));
CREATE DOMAIN public.d AS public.addr;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.addr USING CASE WHEN a::text IS NOT NULL THEN ROW((a).street::text, (a).zip::text::character varying(9), NULL, (a).since::text)::public.addr END;
ALTER TABLE public.t ADD COLUMN aa public.addr[];
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN p TYPE public.person USING CASE WHEN p::text IS NOT NULL THEN ROW((p).name::text, CASE WHEN (p).home::text IS NOT NULL THEN ROW(((p).home).street::text, ((p).home).zip::text::character varying(9), NULL, ((p).home).since::text)::public.addr END)::public.person END;
DROP TYPE public.plumbline_old_d8a81e87e796;
DROP TYPE public.plumbline_old_e2593c986c86;
ALTER TABLE public.t ADD COLUMN d public.d;
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN "S" TYPE public.swapped USING CASE WHEN "S"::text IS NOT NULL THEN ROW(("S").y::text, ("S").x::text)::public.swapped END;
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN t TYPE public.swapped USING CASE WHEN t::text IS NOT NULL THEN ROW((t).y::text, (t).x::text)::public.swapped END;
DROP TYPE public.plumbline_old_d7e0d51511fe;
-- LK10: rewrites the table public.w and locks out readers and writers meanwhile
ALTER TABLE public.w ALTER COLUMN w TYPE public.wider USING w::text::public.wider;
-- LK10: rewrites the table public.w and locks out readers and writers meanwhile
ALTER TABLE public.w ALTER COLUMN ws TYPE public.wider[] USING ws::text::public.wider[];
DROP TYPE public.plumbline_old_a7148011a9ac;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT ROW('x'::text, '1'::character varying(9), NULL::text, 'y'::text);
