-- ## before
create type public.mood as enum ('sad', 'ok', 'happy');
create domain public.good as public.mood check (value <> 'sad');
create table public.t (id int, m public.mood default 'ok', ms public.mood[] default '{ok,sad}', g public.good, check (m <> 'sad'));
create index t_m on public.t (m) where m = 'happy';
create view public.v as select m from public.t where m = 'ok';
create function public.f(public.mood) returns public.mood language sql as 'select $1';
comment on type public.mood is 'mood';
grant usage on type public.mood to reader;
-- ## after
create type public.feeling as enum ('sad', 'ok', 'happy');
create domain public.good as public.feeling check (value <> 'sad');
create table public.t (id int, m public.feeling default 'ok', ms public.feeling[] default '{ok,sad}', g public.good, check (m <> 'sad'));
create index t_m on public.t (m) where m = 'happy';
create view public.v as select m from public.t where m = 'ok';
create function public.f(public.feeling) returns public.feeling language sql as 'select $1';
comment on type public.feeling is 'mood';
grant usage on type public.feeling to reader;
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_m;
-- BC09: drops the constraint public.t.t_m_check
ALTER TABLE public.t DROP CONSTRAINT t_m_check;
ALTER TABLE ONLY public.t ALTER COLUMN ms DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
DROP FUNCTION public.f(public.mood);
ALTER DOMAIN public.good DROP CONSTRAINT good_check;
ALTER DOMAIN public.good RENAME TO plumbline_old_b70e607624d6;
CREATE TYPE public.feeling AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN public.good AS public.feeling
    CONSTRAINT good_check CHECK ((VALUE <> 'sad'::public.feeling));
CREATE FUNCTION public.f(public.feeling)
 RETURNS public.feeling
 LANGUAGE sql
AS $function$select $1$function$;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.m holds a value that public.feeling cannot hold
ALTER TABLE public.t ALTER COLUMN m TYPE public.feeling USING m::text::public.feeling;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.ms holds a value that public.feeling[] cannot hold
ALTER TABLE public.t ALTER COLUMN ms TYPE public.feeling[] USING ms::text::public.feeling[];
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN g TYPE public.good USING g::text::public.good;
DROP DOMAIN public.plumbline_old_b70e607624d6;
DROP TYPE public.mood;
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'ok'::public.feeling;
ALTER TABLE ONLY public.t ALTER COLUMN ms SET DEFAULT '{ok,sad}'::public.feeling[];
-- MF06: fails when a row of public.t breaks t_m_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK ((m <> 'sad'::public.feeling));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_m ON public.t USING btree (m) WHERE (m = 'happy'::public.feeling);
CREATE VIEW public.v AS
 SELECT m
   FROM public.t
  WHERE (m = 'ok'::public.feeling);
GRANT USAGE ON TYPE public.feeling TO reader;
COMMENT ON TYPE public.feeling IS 'mood';
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.v;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_m;
-- BC09: drops the constraint public.t.t_m_check
ALTER TABLE public.t DROP CONSTRAINT t_m_check;
ALTER TABLE ONLY public.t ALTER COLUMN ms DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
DROP FUNCTION public.f(public.mood);
ALTER DOMAIN public.good DROP CONSTRAINT good_check;
ALTER DOMAIN public.good RENAME TO plumbline_old_b70e607624d6;
CREATE TYPE public.feeling AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN public.good AS public.feeling
    CONSTRAINT good_check CHECK ((VALUE <> 'sad'::public.feeling));
CREATE FUNCTION public.f(public.feeling)
 RETURNS public.feeling
 LANGUAGE sql
AS $function$select $1$function$;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.m holds a value that public.feeling cannot hold
ALTER TABLE public.t ALTER COLUMN m TYPE public.feeling USING m::text::public.feeling;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.ms holds a value that public.feeling[] cannot hold
ALTER TABLE public.t ALTER COLUMN ms TYPE public.feeling[] USING ms::text::public.feeling[];
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN g TYPE public.good USING g::text::public.good;
DROP DOMAIN public.plumbline_old_b70e607624d6;
DROP TYPE public.mood;
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'ok'::public.feeling;
ALTER TABLE ONLY public.t ALTER COLUMN ms SET DEFAULT '{ok,sad}'::public.feeling[];
-- MF06: fails when a row of public.t breaks t_m_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK ((m <> 'sad'::public.feeling));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_m ON public.t USING btree (m) WHERE (m = 'happy'::public.feeling);
CREATE VIEW public.v AS
 SELECT t.m
   FROM public.t
  WHERE (t.m = 'ok'::public.feeling);
GRANT USAGE ON TYPE public.feeling TO reader;
COMMENT ON TYPE public.feeling IS 'mood';
