-- PostgreSQL knows what a parsed body depends on.
-- ## before
create table t (id int, a int);
create function one() returns int begin atomic select count(*)::int from t where a > 0; end;
create function two(x int) returns int return one() + x;
create function keeps() returns bigint begin atomic select count(*) from t; end;
-- ## after
create table t (id int, a bigint);
create table u (id int);
create function one() returns int begin atomic insert into u values (case when true then 1 else 2 end); select count(*)::int from t where a > 0; end;
create function two(x int) returns int return one() * x;
create function keeps() returns bigint begin atomic select count(*) from t; end;
-- ## plan
SET check_function_bodies TO off;
DROP FUNCTION public.two(integer);
DROP FUNCTION public.one();
CREATE TABLE public.u (
    id integer
);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
CREATE FUNCTION public.one()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.u (id)
   VALUES (
         CASE
             WHEN true THEN 1
             ELSE 2
         END);
 SELECT (count(*))::integer AS count
    FROM public.t
   WHERE (t.a > 0);
END;
CREATE FUNCTION public.two(x integer)
 RETURNS integer
 LANGUAGE sql
RETURN (public.one() * x);
