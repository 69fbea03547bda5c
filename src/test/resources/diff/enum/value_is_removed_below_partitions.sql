-- Partitions and heirs move to the new type with the column above.
-- ## before
create type e as enum ('a', 'b', 'c');
create table p (k int, x e default 'a', y e[]) partition by list (k);
create table p1 partition of p for values in (1) partition by range (k);
create table p11 partition of p1 default;
create table i (x e); create table h (z e) inherits (i);
-- ## after
create type e as enum ('a', 'c');
create table p (k int, x e default 'c', y e[]) partition by list (k);
create table p1 partition of p for values in (1) partition by range (k);
create table p11 partition of p1 default;
create table i (x e); create table h (z e) inherits (i);
-- ## plan
ALTER TABLE ONLY public.p11 ALTER COLUMN x DROP DEFAULT;
ALTER TABLE ONLY public.p1 ALTER COLUMN x DROP DEFAULT;
ALTER TABLE ONLY public.p ALTER COLUMN x DROP DEFAULT;
-- DL09: fails when a row holds one of the values that public.e loses: 'b'
ALTER TYPE public.e RENAME TO plumbline_old_df79bb7b435b;
CREATE TYPE public.e AS ENUM ('a', 'c');
-- LK10: rewrites the table public.h and locks out readers and writers meanwhile
ALTER TABLE public.h ALTER COLUMN z TYPE public.e USING z::text::public.e;
-- LK10: rewrites the table public.i and locks out readers and writers meanwhile
ALTER TABLE public.i ALTER COLUMN x TYPE public.e USING x::text::public.e;
-- LK10: rewrites the table public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN x TYPE public.e USING x::text::public.e;
-- LK10: rewrites the table public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN y TYPE public.e[] USING y::text::public.e[];
DROP TYPE public.plumbline_old_df79bb7b435b;
ALTER TABLE ONLY public.p ALTER COLUMN x SET DEFAULT 'c'::public.e;
ALTER TABLE ONLY public.p1 ALTER COLUMN x SET DEFAULT 'c'::public.e;
ALTER TABLE ONLY public.p11 ALTER COLUMN x SET DEFAULT 'c'::public.e;
