-- ## before
create type public.e as enum ('a', 'b');
create table public.t (x public.e default 'a', y text default 'a', xs public.e[], ys text[] default '{a}');
create view public.v as select x, y from public.t;
-- ## after
create type public.f as enum ('a', 'b');
create table public.t (x text default 'a', y public.f default 'a', xs text[], ys public.f[] default '{a}');
create view public.v as select x, y from public.t;
-- ## plan
DROP VIEW public.v;
ALTER TABLE ONLY public.t ALTER COLUMN ys DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN y DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN x DROP DEFAULT;
CREATE TYPE public.f AS ENUM ('a', 'b');
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN x TYPE text USING x::text;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.y holds a value that public.f cannot hold
ALTER TABLE public.t ALTER COLUMN y TYPE public.f USING y::public.f;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN xs TYPE text[] USING xs::text[];
DROP TYPE public.e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.ys holds a value that public.f[] cannot hold
ALTER TABLE public.t ALTER COLUMN ys TYPE public.f[] USING ys::public.f[];
ALTER TABLE ONLY public.t ALTER COLUMN x SET DEFAULT 'a'::text;
ALTER TABLE ONLY public.t ALTER COLUMN y SET DEFAULT 'a'::public.f;
ALTER TABLE ONLY public.t ALTER COLUMN ys SET DEFAULT '{a}'::public.f[];
CREATE VIEW public.v AS
 SELECT x,
    y
   FROM public.t;
-- ## plan pg15
DROP VIEW public.v;
ALTER TABLE ONLY public.t ALTER COLUMN ys DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN y DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN x DROP DEFAULT;
CREATE TYPE public.f AS ENUM ('a', 'b');
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN x TYPE text USING x::text;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.y holds a value that public.f cannot hold
ALTER TABLE public.t ALTER COLUMN y TYPE public.f USING y::public.f;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN xs TYPE text[] USING xs::text[];
DROP TYPE public.e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.ys holds a value that public.f[] cannot hold
ALTER TABLE public.t ALTER COLUMN ys TYPE public.f[] USING ys::public.f[];
ALTER TABLE ONLY public.t ALTER COLUMN x SET DEFAULT 'a'::text;
ALTER TABLE ONLY public.t ALTER COLUMN y SET DEFAULT 'a'::public.f;
ALTER TABLE ONLY public.t ALTER COLUMN ys SET DEFAULT '{a}'::public.f[];
CREATE VIEW public.v AS
 SELECT t.x,
    t.y
   FROM public.t;
