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
DROP VIEW public.v;
DROP FUNCTION public.f(public.addr);
-- DL03: drops the attribute zip from every value of public.addr
-- DL03: drops the attribute since from every value of public.addr
ALTER TYPE public.addr DROP ATTRIBUTE zip;
ALTER TYPE public.addr DROP ATTRIBUTE since;
ALTER TYPE public.addr ADD ATTRIBUTE zip character varying(9);
ALTER TYPE public.addr ADD ATTRIBUTE city text;
CREATE FUNCTION public.f(public.addr)
 RETURNS text
 LANGUAGE sql
RETURN ($1).street;
CREATE VIEW public.v AS
 SELECT (a).street AS street,
    (a).zip AS zip
   FROM public.t;
COMMENT ON COLUMN public.addr.zip IS 'zip code';
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP FUNCTION public.f(public.addr);
-- DL03: drops the attribute zip from every value of public.addr
-- DL03: drops the attribute since from every value of public.addr
ALTER TYPE public.addr DROP ATTRIBUTE zip;
ALTER TYPE public.addr DROP ATTRIBUTE since;
ALTER TYPE public.addr ADD ATTRIBUTE zip character varying(9);
ALTER TYPE public.addr ADD ATTRIBUTE city text;
CREATE FUNCTION public.f(public.addr)
 RETURNS text
 LANGUAGE sql
RETURN ($1).street;
CREATE VIEW public.v AS
 SELECT (t.a).street AS street,
    (t.a).zip AS zip
   FROM public.t;
COMMENT ON COLUMN public.addr.zip IS 'zip code';
