-- ## before
create table public.t (id int primary key, n int not null);
create view public.base as select id, n from public.t;
create view public.middle as select id, n * 2 as twice from public.base;
create view public.top as select m.twice, b.n from public.middle m join public.base b using (id);
create materialized view public.stored as select * from public.top;
grant select on public.top to reader;
comment on view public.middle is 'twice';
-- ## after
create table public.t (id int primary key, n int not null);
create view public.basis as select id, n from public.t;
create view public.middle as select id, n * 2 as twice from public.basis;
create view public.top as select m.twice, b.n from public.middle m join public.basis b using (id);
create materialized view public.stored as select * from public.top;
grant select on public.top to reader;
comment on view public.middle is 'twice';
-- ## plan
CREATE VIEW public.basis AS
 SELECT id,
    n
   FROM public.t;
CREATE OR REPLACE VIEW public.middle AS
 SELECT id,
    (n * 2) AS twice
   FROM public.basis;
CREATE OR REPLACE VIEW public.top AS
 SELECT m.twice,
    b.n
   FROM (public.middle m
     JOIN public.basis b USING (id));
DROP VIEW public.base;
-- ## plan pg15
CREATE VIEW public.basis AS
 SELECT t.id,
    t.n
   FROM public.t;
CREATE OR REPLACE VIEW public.middle AS
 SELECT basis.id,
    (basis.n * 2) AS twice
   FROM public.basis;
CREATE OR REPLACE VIEW public.top AS
 SELECT m.twice,
    b.n
   FROM (public.middle m
     JOIN public.basis b USING (id));
DROP VIEW public.base;
