-- A view that groups by a primary key depends on the constraint.
-- ## before
create table t (id int, a text, n int, constraint t_key primary key (id));
create view v as select id, a, count(n) from t group by id;
-- ## after
create table t (id int, a text, n int, constraint t_id primary key (id));
create view v as select id, a, count(n) from t group by id;
-- ## plan
DROP VIEW public.v;
-- BC09: drops the constraint public.t.t_key
ALTER TABLE public.t DROP CONSTRAINT t_key;
-- MF01: fails when rows of public.t share a key, or a key is NULL
-- LK04: builds the primary key's index of public.t and locks out readers and writers meanwhile
ALTER TABLE ONLY public.t ADD CONSTRAINT t_id PRIMARY KEY (id);
CREATE VIEW public.v AS
 SELECT id,
    a,
    count(n) AS count
   FROM public.t
  GROUP BY id;
-- ## plan pg15
DROP VIEW public.v;
-- BC09: drops the constraint public.t.t_key
ALTER TABLE public.t DROP CONSTRAINT t_key;
-- MF01: fails when rows of public.t share a key, or a key is NULL
-- LK04: builds the primary key's index of public.t and locks out readers and writers meanwhile
ALTER TABLE ONLY public.t ADD CONSTRAINT t_id PRIMARY KEY (id);
CREATE VIEW public.v AS
 SELECT t.id,
    t.a,
    count(t.n) AS count
   FROM public.t
  GROUP BY t.id;
