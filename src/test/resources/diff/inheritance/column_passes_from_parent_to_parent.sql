-- A column that is never without a parent stays an inherited one.
-- ## before
create table p (a integer);
create table q (a integer);
create table c (x integer) inherits (p);
-- ## after
create table p (a integer);
create table q (a integer);
create table c (x integer) inherits (q);
-- ## plan
ALTER TABLE public.c INHERIT public.q;
ALTER TABLE public.c NO INHERIT public.p;
