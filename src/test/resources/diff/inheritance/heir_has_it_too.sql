-- What an heir has of its own and inherits as well is there before the parent's, and goes after it.
-- ## before
create table p (a integer);
create table c (x integer) inherits (p);
-- ## after
create table p (a integer);
create table c (x integer, b integer) inherits (p);
alter table p add column b integer;
alter table c add constraint positive check (a > 0);
alter table p add constraint positive check (a > 0);
-- ## plan
ALTER TABLE public.c ADD COLUMN b integer;
ALTER TABLE public.p ADD COLUMN b integer;
-- MF06: fails when a row of public.c breaks positive
-- LK07: reads every row of public.c and locks out readers and writers meanwhile
ALTER TABLE public.c ADD CONSTRAINT positive CHECK ((a > 0));
-- MF06: fails when a row of public.p breaks positive
-- LK07: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ADD CONSTRAINT positive CHECK ((a > 0));
