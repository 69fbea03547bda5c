-- ## before
create table keep ();
create type e as enum ('a');
create function lt(e, e) returns bool language internal immutable strict as 'enum_lt';
create operator <% (function = lt, leftarg = e, rightarg = e, commutator = >%);
-- ## after
create table keep ();
create type f as enum ('a');
create function lt(f, f) returns bool language internal immutable strict as 'enum_lt';
create operator <% (function = lt, leftarg = f, rightarg = f, commutator = >%, negator = >=%);
-- ## plan
SET check_function_bodies TO off;
DROP OPERATOR public.>% (public.e, public.e);
DROP OPERATOR public.<% (public.e, public.e);
DROP FUNCTION public.lt(public.e, public.e);
DROP TYPE public.e;
CREATE TYPE public.f AS ENUM ('a');
CREATE FUNCTION public.lt(public.f, public.f)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'enum_lt';
CREATE OPERATOR public.<% (FUNCTION = public.lt, LEFTARG = public.f, RIGHTARG = public.f, COMMUTATOR = OPERATOR(public.>%), NEGATOR = OPERATOR(public.>=%));
