-- Not by CREATE OR REPLACE: the views on the view are taken down and put back, in order.
-- ## before
create table t (id int primary key, a text, b text);
create view v as select id, a, b from t;
create view w as select id, b as "We""ird b" from v;
create view x as select * from w join v using (id);
-- ## after
create table t (id int primary key, a text, b text);
create view v as select b, id from t;
create view w as select id, b as "We""ird b" from v;
create view x as select "We""ird b" from w;
-- ## plan
DROP VIEW public.x;
DROP VIEW public.w;
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT b,
    id
   FROM public.t;
CREATE VIEW public.w AS
 SELECT id,
    b AS "We""ird b"
   FROM public.v;
CREATE VIEW public.x AS
 SELECT "We""ird b"
   FROM public.w;
-- ## plan pg15
DROP VIEW public.x;
DROP VIEW public.w;
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.b,
    t.id
   FROM public.t;
CREATE VIEW public.w AS
 SELECT v.id,
    v.b AS "We""ird b"
   FROM public.v;
CREATE VIEW public.x AS
 SELECT w."We""ird b"
   FROM public.w;
