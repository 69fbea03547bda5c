-- ## before
create table public.t (id int, n int);
create table public.members (id int, kind varchar(5));
create view public.active as select id from public.members where kind = 'a';
create function public.may(int) returns boolean language sql begin atomic select exists (select 1 from public.active where id = $1); end;
alter table public.t enable row level security;
create policy p on public.t using (public.may(id)) with check (id in (select id from public.active));
create policy q on public.members using (id in (select id from public.t));
-- ## after
create table public.t (id bigint, n int);
create table public.members (id bigint, kind varchar(7));
create view public.active as select id from public.members where kind = 'b';
create function public.may(bigint) returns boolean language sql begin atomic select exists (select 1 from public.active where id = $1); end;
alter table public.t enable row level security;
create policy p on public.t using (public.may(id)) with check (id in (select id from public.active));
create policy q on public.members using (id in (select id from public.t));
