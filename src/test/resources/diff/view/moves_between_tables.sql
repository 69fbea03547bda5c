-- The view lets go of the dropped table before it goes.
-- ## before
create table old (id int, a text);
create view v as select id, a from old;
create table gone (x int);
create view gone_v as select x from gone;
-- ## after
create table fresh (id int, a text);
create view v as select id, a from fresh;
-- ## plan
DROP VIEW public.gone_v;
-- DL02: drops the table public.gone with all its rows
DROP TABLE public.gone;
CREATE TABLE public.fresh (
    id integer,
    a text
);
CREATE OR REPLACE VIEW public.v AS
 SELECT id,
    a
   FROM public.fresh;
-- DL02: drops the table public.old with all its rows
DROP TABLE public.old;
-- ## plan pg15
DROP VIEW public.gone_v;
-- DL02: drops the table public.gone with all its rows
DROP TABLE public.gone;
CREATE TABLE public.fresh (
    id integer,
    a text
);
CREATE OR REPLACE VIEW public.v AS
 SELECT fresh.id,
    fresh.a
   FROM public.fresh;
-- DL02: drops the table public.old with all its rows
DROP TABLE public.old;
