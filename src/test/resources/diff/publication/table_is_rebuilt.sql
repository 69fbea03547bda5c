-- A table that has to be created anew is published again; a filter stands in the way of a type change.
-- ## before
create table a (id int, day date) partition by range (day);
create table f (id int primary key, v int);
create publication p for table a, f where (v > 1);
-- ## after
create table a (id int, day date) partition by list (day);
create table f (id int primary key, v bigint);
create publication p for table a, f where (v > 1);
-- ## plan
ALTER PUBLICATION p DROP TABLE ONLY public.f;
-- DL02: drops the table public.a with all its rows
DROP TABLE public.a;
CREATE TABLE public.a (
    id integer,
    day date
)
PARTITION BY LIST (day);
-- LK10: rewrites the table public.f and locks out readers and writers meanwhile
ALTER TABLE public.f ALTER COLUMN v TYPE bigint USING v::bigint;
ALTER PUBLICATION p ADD TABLE ONLY public.a;
ALTER PUBLICATION p ADD TABLE ONLY public.f WHERE ((v > 1));
