-- Columns stand in the order of the table, whatever has to be set on them afterwards.
-- ## before
-- ## after
create table t (a text, b integer, c text compression pglz) with (toast.autovacuum_enabled = false);
alter table t alter column a set storage external, alter column b set statistics 50, alter column c set (n_distinct = 5);
create type pair as (x integer, y text);
create table typed of pair (x with options default 5);
-- ## plan
CREATE TYPE public.pair AS (x integer, y text);
CREATE TABLE public.t (
    a text,
    b integer,
    c text COMPRESSION pglz
)
WITH (toast.autovacuum_enabled='false');
ALTER TABLE ONLY public.t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS 50;
ALTER TABLE ONLY public.t ALTER COLUMN c SET (n_distinct='5');
CREATE TABLE public.typed OF public.pair (
    x WITH OPTIONS DEFAULT 5
);
