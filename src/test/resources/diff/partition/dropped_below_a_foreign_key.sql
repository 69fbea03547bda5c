-- A partition that foreign keys reach through its table is detached before it is dropped.
-- ## before
create table p (id integer primary key) partition by range (id);
create table p1 partition of p for values from (1) to (9);
create table p2 partition of p for values from (11) to (19);
create table f (id integer references p);
-- ## after
create table p (id integer primary key) partition by range (id);
create table p1 partition of p for values from (1) to (9);
create table f (id integer references p);
-- ## plan
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p2;
-- DL02: drops the table public.p2 with all its rows
DROP TABLE public.p2;
