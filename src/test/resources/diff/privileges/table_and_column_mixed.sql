-- ## before
create table public.t (a int, b int, c int);
grant select on public.t to reader;
grant select (a), update (a, b) on public.t to reader;
grant insert (a) on public.t to writer;
grant select (c) on public.t to public;
-- ## after
create table public.t (a int, b int, c int);
grant insert on public.t to reader;
grant select (a, b) on public.t to reader with grant option;
grant insert on public.t to writer;
grant insert (a, b) on public.t to writer;
grant select on public.t to public;
