-- One name, another kind: views, materialized views and tables share their names.
-- ## before
create table base (id int);
create view a as select id from base;
create table b (id int);
create materialized view c as select id from base;
create view d as select * from a, b as b2 (id2);
-- ## after
create table base (id int);
create table a (id int);
create materialized view b as select id from base;
create view c as select id from base;
create view d as select * from a, b as b2 (id2);
-- ## plan
-- DL15: drops the materialized view public.c; its rows can only come from its query again
DROP MATERIALIZED VIEW public.c;
DROP VIEW public.d;
DROP VIEW public.a;
-- DL02: drops the table public.b with all its rows
DROP TABLE public.b;
CREATE TABLE public.a (
    id integer
);
CREATE VIEW public.c AS
 SELECT id
   FROM public.base;
CREATE MATERIALIZED VIEW public.b AS
 SELECT id
   FROM public.base
  WITH DATA;
CREATE VIEW public.d AS
 SELECT a.id,
    b2.id2
   FROM public.a,
    public.b b2(id2);
-- ## plan pg15
-- DL15: drops the materialized view public.c; its rows can only come from its query again
DROP MATERIALIZED VIEW public.c;
DROP VIEW public.d;
DROP VIEW public.a;
-- DL02: drops the table public.b with all its rows
DROP TABLE public.b;
CREATE TABLE public.a (
    id integer
);
CREATE VIEW public.c AS
 SELECT base.id
   FROM public.base;
CREATE MATERIALIZED VIEW public.b AS
 SELECT base.id
   FROM public.base
  WITH DATA;
CREATE VIEW public.d AS
 SELECT a.id,
    b2.id2
   FROM public.a,
    public.b b2(id2);
