-- ## before
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int, a int, b text);
create view v as select * from t;
create trigger changed before insert on t for each row execute function f();
create trigger dropped after delete on t for each statement execute function f('a');
create trigger off after delete on t execute function f();
alter table t disable trigger off;
create trigger deleted_rows after delete on t referencing old table as gone for each statement execute function f();
create constraint trigger late after update on t deferrable initially immediate for each row execute function f();
-- ## after
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int, a int, b text);
create view v as select * from t;
create trigger changed before insert or update of a, b on t for each row when (new.a > 1) execute function f('x', '1');
create trigger off after delete on t execute function f();
create trigger deleted_rows after delete on t referencing old table as "Gone rows" for each statement execute function f();
create constraint trigger late after update on t deferrable initially deferred for each row execute function f();
create trigger "Ins""tead" instead of insert on v for each row execute function f();
create trigger emptied before truncate on t execute function f();
create trigger always after insert on t for each row execute function f();
alter table t enable always trigger always;
create trigger replica after insert on t for each row execute function f();
alter table t enable replica trigger replica;
-- ## plan
DROP TRIGGER late ON public.t;
DROP TRIGGER dropped ON public.t;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER always AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER always;
CREATE OR REPLACE TRIGGER changed BEFORE INSERT OR UPDATE OF a, b ON public.t FOR EACH ROW WHEN ((new.a > 1)) EXECUTE FUNCTION public.f('x', '1');
CREATE OR REPLACE TRIGGER deleted_rows AFTER DELETE ON public.t REFERENCING OLD TABLE AS "Gone rows" FOR EACH STATEMENT EXECUTE FUNCTION public.f();
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER emptied BEFORE TRUNCATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.f();
-- LK21: blocks writes to public.t while the trigger is created
CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE TRIGGER off;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER replica AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE REPLICA TRIGGER replica;
-- LK21: blocks writes to public.v while the trigger is created
CREATE TRIGGER "Ins""tead" INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.f();
