-- ## before
create function public.i(int, int) returns int language sql immutable as 'select 1';
create function public.b(bigint, bigint) returns int language sql immutable as 'select 1';
create operator public.<-> (function = public.i, leftarg = int, rightarg = int);
create table public.t (n int, m int check (n operator(public.<->) m > 0));
create index t_i on public.t ((n operator(public.<->) m));
create view public.v as select n operator(public.<->) m as x from public.t;
-- ## after
create function public.i(int, int) returns int language sql immutable as 'select 1';
create function public.b(bigint, bigint) returns int language sql immutable as 'select 1';
create operator public.<-> (function = public.b, leftarg = bigint, rightarg = bigint);
create table public.t (n int, m int check (n operator(public.<->) m > 0));
create index t_i on public.t ((n operator(public.<->) m));
create view public.v as select n operator(public.<->) m as x from public.t;
