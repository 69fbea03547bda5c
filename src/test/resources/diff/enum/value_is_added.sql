-- ## before
create type mood as enum ('sad', 'ok');
create table t (a mood default 'ok');
-- ## after
create type mood as enum ('worst', 'sad', 'so-so', 'ok', 'happy');
create table t (a mood default 'ok');
-- ## plan
-- TX06: the new values of public.mood cannot be used before this transaction is committed
ALTER TYPE public.mood ADD VALUE 'worst' BEFORE 'sad';
ALTER TYPE public.mood ADD VALUE 'so-so' AFTER 'sad';
ALTER TYPE public.mood ADD VALUE 'happy' AFTER 'ok';
