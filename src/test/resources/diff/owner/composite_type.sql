-- Composite types have an owner as well.
-- ## before
create type pair as (a integer, b text);
-- ## after
create type pair as (a integer, b text);
alter type pair owner to creator;
-- ## plan
-- OP06: gives Composite type public.pair with all rights of an owner to creator
ALTER TYPE public.pair OWNER TO creator;
