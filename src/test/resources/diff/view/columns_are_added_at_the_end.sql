-- CREATE OR REPLACE where PostgreSQL can: the dependent view stays.
-- ## before
create table t (id int primary key, a text, b text);
create view v as select id, a from t;
create view w as select a from v;
-- ## after
create table t (id int primary key, a text, b text);
create view v as select id, a, b from t where id > 0;
create view w as select a from v;
-- ## plan
CREATE OR REPLACE VIEW public.v AS
 SELECT id,
    a,
    b
   FROM public.t
  WHERE (id > 0);
-- ## plan pg15
CREATE OR REPLACE VIEW public.v AS
 SELECT t.id,
    t.a,
    t.b
   FROM public.t
  WHERE (t.id > 0);
