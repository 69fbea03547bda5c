-- ## before
create table public.t (id int primary key, n int not null);
create function public.next_n() returns int language sql as 'select 7';
create view public.v as select id, n from public.t;
alter view public.v alter column n set default public.next_n();
comment on column public.v.n is 'the number';
grant select (n), update (n) on public.v to reader;
-- ## after
create table public.t (id int primary key, n int not null);
create function public.next_n() returns int language sql as 'select 7';
create view public.v as select n, id::bigint as id from public.t;
alter view public.v alter column n set default public.next_n() + 1;
comment on column public.v.n is 'the number';
grant select (n), update (n) on public.v to reader;
-- ## plan
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT n,
    (id)::bigint AS id
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT (public.next_n() + 1);
GRANT SELECT (n), UPDATE (n) ON TABLE public.v TO reader;
COMMENT ON COLUMN public.v.n IS 'the number';
-- ## plan pg15
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.n,
    (t.id)::bigint AS id
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT (public.next_n() + 1);
GRANT SELECT (n), UPDATE (n) ON TABLE public.v TO reader;
COMMENT ON COLUMN public.v.n IS 'the number';
