-- What an extension owns is its own business; what uses it is not.
-- ## before
create schema ext; create extension hstore; create extension citext schema ext;
create table t (a hstore, b int);
create extension pg_trgm;
-- ## after
create schema ext; create extension hstore schema ext; create extension citext schema ext; create extension "uuid-ossp";
create table t (a ext.hstore, b int, c ext.citext default 'x', d uuid default uuid_generate_v4());
create index i on t using gist (a ext.gist_hstore_ops);
-- ## plan
-- DL14: drops the extension pg_trgm with all that it stores
DROP EXTENSION pg_trgm;
ALTER EXTENSION hstore SET SCHEMA ext;
CREATE EXTENSION "uuid-ossp" SCHEMA public VERSION '1.1';
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.a holds a value that ext.hstore cannot hold
ALTER TABLE public.t ALTER COLUMN a TYPE ext.hstore USING a::text::ext.hstore;
ALTER TABLE public.t ADD COLUMN c ext.citext DEFAULT 'x'::ext.citext;
-- LK11: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN d uuid DEFAULT public.uuid_generate_v4();
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING gist (a);
