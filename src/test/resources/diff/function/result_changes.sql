-- A result can't be replaced: everything that calls the function is taken down and put back.
-- ## before
create function f(a int) returns int language sql immutable as 'select a';
create table t (
  id int,
  d int default f(1),
  g int generated always as (f(2)) stored,
  constraint positive check (f(id) > 0)
);
create index t_f on t (f(id));
alter table t enable row level security;
create policy p on t using (f(id) > 0);
create view v as select f(id) as x from t;
-- ## after
create function f(a int) returns bigint language sql immutable as 'select a::bigint';
create table t (
  id int,
  d int default f(1),
  g int generated always as (f(2)) stored,
  constraint positive check (f(id) > 0)
);
create index t_f on t (f(id));
alter table t enable row level security;
create policy p on t using (f(id) > 0);
create view v as select f(id) as x from t;
-- ## plan
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_f;
-- BC09: drops the constraint public.t.positive
ALTER TABLE public.t DROP CONSTRAINT positive;
ALTER TABLE ONLY public.t ALTER COLUMN d DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select a::bigint$function$;
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(2)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN d SET DEFAULT public.f(1);
-- MF06: fails when a row of public.t breaks positive
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((public.f(id) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_f ON public.t USING btree (public.f(id));
CREATE VIEW public.v AS
 SELECT public.f(id) AS x
   FROM public.t;
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((public.f(id) > 0));
-- ## plan pg15
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_f;
-- BC09: drops the constraint public.t.positive
ALTER TABLE public.t DROP CONSTRAINT positive;
ALTER TABLE ONLY public.t ALTER COLUMN d DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select a::bigint$function$;
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(2)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN d SET DEFAULT public.f(1);
-- MF06: fails when a row of public.t breaks positive
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((public.f(id) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_f ON public.t USING btree (public.f(id));
CREATE VIEW public.v AS
 SELECT public.f(t.id) AS x
   FROM public.t;
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((public.f(id) > 0));
