-- ## before
create table p (a int, b text default 'x', c int);
create table k (d int) inherits (p);
create table other (z int);
create table m (z int, y int);
-- ## after
create table p (a bigint, b text default 'x', e int not null, check (a > 0));
create table k (d int) inherits (p);
create table other (z int);
create table m (z int, y int) inherits (other);
create table n (n int, b text) inherits (p, other);
-- ## plan
-- DL03: drops the column public.p.c with its values
ALTER TABLE public.p DROP COLUMN c;
ALTER TABLE public.m INHERIT public.other;
-- LK10: rewrites the table public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN a TYPE bigint USING a::bigint;
-- MF03: adds a NOT NULL column without a default, which fails when public.p has rows
ALTER TABLE public.p ADD COLUMN e integer NOT NULL;
-- MF06: fails when a row of public.p breaks p_a_check
-- LK07: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_a_check CHECK ((a > 0));
CREATE TABLE public.n (
    b text DEFAULT 'x'::text,
    n integer
)
INHERITS (public.p, public.other);
-- ## plan pg15
-- DL03: drops the column public.p.c with its values
ALTER TABLE public.p DROP COLUMN c;
ALTER TABLE public.m INHERIT public.other;
-- LK10: rewrites the table public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN a TYPE bigint USING a::bigint;
-- MF03: adds a NOT NULL column without a default, which fails when public.p has rows
ALTER TABLE public.p ADD COLUMN e integer NOT NULL;
-- MF06: fails when a row of public.p breaks p_a_check
-- LK07: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_a_check CHECK ((a > 0));
CREATE TABLE public.n (
    b text DEFAULT 'x'::text,
    n integer
)
INHERITS (public.p, public.other);
ALTER TABLE public.n ALTER COLUMN e SET NOT NULL;
