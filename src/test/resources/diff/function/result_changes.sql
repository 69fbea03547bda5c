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
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP VIEW public.v;
ALTER TABLE ONLY public.t ALTER COLUMN d DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select a::bigint$function$;
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(2)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN d SET DEFAULT public.f(1);
CREATE VIEW public.v AS
 SELECT public.f(id) AS x
   FROM public.t;
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((public.f(id) > 0));
