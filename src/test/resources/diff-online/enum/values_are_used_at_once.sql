-- A new enum value is committed before it is used, so the type stays.
-- ## before
create type mood as enum ('good');
create table t (m mood);
insert into t values ('good');
-- ## after
create type mood as enum ('bad', 'good', 'best');
create table t (m mood default 'best', constraint known check (m <> 'bad'));
-- ## plan
-- TX06: the new values of public.mood cannot be used before this transaction is committed
ALTER TYPE public.mood ADD VALUE 'bad' BEFORE 'good';
ALTER TYPE public.mood ADD VALUE 'best' AFTER 'good';
BEGIN;
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'best'::public.mood;
ALTER TABLE public.t ADD CONSTRAINT known CHECK ((m <> 'bad'::public.mood)) NOT VALID;
COMMIT;
-- MF06: fails when a row of public.t breaks known
ALTER TABLE public.t VALIDATE CONSTRAINT known;
