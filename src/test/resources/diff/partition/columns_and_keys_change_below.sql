-- ## before
create table p (a int not null, b text, c int, d int) partition by list (a);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2) partition by list (b);
create table p21 partition of p2 for values in ('x');
create index p_c on p (c);
-- ## after
create table p (a int not null, b text, c bigint not null default 7, e text default 'e' check (e <> '')) partition by list (a);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2) partition by list (b);
create table p21 partition of p2 for values in ('x');
alter table p1 alter column c set default 8;
-- ## plan
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.p_c;
-- DL03: drops the column public.p.d with its values
ALTER TABLE public.p DROP COLUMN d;
-- LK10: rewrites the table public.p and locks out readers and writers meanwhile
-- MF04: fails when public.p.c holds a NULL
-- LK09: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN c TYPE bigint USING c::bigint;
ALTER TABLE public.p ADD CONSTRAINT p_c_not_null NOT NULL c;
ALTER TABLE public.p ADD COLUMN e text DEFAULT 'e'::text;
ALTER TABLE ONLY public.p ALTER COLUMN c SET DEFAULT 7;
ALTER TABLE ONLY public.p1 ALTER COLUMN c SET DEFAULT 8;
ALTER TABLE ONLY public.p2 ALTER COLUMN c SET DEFAULT 7;
ALTER TABLE ONLY public.p21 ALTER COLUMN c SET DEFAULT 7;
-- MF06: fails when a row of public.p breaks p_e_check
-- LK07: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_e_check CHECK ((e <> ''::text));
-- ## plan pg15
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.p_c;
-- DL03: drops the column public.p.d with its values
ALTER TABLE public.p DROP COLUMN d;
-- LK10: rewrites the table public.p and locks out readers and writers meanwhile
-- MF04: fails when public.p.c holds a NULL
-- LK09: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN c TYPE bigint USING c::bigint;
ALTER TABLE public.p ALTER COLUMN c SET NOT NULL;
ALTER TABLE public.p ADD COLUMN e text DEFAULT 'e'::text;
ALTER TABLE ONLY public.p ALTER COLUMN c SET DEFAULT 7;
ALTER TABLE ONLY public.p1 ALTER COLUMN c SET DEFAULT 8;
ALTER TABLE ONLY public.p2 ALTER COLUMN c SET DEFAULT 7;
ALTER TABLE ONLY public.p21 ALTER COLUMN c SET DEFAULT 7;
-- MF06: fails when a row of public.p breaks p_e_check
-- LK07: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_e_check CHECK ((e <> ''::text));
