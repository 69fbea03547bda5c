-- ## before
create domain public.d as int check (value > 0);
create domain public.over as public.d default 5;
create table public.t (id public.d primary key, o public.over, ds public.d[], n int default 3::public.d, check (id > 1));
create table public.child (id public.d references public.t (id));
create index t_o on public.t (o);
create view public.v as select id, 7::public.d as seven from public.t;
create function public.f(public.d) returns public.d language sql as 'select $1';
create type public.comp as (d public.d);
create table public.u (c public.comp);
create policy p on public.t using (o = 1::public.d);
comment on domain public.d is 'd';
comment on constraint d_check on domain public.d is 'positive';
grant usage on domain public.d to reader;
revoke usage on type public.over from public;
-- ## after
create domain public.d as bigint check (value > 0);
create domain public.over as public.d default 5;
create table public.t (id public.d primary key, o public.over, ds public.d[], n int default 3::public.d, check (id > 1));
create table public.child (id public.d references public.t (id));
create index t_o on public.t (o);
create view public.v as select id, 7::public.d as seven from public.t;
create function public.f(public.d) returns public.d language sql as 'select $1';
create type public.comp as (d public.d);
create table public.u (c public.comp);
create policy p on public.t using (o = 1::public.d);
comment on domain public.d is 'd';
comment on constraint d_check on domain public.d is 'positive';
grant usage on domain public.d to reader;
revoke usage on type public.over from public;
-- ## plan
SET check_function_bodies TO off;
COMMENT ON DOMAIN public.d IS NULL;
-- SE01: lets PUBLIC have or hand on rights on Domain public.over
GRANT USAGE ON DOMAIN public.over TO PUBLIC;
-- OP06: changes the rights of reader on Domain public.d
REVOKE USAGE ON DOMAIN public.d FROM reader;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP VIEW public.v;
-- BC09: drops the foreign key public.child.child_id_fkey
ALTER TABLE public.child DROP CONSTRAINT child_id_fkey;
-- BC09: drops the constraint public.t.t_id_check
ALTER TABLE public.t DROP CONSTRAINT t_id_check;
ALTER TABLE ONLY public.t ALTER COLUMN n DROP DEFAULT;
DROP FUNCTION public.f(public.d);
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
ALTER TYPE public.comp RENAME TO plumbline_old_d562267f2b6d;
ALTER DOMAIN public.over RENAME TO plumbline_old_ffb6a47e368e;
ALTER DOMAIN public.d RENAME TO plumbline_old_b8ac3e7343f0;
CREATE DOMAIN public.d AS bigint
    CONSTRAINT d_check CHECK ((VALUE > 0));
CREATE TYPE public.comp AS (d public.d);
CREATE DOMAIN public.over AS public.d DEFAULT 5;
CREATE FUNCTION public.f(public.d)
 RETURNS public.d
 LANGUAGE sql
AS $function$select $1$function$;
-- LK10: rewrites the table public.child and locks out readers and writers meanwhile
ALTER TABLE public.child ALTER COLUMN id TYPE public.d USING id::text::public.d;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE public.d USING id::text::public.d;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN o TYPE public.over USING o::text::public.over;
DROP DOMAIN public.plumbline_old_ffb6a47e368e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN ds TYPE public.d[] USING ds::text::public.d[];
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN c TYPE public.comp USING c::text::public.comp;
DROP TYPE public.plumbline_old_d562267f2b6d;
DROP DOMAIN public.plumbline_old_b8ac3e7343f0;
ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT (3)::public.d;
-- MF06: fails when a row of public.t breaks t_id_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_id_check CHECK (((id)::bigint > 1));
-- MF06: fails when a row of public.child refers to none
-- LK08: reads every row of public.child and locks out writers of both tables meanwhile
ALTER TABLE public.child ADD CONSTRAINT child_id_fkey FOREIGN KEY (id) REFERENCES public.t(id);
CREATE VIEW public.v AS
 SELECT id,
    (7)::public.d AS seven
   FROM public.t;
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING (((o)::bigint = ((1)::public.d)::bigint));
GRANT USAGE ON DOMAIN public.d TO reader;
REVOKE USAGE ON DOMAIN public.over FROM PUBLIC;
COMMENT ON DOMAIN public.d IS 'd';
COMMENT ON CONSTRAINT d_check ON DOMAIN public.d IS 'positive';
-- ## plan pg15
SET check_function_bodies TO off;
COMMENT ON DOMAIN public.d IS NULL;
-- SE01: lets PUBLIC have or hand on rights on Domain public.over
GRANT USAGE ON DOMAIN public.over TO PUBLIC;
-- OP06: changes the rights of reader on Domain public.d
REVOKE USAGE ON DOMAIN public.d FROM reader;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP VIEW public.v;
-- BC09: drops the foreign key public.child.child_id_fkey
ALTER TABLE public.child DROP CONSTRAINT child_id_fkey;
-- BC09: drops the constraint public.t.t_id_check
ALTER TABLE public.t DROP CONSTRAINT t_id_check;
ALTER TABLE ONLY public.t ALTER COLUMN n DROP DEFAULT;
DROP FUNCTION public.f(public.d);
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
ALTER TYPE public.comp RENAME TO plumbline_old_d562267f2b6d;
ALTER DOMAIN public.over RENAME TO plumbline_old_ffb6a47e368e;
ALTER DOMAIN public.d RENAME TO plumbline_old_b8ac3e7343f0;
CREATE DOMAIN public.d AS bigint
    CONSTRAINT d_check CHECK ((VALUE > 0));
CREATE TYPE public.comp AS (d public.d);
CREATE DOMAIN public.over AS public.d DEFAULT 5;
CREATE FUNCTION public.f(public.d)
 RETURNS public.d
 LANGUAGE sql
AS $function$select $1$function$;
-- LK10: rewrites the table public.child and locks out readers and writers meanwhile
ALTER TABLE public.child ALTER COLUMN id TYPE public.d USING id::text::public.d;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE public.d USING id::text::public.d;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN o TYPE public.over USING o::text::public.over;
DROP DOMAIN public.plumbline_old_ffb6a47e368e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN ds TYPE public.d[] USING ds::text::public.d[];
-- LK10: rewrites the table public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN c TYPE public.comp USING c::text::public.comp;
DROP TYPE public.plumbline_old_d562267f2b6d;
DROP DOMAIN public.plumbline_old_b8ac3e7343f0;
ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT (3)::public.d;
-- MF06: fails when a row of public.t breaks t_id_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_id_check CHECK (((id)::bigint > 1));
-- MF06: fails when a row of public.child refers to none
-- LK08: reads every row of public.child and locks out writers of both tables meanwhile
ALTER TABLE public.child ADD CONSTRAINT child_id_fkey FOREIGN KEY (id) REFERENCES public.t(id);
CREATE VIEW public.v AS
 SELECT t.id,
    (7)::public.d AS seven
   FROM public.t;
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING (((o)::bigint = ((1)::public.d)::bigint));
GRANT USAGE ON DOMAIN public.d TO reader;
REVOKE USAGE ON DOMAIN public.over FROM PUBLIC;
COMMENT ON DOMAIN public.d IS 'd';
COMMENT ON CONSTRAINT d_check ON DOMAIN public.d IS 'positive';
