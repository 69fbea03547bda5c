-- A trigger that names the column is taken down while its type changes; so is one with WHEN.
-- ## before
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int, a int);
create trigger a before update of a on t for each row execute function f();
create trigger w before update on t for each row when (old.a is distinct from new.a) execute function f();
alter table t disable trigger w;
create trigger other before update of id on t for each row execute function f();
-- ## after
create function f() returns trigger language plpgsql as $$ begin return null; end $$;
create table t (id int, a bigint);
create trigger a before update of a on t for each row execute function f();
create trigger w before update on t for each row when (old.a is distinct from new.a) execute function f();
alter table t disable trigger w;
create trigger other before update of id on t for each row execute function f();
-- ## plan
DROP TRIGGER w ON public.t;
DROP TRIGGER a ON public.t;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER a BEFORE UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER w BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((old.a IS DISTINCT FROM new.a)) EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER w;
