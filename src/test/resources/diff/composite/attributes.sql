-- ## before
create type address as (street text, town varchar(10), zip int);
create type other as (a int);
create type gone as (a int);
create table t (a address, b other[], c other default row(1)::other);
-- ## after
create type address as (street text, town varchar(10), country text collate "C");
create type other as (a bigint);
create type new as (a address);
create table t (a address, b other[], c other default row(1)::other);
-- ## plan
ALTER TABLE ONLY public.t ALTER COLUMN c DROP DEFAULT;
DROP TYPE public.gone;
ALTER TYPE public.other RENAME TO plumbline_old_b9298a10d1b0;
-- DL03: drops the attribute zip from every value of public.address
ALTER TYPE public.address DROP ATTRIBUTE zip;
ALTER TYPE public.address ADD ATTRIBUTE country text COLLATE pg_catalog."C";
CREATE TYPE public.new AS (a public.address);
CREATE TYPE public.other AS (a bigint);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b TYPE public.other[] USING b::text::public.other[];
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN c TYPE public.other USING c::text::public.other;
DROP TYPE public.plumbline_old_b9298a10d1b0;
ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT ROW((1)::bigint)::public.other;
