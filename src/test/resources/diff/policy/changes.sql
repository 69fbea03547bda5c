-- ## before
create table t (id int, owner text);
create table members (who text);
alter table t enable row level security;
create policy roles on t to pg_monitor using (true);
create policy expressions on t using (id > 0) with check (id > 0);
create policy check_goes on t using (true) with check (id > 0);
create policy command on t for select using (true);
create policy kept_out on t using (id > 1);
create policy dropped on t using (true);
-- ## after
create table t (id int, owner text);
create table members (who text);
alter table t enable row level security;
create policy roles on t using (true);
create policy expressions on t using (owner = current_user) with check (id > 1);
create policy check_goes on t using (true);
create policy command on t for insert with check (true);
create policy kept_out on t as restrictive using (id > 1);
create policy "New ""one" on t for update to pg_read_all_data, pg_monitor using (exists (select from members where who = owner)) with check (false);
-- ## plan
-- OP06: who may see and write which rows of public.t changes: its policy kept_out is dropped
DROP POLICY kept_out ON public.t;
-- OP06: who may see and write which rows of public.t changes: its policy dropped is dropped
DROP POLICY dropped ON public.t;
-- OP06: who may see and write which rows of public.t changes: its policy command is dropped
DROP POLICY command ON public.t;
-- OP06: who may see and write which rows of public.t changes: its policy check_goes is dropped
DROP POLICY check_goes ON public.t;
-- OP06: who may see and write which rows of public.t changes: its policy New "one is created
CREATE POLICY "New ""one" ON public.t FOR UPDATE TO pg_monitor, pg_read_all_data USING ((EXISTS ( SELECT
   FROM public.members
  WHERE (members.who = t.owner)))) WITH CHECK (false);
-- OP06: who may see and write which rows of public.t changes: its policy check_goes is created
CREATE POLICY check_goes ON public.t USING (true);
-- OP06: who may see and write which rows of public.t changes: its policy command is created
CREATE POLICY command ON public.t FOR INSERT WITH CHECK (true);
-- OP06: who may see and write which rows of public.t changes: its policy expressions changes
ALTER POLICY expressions ON public.t USING ((owner = CURRENT_USER)) WITH CHECK ((id > 1));
-- OP06: who may see and write which rows of public.t changes: its policy kept_out is created
CREATE POLICY kept_out ON public.t AS RESTRICTIVE USING ((id > 1));
-- OP06: who may see and write which rows of public.t changes: its policy roles changes
ALTER POLICY roles ON public.t TO PUBLIC;
