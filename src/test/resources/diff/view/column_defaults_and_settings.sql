-- ## before
create table public.t (id int primary key, n int not null, s text);
create view public.v as select id, n, s from public.t;
alter view public.v alter column n set default 5;
alter view public.v alter column s set default 'a';
create view public.w as select id, n from public.t;
-- ## after
create table public.t (id int primary key, n int not null, s text);
create view public.v as select id, n, s from public.t;
alter view public.v alter column n set default 7;
create view public.w as select id, n from public.t;
alter view public.w alter column id set default 1;
create view public.fresh as select id as x from public.t;
alter view public.fresh alter column x set default 3;
-- ## plan
ALTER VIEW public.v ALTER COLUMN s DROP DEFAULT;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 7;
ALTER VIEW public.w ALTER COLUMN id SET DEFAULT 1;
CREATE VIEW public.fresh AS
 SELECT id AS x
   FROM public.t;
ALTER VIEW public.fresh ALTER COLUMN x SET DEFAULT 3;
-- ## plan pg15
ALTER VIEW public.v ALTER COLUMN s DROP DEFAULT;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 7;
ALTER VIEW public.w ALTER COLUMN id SET DEFAULT 1;
CREATE VIEW public.fresh AS
 SELECT t.id AS x
   FROM public.t;
ALTER VIEW public.fresh ALTER COLUMN x SET DEFAULT 3;
