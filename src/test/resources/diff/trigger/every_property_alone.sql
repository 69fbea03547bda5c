-- ## before
create table public.t (id int primary key, n int, s text);
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create function public.g() returns trigger language plpgsql as 'begin return null; end';
create trigger timing before insert on public.t for each row execute function public.f();
create trigger event after insert on public.t for each row execute function public.f();
create trigger cols after update of n on public.t for each row execute function public.f();
create trigger level after insert on public.t for each row execute function public.g();
create trigger cond after update on public.t for each row when (old.n is distinct from new.n) execute function public.f();
create trigger args after insert on public.t for each row execute function public.f('a', 'it''s');
create trigger trans after update on public.t referencing old table as old_rows for each statement execute function public.g();
create trigger becomes_constraint after insert on public.t for each row execute function public.g();
create constraint trigger cons after insert on public.t for each row execute function public.g();
create constraint trigger deferr after insert on public.t deferrable for each row execute function public.g();
create trigger trunc before truncate on public.t for each statement execute function public.g();
create trigger func after insert on public.t for each row execute function public.f();
comment on trigger func on public.t is 'func';
alter table public.t enable always trigger func;
-- ## after
create table public.t (id int primary key, n int, s text);
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create function public.g() returns trigger language plpgsql as 'begin return null; end';
create trigger timing after insert on public.t for each row execute function public.f();
create trigger event after insert or update or delete on public.t for each row execute function public.f();
create trigger cols after update of n, s on public.t for each row execute function public.f();
create trigger level after insert on public.t for each statement execute function public.g();
create trigger cond after update on public.t for each row when (old.* is distinct from new.* and new.n > 1) execute function public.f();
create trigger args after insert on public.t for each row execute function public.f('a', 'its', '');
create trigger trans after update on public.t referencing old table as old_rows new table as "New rows" for each statement execute function public.g();
create constraint trigger becomes_constraint after insert on public.t for each row execute function public.g();
create constraint trigger cons after insert or update of n on public.t from public.t deferrable initially deferred for each row when (new.n > 0) execute function public.g();
create constraint trigger deferr after insert on public.t deferrable initially deferred for each row execute function public.g();
create trigger trunc after truncate on public.t for each statement execute function public.g();
create trigger func after insert on public.t for each row execute function public.g();
comment on trigger func on public.t is 'func';
alter table public.t enable always trigger func;
-- ## plan
DROP TRIGGER deferr ON public.t;
DROP TRIGGER cons ON public.t;
DROP TRIGGER becomes_constraint ON public.t;
CREATE OR REPLACE TRIGGER args AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f('a', 'its', '');
-- LK21: blocks writes to public.t while the trigger is created
CREATE CONSTRAINT TRIGGER becomes_constraint AFTER INSERT ON public.t NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER cols AFTER UPDATE OF n, s ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE OR REPLACE TRIGGER cond AFTER UPDATE ON public.t FOR EACH ROW WHEN (((old.* IS DISTINCT FROM new.*) AND (new.n > 1))) EXECUTE FUNCTION public.f();
-- LK21: blocks writes to public.t while the trigger is created
CREATE CONSTRAINT TRIGGER cons AFTER INSERT OR UPDATE OF n ON public.t FROM public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.n > 0)) EXECUTE FUNCTION public.g();
-- LK21: blocks writes to public.t while the trigger is created
CREATE CONSTRAINT TRIGGER deferr AFTER INSERT ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER event AFTER INSERT OR DELETE OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE OR REPLACE TRIGGER func AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.g();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER func;
CREATE OR REPLACE TRIGGER level AFTER INSERT ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER timing AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE OR REPLACE TRIGGER trans AFTER UPDATE ON public.t REFERENCING OLD TABLE AS old_rows NEW TABLE AS "New rows" FOR EACH STATEMENT EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER trunc AFTER TRUNCATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.g();
