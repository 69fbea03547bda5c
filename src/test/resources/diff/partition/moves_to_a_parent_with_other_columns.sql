-- A function that reads a partition's columns goes with the partition that is built anew.
-- ## before
create table a (k date, x boolean) partition by hash (k);
create table b (k text, y int) partition by list (k);
create table p partition of a for values with (modulus 2, remainder 1) partition by list (k);
create function f() returns int language sql begin atomic select 1 from p where x; end;
-- ## after
create table b (k text, y int) partition by list (k);
create table p partition of b for values in ('1', '2') partition by list (k);
create function f() returns int language sql begin atomic select 1 from p where y > 0; end;
-- ## plan
SET check_function_bodies TO off;
DROP FUNCTION public.f();
-- DL02: drops the table public.a with all its rows
DROP TABLE public.a;
CREATE TABLE public.p (
    k text,
    y integer
)
PARTITION BY LIST (k);
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT 1
    FROM public.p
   WHERE (p.y > 0);
END;
ALTER TABLE ONLY public.b ATTACH PARTITION public.p FOR VALUES IN ('1', '2');
