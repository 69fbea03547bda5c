-- ## before
create table t (id int, a text);
create table log (id int, at text);
create view v as select id, a from t;
create rule changed as on insert to t do also insert into log values (new.id, 'x');
create rule dropped as on delete to t where old.id > 1 do instead nothing;
create rule off as on update to t do also insert into log values (1, 'off');
alter table t disable rule off;
-- ## after
create table t (id int, a text);
create table log (id int, at text);
create view v as select id, a from t;
create rule changed as on insert to t where new.id > 0 do also (insert into log values (new.id, ';'); insert into log values (2, 'y'););
create rule off as on update to t do also insert into log values (1, 'off');
alter table t enable always rule off;
create rule "In""s" as on insert to v do instead insert into t values (new.id, new.a) returning id, a;
-- ## plan
DROP RULE dropped ON public.t;
CREATE OR REPLACE RULE changed AS
    ON INSERT TO public.t
   WHERE (new.id > 0) DO ( INSERT INTO public.log (id, at)
  VALUES (new.id, ';'::text);
 INSERT INTO public.log (id, at)
  VALUES (2, 'y'::text);
);
ALTER TABLE public.t ENABLE ALWAYS RULE off;
CREATE RULE "In""s" AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id, a)
  VALUES (new.id, new.a)
  RETURNING t.id,
    t.a;
