-- ## before
create table public.t (id int primary key, n int);
create table public.log (id int, what text);
create view public.v as select id, n from public.t;
create rule on_insert as on insert to public.v do instead insert into public.t values (new.id, new.n);
create rule on_update as on update to public.v where old.n > 1 do instead nothing;
create rule on_delete as on delete to public.t do also (insert into public.log values (old.id, 'a'); insert into public.log values (old.id, 'b'));
create rule state as on insert to public.t do also notify changed;
create rule gone as on update to public.t do also insert into public.log values (new.id, 'gone');
alter table public.t disable rule state;
comment on rule on_insert on public.v is 'writes through';
-- ## after
create table public.t (id int primary key, n int);
create table public.log (id int, what text);
create view public.v as select id, n from public.t;
create rule on_insert as on insert to public.v do instead insert into public.t values (new.id, new.n + 1) returning t.id, t.n;
create rule on_update as on update to public.v do instead update public.t set n = new.n where id = old.id;
create rule on_delete as on delete to public.t where old.n > 0 do instead insert into public.log values (old.id, 'a');
create rule state as on insert to public.t do also notify changed;
alter table public.t enable replica rule state;
create rule made as on insert to public.log where new.what = 'x' do instead nothing;
alter table public.log enable always rule made;
comment on rule on_insert on public.v is 'writes through, and says what';
-- ## plan
DROP RULE gone ON public.t;
CREATE RULE made AS
    ON INSERT TO public.log
   WHERE (new.what = 'x'::text) DO INSTEAD NOTHING;
ALTER TABLE public.log ENABLE ALWAYS RULE made;
CREATE OR REPLACE RULE on_delete AS
    ON DELETE TO public.t
   WHERE (old.n > 0) DO INSTEAD  INSERT INTO public.log (id, what)
  VALUES (old.id, 'a'::text);
ALTER TABLE public.t ENABLE REPLICA RULE state;
CREATE OR REPLACE RULE on_insert AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id, n)
  VALUES (new.id, (new.n + 1))
  RETURNING t.id,
    t.n;
CREATE OR REPLACE RULE on_update AS
    ON UPDATE TO public.v DO INSTEAD  UPDATE public.t SET n = new.n
  WHERE (t.id = old.id);
COMMENT ON RULE on_insert ON public.v IS 'writes through, and says what';
