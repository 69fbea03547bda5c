-- ## before
create type public.e as enum ('a', 'b', 'c');
create function public.f(public.e) returns int language sql immutable as 'select 1';
create cast (public.e as int) with function public.f(public.e) as assignment;
create cast (text as public.e) with inout as assignment;
create table public.t (e public.e, es public.e[]);
create view public.v as select e::int as n from public.t;
-- ## after
create type public.e as enum ('c', 'a');
create function public.f(public.e) returns int language sql immutable as 'select 1';
create cast (public.e as int) with function public.f(public.e) as assignment;
create cast (text as public.e) with inout as assignment;
create table public.t (e public.e, es public.e[]);
create view public.v as select e::int as n from public.t;
