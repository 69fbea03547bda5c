-- ## before
create function public.f(a int) returns int language sql immutable as 'select 1';
create table public.t (n int default public.f(1), m int check (public.f(m) > 0), g int generated always as (public.f(m)) stored);
create index t_f on public.t (public.f(n));
create view public.v as select public.f(n) as x from public.t;
create function public.g() returns int language sql return public.f(7);
create policy p on public.t using (public.f(n) > 1);
create function public.h(x int default public.f(2)) returns int language sql as 'select 1';
create trigger tr after update on public.t for each row when (public.f(new.n) > 0) execute function suppress_redundant_updates_trigger();
create domain public.d as int check (public.f(value) > 0);
-- ## after
create function public.f(a int, b text default 'x') returns int language sql immutable as 'select 1';
create table public.t (n int default public.f(1), m int check (public.f(m) > 0), g int generated always as (public.f(m)) stored);
create index t_f on public.t (public.f(n));
create view public.v as select public.f(n) as x from public.t;
create function public.g() returns int language sql return public.f(7);
create policy p on public.t using (public.f(n) > 1);
create function public.h(x int default public.f(2)) returns int language sql as 'select 1';
create trigger tr after update on public.t for each row when (public.f(new.n) > 0) execute function suppress_redundant_updates_trigger();
create domain public.d as int check (public.f(value) > 0);
-- ## plan
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP TRIGGER tr ON public.t;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_f;
-- BC09: drops the constraint public.t.t_m_check
ALTER TABLE public.t DROP CONSTRAINT t_m_check;
ALTER TABLE ONLY public.t ALTER COLUMN n DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.h(integer);
DROP FUNCTION public.g();
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer, b text DEFAULT 'x'::text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
-- MF08: fails when a value of the domain breaks public.d.d_check, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f(VALUE) > 0));
CREATE FUNCTION public.g()
 RETURNS integer
 LANGUAGE sql
RETURN public.f(7);
CREATE FUNCTION public.h(x integer DEFAULT public.f(2))
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(m)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT public.f(1);
-- MF06: fails when a row of public.t breaks t_m_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK ((public.f(m) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_f ON public.t USING btree (public.f(n));
CREATE VIEW public.v AS
 SELECT public.f(n) AS x
   FROM public.t;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER tr AFTER UPDATE ON public.t FOR EACH ROW WHEN ((public.f(new.n) > 0)) EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((public.f(n) > 1));
-- ## plan pg15
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP TRIGGER tr ON public.t;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_f;
-- BC09: drops the constraint public.t.t_m_check
ALTER TABLE public.t DROP CONSTRAINT t_m_check;
ALTER TABLE ONLY public.t ALTER COLUMN n DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.h(integer);
DROP FUNCTION public.g();
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer, b text DEFAULT 'x'::text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
-- MF08: fails when a value of the domain breaks public.d.d_check, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f(VALUE) > 0));
CREATE FUNCTION public.g()
 RETURNS integer
 LANGUAGE sql
RETURN public.f(7);
CREATE FUNCTION public.h(x integer DEFAULT public.f(2))
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(m)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT public.f(1);
-- MF06: fails when a row of public.t breaks t_m_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK ((public.f(m) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_f ON public.t USING btree (public.f(n));
CREATE VIEW public.v AS
 SELECT public.f(t.n) AS x
   FROM public.t;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER tr AFTER UPDATE ON public.t FOR EACH ROW WHEN ((public.f(new.n) > 0)) EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((public.f(n) > 1));
