-- ## before
create type "Old ""one""" as enum ('it''s', 'back\slash', '');
create table t (a int);
-- ## after
create type mood as enum ();
create table t (a int, b mood);
-- ## plan
DROP TYPE public."Old ""one""";
CREATE TYPE public.mood AS ENUM ();
ALTER TABLE public.t ADD COLUMN b public.mood;
