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
DROP TYPE public.gone;
-- DL03: drops the attribute zip from every value of public.address
ALTER TYPE public.address DROP ATTRIBUTE zip;
ALTER TYPE public.address ADD ATTRIBUTE country text COLLATE pg_catalog."C";
CREATE TYPE public.new AS (a public.address);
-- DL03: drops the attribute a from every value of public.other
ALTER TYPE public.other DROP ATTRIBUTE a;
ALTER TYPE public.other ADD ATTRIBUTE a bigint;
ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT ROW((1)::bigint)::public.other;
