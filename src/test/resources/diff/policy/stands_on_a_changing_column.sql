-- ## before
create table t (id int, owner text);
alter table t enable row level security;
create policy p on t for all to pg_monitor using (id > 0) with check (owner = current_user);
-- ## after
create table t (id bigint, owner text);
alter table t enable row level security;
create policy p on t for all to pg_monitor using (id > 0) with check (owner = current_user);
-- ## plan
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE bigint USING id::bigint;
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t TO pg_monitor USING ((id > 0)) WITH CHECK ((owner = CURRENT_USER));
