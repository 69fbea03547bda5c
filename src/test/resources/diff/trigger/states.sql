-- ## before
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int);
create trigger a before insert on t for each row execute function f();
create trigger b before insert on t for each row execute function f();
alter table t enable replica trigger b;
create trigger c before insert on t for each row execute function f();
alter table t disable trigger c;
-- ## after
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int);
create trigger a before insert on t for each row execute function f();
alter table t disable trigger a;
create trigger b before insert on t for each row execute function f();
create trigger c before insert or delete on t for each row execute function f();
alter table t enable always trigger c;
-- ## plan
ALTER TABLE public.t DISABLE TRIGGER a;
ALTER TABLE public.t ENABLE TRIGGER b;
CREATE OR REPLACE TRIGGER c BEFORE INSERT OR DELETE ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER c;
