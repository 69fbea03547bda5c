-- ## before
create type public.a as (x int);
create type public.b as (x int);
create type public.e as enum ('u', 'v');
create function public.a_to_b(public.a) returns public.b language sql immutable as 'select row(1)::public.b';
create function public.a_to_b2(public.a, int, boolean) returns public.b language sql immutable as 'select row(1)::public.b';
create function public.to_e(int) returns public.e language sql immutable as 'select ''u''::public.e';
create cast (public.a as public.b) with function public.a_to_b(public.a);
create cast (int as public.e) with function public.to_e(int);
create cast (public.e as text) with inout as assignment;
create cast (public.b as public.a) with inout;
create cast (text as public.e) with inout as implicit;
create view public.v as select 1::public.e as e;
comment on cast (public.a as public.b) is 'cast';
-- ## after
create type public.a as (x int);
create type public.b as (x int);
create type public.e as enum ('u', 'v');
create function public.a_to_b(public.a) returns public.b language sql immutable as 'select row(1)::public.b';
create function public.a_to_b2(public.a, int, boolean) returns public.b language sql immutable as 'select row(1)::public.b';
create function public.to_e(int) returns public.e language sql immutable as 'select ''u''::public.e';
create cast (public.a as public.b) with function public.a_to_b2(public.a, int, boolean) as assignment;
create cast (int as public.e) with function public.to_e(int) as implicit;
create cast (public.e as varchar) with inout as assignment;
create cast (public.b as public.a) with inout as implicit;
create cast (text as public.e) with inout as assignment;
create view public.v as select 1::public.e as e;
comment on cast (public.a as public.b) is 'changed';
