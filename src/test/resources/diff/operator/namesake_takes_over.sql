-- ## before
create function public.i(int, int) returns int language sql immutable as 'select 1';
create function public.b(bigint, bigint) returns int language sql immutable as 'select 1';
create operator public.<-> (function = public.i, leftarg = int, rightarg = int);
create table public.t (n int, m int check (n operator(public.<->) m > 0));
create index t_i on public.t ((n operator(public.<->) m));
create view public.v as select n operator(public.<->) m as x from public.t;
-- ## after
create function public.i(int, int) returns int language sql immutable as 'select 1';
create function public.b(bigint, bigint) returns int language sql immutable as 'select 1';
create operator public.<-> (function = public.b, leftarg = bigint, rightarg = bigint);
create table public.t (n int, m int check (n operator(public.<->) m > 0));
create index t_i on public.t ((n operator(public.<->) m));
create view public.v as select n operator(public.<->) m as x from public.t;
-- ## plan
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_i;
-- BC09: drops the constraint public.t.t_check
ALTER TABLE public.t DROP CONSTRAINT t_check;
DROP OPERATOR public.<-> (integer, integer);
CREATE OPERATOR public.<-> (FUNCTION = public.b, LEFTARG = bigint, RIGHTARG = bigint);
-- MF06: fails when a row of public.t breaks t_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((((n)::bigint OPERATOR(public.<->) (m)::bigint) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_i ON public.t USING btree ((((n)::bigint OPERATOR(public.<->) (m)::bigint)));
CREATE VIEW public.v AS
 SELECT ((n)::bigint OPERATOR(public.<->) (m)::bigint) AS x
   FROM public.t;
-- ## plan pg15
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_i;
-- BC09: drops the constraint public.t.t_check
ALTER TABLE public.t DROP CONSTRAINT t_check;
DROP OPERATOR public.<-> (integer, integer);
CREATE OPERATOR public.<-> (FUNCTION = public.b, LEFTARG = bigint, RIGHTARG = bigint);
-- MF06: fails when a row of public.t breaks t_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((((n)::bigint OPERATOR(public.<->) (m)::bigint) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_i ON public.t USING btree ((((n)::bigint OPERATOR(public.<->) (m)::bigint)));
CREATE VIEW public.v AS
 SELECT ((t.n)::bigint OPERATOR(public.<->) (t.m)::bigint) AS x
   FROM public.t;
