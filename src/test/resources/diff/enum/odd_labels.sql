-- ## before
create type public."E n" as enum ('it''s', '', 'Ünï ☃', 'a\b');
create table public.t (e public."E n" default '');
-- ## after
create type public."E n" as enum ('first', 'it''s', '', 'between', 'Ünï ☃', 'a\b', 'last "one"');
create table public.t (e public."E n" default '');
-- ## plan
-- TX06: the new values of public.E n cannot be used before this transaction is committed
ALTER TYPE public."E n" ADD VALUE 'first' BEFORE 'it''s';
ALTER TYPE public."E n" ADD VALUE 'between' AFTER '';
ALTER TYPE public."E n" ADD VALUE 'last "one"' AFTER E'a\\b';
