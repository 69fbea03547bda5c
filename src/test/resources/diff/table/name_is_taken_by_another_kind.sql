-- Tables, sequences, indexes and types share names.
-- ## before
create table a (x int); create sequence b; create index c on a (x); create type d as enum ('x'); create table e (a d);
alter table a add constraint k check (x > 0);
-- ## after
create sequence a; create table b (x int constraint k unique); create type c as (a int); create table d (a c); create table e (a int);
-- ## plan
-- DL02: drops the table public.a with all its rows
DROP TABLE public.a;
-- DL13: drops the sequence public.b with its current value
DROP SEQUENCE public.b;
CREATE TYPE public.c AS (a integer);
CREATE SEQUENCE public.a AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE public.b (
    x integer,
    CONSTRAINT k UNIQUE (x)
);
-- LK10: rewrites the table public.e and locks out readers and writers meanwhile
-- MF07: fails when public.e.a holds a value that integer cannot hold
ALTER TABLE public.e ALTER COLUMN a TYPE integer USING a::text::integer;
DROP TYPE public.d;
CREATE TABLE public.d (
    a public.c
);
