-- ## before
create schema a; create schema b;
create function a.f() returns int language sql as 'select 1';
create table public.t (id int default a.f());
create view public.v as select a.f() as x;
comment on function a.f() is 'f';
-- ## after
create schema a; create schema b;
create function b.f() returns int language sql as 'select 1';
create table public.t (id int default b.f());
create view public.v as select b.f() as x;
comment on function b.f() is 'f';
-- ## plan
SET check_function_bodies TO off;
CREATE FUNCTION b.f()
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT b.f();
CREATE OR REPLACE VIEW public.v AS
 SELECT b.f() AS x;
DROP FUNCTION a.f();
COMMENT ON FUNCTION b.f() IS 'f';
