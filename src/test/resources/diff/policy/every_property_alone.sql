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
-- ## plan
-- OP06: who may see and write which rows of public.t changes: its policy restrictive is dropped
DROP POLICY restrictive ON public.t;
-- OP06: who may see and write which rows of public.t changes: its policy pair is dropped
DROP POLICY pair ON public.t;
-- OP06: who may see and write which rows of public.t changes: its policy gone is dropped
DROP POLICY gone ON public.t;
-- OP06: who may see and write which rows of public.t changes: its policy cmd is dropped
DROP POLICY cmd ON public.t;
-- OP06: who may see and write which rows of public.t changes with its row security
ALTER TABLE public.t DISABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
-- OP06: who may see and write which rows of public.t changes: its policy New One is created
CREATE POLICY "New One" ON public.t FOR UPDATE USING ((n > 0)) WITH CHECK ((n > 1));
-- OP06: who may see and write which rows of public.t changes: its policy chk changes
ALTER POLICY chk ON public.t TO postgres WITH CHECK ((id > 5));
-- OP06: who may see and write which rows of public.t changes: its policy cmd is created
CREATE POLICY cmd ON public.t FOR DELETE USING ((id > 0));
-- OP06: who may see and write which rows of public.t changes: its policy pair is created
CREATE POLICY pair ON public.t USING ((id > 0));
-- OP06: who may see and write which rows of public.t changes: its policy restrictive is created
CREATE POLICY restrictive ON public.t AS RESTRICTIVE USING ((id > 0));
-- OP06: who may see and write which rows of public.t changes: its policy roles changes
ALTER POLICY roles ON public.t TO PUBLIC;
-- OP06: who may see and write which rows of public.t changes: its policy roles_more changes
ALTER POLICY roles_more ON public.t TO reader, writer, "Ünï ""☃";
-- OP06: who may see and write which rows of public.t changes: its policy sub changes
ALTER POLICY sub ON public.t USING ((EXISTS ( SELECT 1
   FROM public.u
  WHERE (u.id = t.n))));
-- OP06: who may see and write which rows of public.t changes: its policy usng changes
ALTER POLICY usng ON public.t USING (((id > 1) AND (owner_name = CURRENT_USER)));
COMMENT ON POLICY cmd ON public.t IS 'command';
