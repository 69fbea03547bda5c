-- ## before
create foreign data wrapper w; create server s foreign data wrapper w; create server s2 foreign data wrapper w;
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create foreign table public.ft (id int not null, n int, constraint pos check (n > 0)) server s options (a '1');
create view public.v as select n from public.ft;
create trigger tr before insert on public.ft for each row execute function public.f();
grant select on public.ft to reader;
grant select (n) on public.ft to writer;
create table public.p (k int) partition by list (k);
create foreign table public.p1 partition of public.p for values in (1) server s;
create table public.parent (a int);
create foreign table public.heir (b int) inherits (public.parent) server s;
-- ## after
create foreign data wrapper w; create server s foreign data wrapper w; create server s2 foreign data wrapper w;
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create foreign table public.ft (id int not null, n bigint, constraint pos check (n > 1)) server s2 options (a '1');
create view public.v as select n from public.ft;
create trigger tr before insert or update on public.ft for each row execute function public.f();
grant select, insert on public.ft to reader;
grant select (n), update (n) on public.ft to writer;
create table public.p (k int) partition by list (k);
create foreign table public.p1 partition of public.p for values in (1, 2) server s2;
create table public.parent (a int, c text);
create foreign table public.heir (b int) inherits (public.parent) server s options (x 'y');
alter foreign table public.ft alter column n set statistics 100;
alter foreign table public.ft alter column n set (n_distinct = 5);
