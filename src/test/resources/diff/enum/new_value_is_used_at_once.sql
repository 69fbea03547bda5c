-- A value that is added cannot be used in the same transaction; a new type's values can.
-- ## before
create type mood as enum ('sad', 'ok');
create table t (a mood default 'ok');
-- ## after
create type mood as enum ('sad', 'ok', 'happy');
create table t (a mood default 'happy');
-- ## plan
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
ALTER TYPE public.mood RENAME TO plumbline_old_ce0e4f309c9a;
CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.mood USING a::text::public.mood;
DROP TYPE public.plumbline_old_ce0e4f309c9a;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 'happy'::public.mood;
