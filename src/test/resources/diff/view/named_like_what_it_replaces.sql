-- ## before
create table public.a (id int primary key, n int);
create view public.b as select id, n from public.a;
create materialized view public.c as select id from public.b;
create sequence public.d;
create type public.e as (x int);
create index f on public.a (n);
-- ## after
create view public.a as select 1 as id, 2 as n;
create table public.b (id int primary key, n int);
create sequence public.c;
create materialized view public.d as select id from public.b;
create view public.e as select 1 as x;
create view public.f as select 1 as x;
-- ## plan
-- DL15: drops the materialized view public.c; its rows can only come from its query again
DROP MATERIALIZED VIEW public.c;
DROP VIEW public.b;
-- DL02: drops the table public.a with all its rows
DROP TABLE public.a;
-- DL13: drops the sequence public.d with its current value
DROP SEQUENCE public.d;
DROP TYPE public.e;
CREATE SEQUENCE public.c AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE public.b (
    id integer NOT NULL,
    n integer,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);
CREATE VIEW public.a AS
 SELECT 1 AS id,
    2 AS n;
CREATE VIEW public.e AS
 SELECT 1 AS x;
CREATE VIEW public.f AS
 SELECT 1 AS x;
CREATE MATERIALIZED VIEW public.d AS
 SELECT id
   FROM public.b
  WITH DATA;
-- ## plan pg15
-- DL15: drops the materialized view public.c; its rows can only come from its query again
DROP MATERIALIZED VIEW public.c;
DROP VIEW public.b;
-- DL02: drops the table public.a with all its rows
DROP TABLE public.a;
-- DL13: drops the sequence public.d with its current value
DROP SEQUENCE public.d;
DROP TYPE public.e;
CREATE SEQUENCE public.c AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE public.b (
    id integer NOT NULL,
    n integer,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);
CREATE VIEW public.a AS
 SELECT 1 AS id,
    2 AS n;
CREATE VIEW public.e AS
 SELECT 1 AS x;
CREATE VIEW public.f AS
 SELECT 1 AS x;
CREATE MATERIALIZED VIEW public.d AS
 SELECT b.id
   FROM public.b
  WITH DATA;
