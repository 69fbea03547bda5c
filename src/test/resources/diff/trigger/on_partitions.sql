-- The copies on partitions come and go with the trigger, except that they can be disabled alone.
-- ## before
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int, a int) partition by range (id);
create table t1 partition of t for values from (0) to (10);
create table t2 partition of t for values from (10) to (20);
create trigger a after insert on t for each row execute function f();
create trigger own after insert on t1 for each row execute function f();
create trigger b after insert on t for each row execute function f();
alter table t2 disable trigger b;
-- ## after
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int, a int) partition by range (id);
create table t1 partition of t for values from (0) to (10);
create table t2 partition of t for values from (10) to (20);
create trigger a after insert or update of a on t for each row execute function f();
alter table t1 disable trigger a;
create trigger b after insert on t for each row execute function f();
alter table t enable always trigger b;
alter table t1 disable trigger b;
-- ## plan
ALTER TABLE public.t2 ENABLE TRIGGER b;
DROP TRIGGER own ON public.t1;
CREATE OR REPLACE TRIGGER a AFTER INSERT OR UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER b;
ALTER TABLE public.t1 DISABLE TRIGGER a;
ALTER TABLE public.t1 DISABLE TRIGGER b;
