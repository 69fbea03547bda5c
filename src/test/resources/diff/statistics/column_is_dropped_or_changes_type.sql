-- A dropped column takes its statistics along; those on a column whose type changes stay.
-- ## before
create table a (x int, y int, z int);
create statistics goes on x, y from a;
create statistics stays on x, z from a;
-- ## after
create table a (x int, z bigint);
create statistics stays on x, z from a;
-- ## plan
-- DL03: drops the column public.a.y with its values
ALTER TABLE public.a DROP COLUMN y;
-- LK10: rewrites the table public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ALTER COLUMN z TYPE bigint USING z::bigint;
