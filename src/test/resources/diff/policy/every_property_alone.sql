-- ## before
create table public.t (id int, owner_name text, n int);
create table public.u (id int);
create policy cmd on public.t for select using (id > 0);
create policy roles on public.t to reader using (id > 0);
create policy roles_more on public.t to reader using (id > 0);
create policy restrictive on public.t using (id > 0);
create policy usng on public.t using (id > 0);
create policy chk on public.t for insert with check (id > 0);
create policy pair on public.t using (id > 0) with check (id > 1);
create policy gone on public.t using (true);
create policy sub on public.t using (exists (select 1 from public.u where u.id = t.id));
comment on policy cmd on public.t is 'cmd';
alter table public.t enable row level security;
-- ## after
create table public.t (id int, owner_name text, n int);
create table public.u (id int);
create policy cmd on public.t for delete using (id > 0);
create policy roles on public.t to public using (id > 0);
create policy roles_more on public.t to reader, writer, "Ünï ""☃" using (id > 0);
create policy restrictive on public.t as restrictive using (id > 0);
create policy usng on public.t using (id > 1 and owner_name = current_user);
create policy chk on public.t for insert to current_user with check (id > 5);
create policy pair on public.t using (id > 0);
create policy sub on public.t using (exists (select 1 from public.u where u.id = t.n));
create policy "New One" on public.t for update using (n > 0) with check (n > 1);
comment on policy cmd on public.t is 'command';
alter table public.t force row level security;
