-- ## before
create table t (a int, b int generated always as (a + 1) stored, c int generated always as (a * 2) stored);
-- ## after
create table t (a int, b text, c bigint generated always as (a * 2) stored);
-- ## plan
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b DROP EXPRESSION;
ALTER TABLE public.t ALTER COLUMN b TYPE text USING b::text;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN c TYPE bigint;
