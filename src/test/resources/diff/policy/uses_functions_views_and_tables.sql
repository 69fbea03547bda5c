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
-- ## plan
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
-- OP06: who may see and write which rows of public.members changes: its policy q is dropped
DROP POLICY q ON public.members;
DROP FUNCTION public.may(integer);
DROP VIEW public.active;
-- LK10: rewrites the table public.members and locks out readers and writers meanwhile
ALTER TABLE public.members ALTER COLUMN id TYPE bigint USING id::bigint;
ALTER TABLE public.members ALTER COLUMN kind TYPE character varying(7) USING kind::character varying(7);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE bigint USING id::bigint;
CREATE VIEW public.active AS
 SELECT id
   FROM public.members
  WHERE ((kind)::text = 'b'::text);
CREATE FUNCTION public.may(bigint)
 RETURNS boolean
 LANGUAGE sql
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT 1
            FROM public.active
           WHERE (active.id = $1))) AS "exists";
END;
-- OP06: who may see and write which rows of public.members changes: its policy q is created
CREATE POLICY q ON public.members USING ((id IN ( SELECT t.id
   FROM public.t)));
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING (public.may(id)) WITH CHECK ((id IN ( SELECT active.id
   FROM public.active)));
-- ## plan pg15
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
-- OP06: who may see and write which rows of public.members changes: its policy q is dropped
DROP POLICY q ON public.members;
DROP FUNCTION public.may(integer);
DROP VIEW public.active;
-- LK10: rewrites the table public.members and locks out readers and writers meanwhile
ALTER TABLE public.members ALTER COLUMN id TYPE bigint USING id::bigint;
ALTER TABLE public.members ALTER COLUMN kind TYPE character varying(7) USING kind::character varying(7);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE bigint USING id::bigint;
CREATE VIEW public.active AS
 SELECT members.id
   FROM public.members
  WHERE ((members.kind)::text = 'b'::text);
CREATE FUNCTION public.may(bigint)
 RETURNS boolean
 LANGUAGE sql
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT 1
            FROM public.active
           WHERE (active.id = $1))) AS "exists";
END;
-- OP06: who may see and write which rows of public.members changes: its policy q is created
CREATE POLICY q ON public.members USING ((id IN ( SELECT t.id
   FROM public.t)));
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING (public.may(id)) WITH CHECK ((id IN ( SELECT active.id
   FROM public.active)));
