-- ## before
create function public.f(int) returns int language sql immutable as 'select $1';
create table public.t (id int default public.f(1), n int check (public.f(n) > 0), g int generated always as (public.f(n)) stored);
create index t_f on public.t (public.f(n));
create unique index t_g on public.t (g);
create policy p on public.t using (public.f(n) > 0);
create domain public.d as int check (public.f(value) > 0);
create table public.u (d public.d default 3);
create view public.v as select public.f(n) + g as x from public.t;
create materialized view public.m as select x from public.v;
create index m_x on public.m (x);
create function public.caller() returns bigint language sql return public.f(1);
create trigger tr after update on public.t for each row when (public.f(new.n) > 1) execute function suppress_redundant_updates_trigger();
comment on column public.t.g is 'generated';
-- ## after
create function public.f(int) returns bigint language sql immutable as 'select $1::bigint';
create table public.t (id int default public.f(1), n int check (public.f(n) > 0), g bigint generated always as (public.f(n)) stored);
create index t_f on public.t (public.f(n));
create unique index t_g on public.t (g);
create policy p on public.t using (public.f(n) > 0);
create domain public.d as int check (public.f(value) > 0);
create table public.u (d public.d default 3);
create view public.v as select public.f(n) + g as x from public.t;
create materialized view public.m as select x from public.v;
create index m_x on public.m (x);
create function public.caller() returns bigint language sql return public.f(1);
create trigger tr after update on public.t for each row when (public.f(new.n) > 1) execute function suppress_redundant_updates_trigger();
comment on column public.t.g is 'generated';
-- ## plan
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP TRIGGER tr ON public.t;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_f;
-- BC09: drops the constraint public.t.t_n_check
ALTER TABLE public.t DROP CONSTRAINT t_n_check;
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.caller();
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1::bigint$function$;
-- MF08: fails when a value of the domain breaks public.d.d_check, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f(VALUE) > 0));
CREATE FUNCTION public.caller()
 RETURNS bigint
 LANGUAGE sql
RETURN public.f(1);
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN g bigint GENERATED ALWAYS AS (public.f(n)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT public.f(1);
-- MF06: fails when a row of public.t breaks t_n_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK ((public.f(n) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_f ON public.t USING btree (public.f(n));
-- LK01: reads every row of public.t and locks out writers meanwhile
-- MF01: fails when rows of public.t are not unique
CREATE UNIQUE INDEX t_g ON public.t USING btree (g);
CREATE VIEW public.v AS
 SELECT (public.f(n) + g) AS x
   FROM public.t;
CREATE MATERIALIZED VIEW public.m AS
 SELECT x
   FROM public.v
  WITH DATA;
CREATE INDEX m_x ON public.m USING btree (x);
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER tr AFTER UPDATE ON public.t FOR EACH ROW WHEN ((public.f(new.n) > 1)) EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((public.f(n) > 0));
COMMENT ON COLUMN public.t.g IS 'generated';
-- ## plan pg15
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP TRIGGER tr ON public.t;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_f;
-- BC09: drops the constraint public.t.t_n_check
ALTER TABLE public.t DROP CONSTRAINT t_n_check;
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.caller();
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1::bigint$function$;
-- MF08: fails when a value of the domain breaks public.d.d_check, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f(VALUE) > 0));
CREATE FUNCTION public.caller()
 RETURNS bigint
 LANGUAGE sql
RETURN public.f(1);
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN g bigint GENERATED ALWAYS AS (public.f(n)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT public.f(1);
-- MF06: fails when a row of public.t breaks t_n_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK ((public.f(n) > 0));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_f ON public.t USING btree (public.f(n));
-- LK01: reads every row of public.t and locks out writers meanwhile
-- MF01: fails when rows of public.t are not unique
CREATE UNIQUE INDEX t_g ON public.t USING btree (g);
CREATE VIEW public.v AS
 SELECT (public.f(t.n) + t.g) AS x
   FROM public.t;
CREATE MATERIALIZED VIEW public.m AS
 SELECT v.x
   FROM public.v
  WITH DATA;
CREATE INDEX m_x ON public.m USING btree (x);
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER tr AFTER UPDATE ON public.t FOR EACH ROW WHEN ((public.f(new.n) > 1)) EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((public.f(n) > 0));
COMMENT ON COLUMN public.t.g IS 'generated';
