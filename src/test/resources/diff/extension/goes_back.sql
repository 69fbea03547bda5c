-- No extension has a script for the way back, so it comes anew.
-- ## before
create extension pg_trgm;
create table t (a text);
create index i on t using gin (a gin_trgm_ops);
-- ## after
create extension pg_trgm version '1.5';
create table t (a text);
create index i on t using gin (a gin_trgm_ops);
-- ## plan
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.i;
-- DL14: drops the extension pg_trgm with all that it stores
DROP EXTENSION pg_trgm;
CREATE EXTENSION pg_trgm SCHEMA public VERSION '1.5';
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING gin (a public.gin_trgm_ops);
