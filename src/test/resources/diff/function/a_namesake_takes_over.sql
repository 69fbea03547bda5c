-- ## before
create function public.f(a int) returns int language sql immutable as 'select 1';
create table public.t (n int default public.f(1), m int check (public.f(m) > 0), g int generated always as (public.f(m)) stored);
create index t_f on public.t (public.f(n));
create view public.v as select public.f(n) as x from public.t;
create function public.g() returns int language sql return public.f(7);
create policy p on public.t using (public.f(n) > 1);
create function public.h(x int default public.f(2)) returns int language sql as 'select 1';
create trigger tr after update on public.t for each row when (public.f(new.n) > 0) execute function suppress_redundant_updates_trigger();
create domain public.d as int check (public.f(value) > 0);
-- ## after
create function public.f(a int, b text default 'x') returns int language sql immutable as 'select 1';
create table public.t (n int default public.f(1), m int check (public.f(m) > 0), g int generated always as (public.f(m)) stored);
create index t_f on public.t (public.f(n));
create view public.v as select public.f(n) as x from public.t;
create function public.g() returns int language sql return public.f(7);
create policy p on public.t using (public.f(n) > 1);
create function public.h(x int default public.f(2)) returns int language sql as 'select 1';
create trigger tr after update on public.t for each row when (public.f(new.n) > 0) execute function suppress_redundant_updates_trigger();
create domain public.d as int check (public.f(value) > 0);
