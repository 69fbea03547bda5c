-- ## before
create schema s;
create function s.f(int) returns int language sql immutable as 'select $1';
create function s.def() returns int language sql as 'select 1';
create function s.is_ok(int) returns boolean language sql immutable as 'select $1 > 0';
create table public.t (
  id int default s.def(), n int check (s.is_ok(n)), g int generated always as (s.f(n)) stored,
  exclude using btree ((s.f(n)) with =));
create index t_f on public.t (s.f(n)) where s.is_ok(n);
create policy p on public.t using (s.is_ok(n)) with check (s.is_ok(id));
create domain public.d as int default s.def() check (s.is_ok(value));
create statistics public.st on (s.f(n)), id from public.t;
create table public.p (k int) partition by hash (s.f(k));
create table public.p1 partition of public.p for values with (modulus 1, remainder 0);
create view public.v as select s.f(n) as x from public.t;
create materialized view public.m as select s.f(n) as x from public.t;
create rule r as on insert to public.t where s.is_ok(new.n) do also nothing;
create function public.caller() returns int language sql return s.f(1) + s.def();
create aggregate public.agg(int) (sfunc = int4pl, stype = int, finalfunc = s.f);
create operator public.## (function = s.f, rightarg = int);
create function s.trig() returns trigger language plpgsql as 'begin return new; end';
create trigger t1 before insert on public.t for each row when (s.is_ok(new.n)) execute function s.trig();
comment on function s.f(int) is 'f';
grant execute on function s.f(int) to reader;
-- ## after
create schema s;
create function s.f(a int) returns int language sql immutable as 'select $1';
create function s.def() returns int language sql as 'select 1';
create function s.is_ok(x int) returns boolean language sql immutable as 'select $1 > 0';
create function s.other(bigint) returns bigint language sql immutable as 'select $1';
create table public.t (
  id int default s.def(), n int check (s.is_ok(n)), g int generated always as (s.f(n)) stored,
  exclude using btree ((s.f(n)) with =));
create index t_f on public.t (s.f(n)) where s.is_ok(n);
create policy p on public.t using (s.is_ok(n)) with check (s.is_ok(id));
create domain public.d as int default s.def() check (s.is_ok(value));
create statistics public.st on (s.f(n)), id from public.t;
create table public.p (k int) partition by hash (s.f(k));
create table public.p1 partition of public.p for values with (modulus 1, remainder 0);
create view public.v as select s.f(n) as x from public.t;
create materialized view public.m as select s.f(n) as x from public.t;
create rule r as on insert to public.t where s.is_ok(new.n) do also nothing;
create function public.caller() returns int language sql return s.f(1) + s.def();
create aggregate public.agg(int) (sfunc = int4pl, stype = int, finalfunc = s.f);
create operator public.## (function = s.f, rightarg = int);
create function s.trig() returns trigger language plpgsql as 'begin return new; end';
create trigger t1 before insert on public.t for each row when (s.is_ok(new.n)) execute function s.trig();
comment on function s.f(int) is 'f';
grant execute on function s.f(int) to reader;
-- ## plan
SET check_function_bodies TO off;
CREATE OR REPLACE FUNCTION s.f(a integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1$function$;
CREATE OR REPLACE FUNCTION s.is_ok(x integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1 > 0$function$;
CREATE FUNCTION s.other(bigint)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1$function$;
