-- Rights, comments and comments on attributes come back with a type that is built anew.
-- ## before
create domain d as int;
create type c as (a d[], b text);
revoke usage on type c from public;
grant usage on type c to reader with grant option;
comment on type c is 'a pair';
comment on column c.b is 'its second half';
-- ## after
create domain e as int;
create type c as (a e[], b text);
revoke usage on type c from public;
grant usage on type c to reader with grant option;
comment on type c is 'a pair';
comment on column c.b is 'its second half';
-- ## plan
DROP TYPE public.c;
DROP DOMAIN public.d;
CREATE DOMAIN public.e AS integer;
CREATE TYPE public.c AS (a public.e[], b text);
REVOKE USAGE ON TYPE public.c FROM PUBLIC;
-- SE01: lets reader have or hand on rights on Composite type public.c
GRANT USAGE ON TYPE public.c TO reader WITH GRANT OPTION;
COMMENT ON COLUMN public.c.b IS 'its second half';
COMMENT ON TYPE public.c IS 'a pair';
