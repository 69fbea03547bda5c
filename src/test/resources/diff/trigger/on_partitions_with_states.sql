-- ## before
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create table public.p (k int, n int) partition by range (k);
create table public.p1 partition of public.p for values from (0) to (10) partition by range (k);
create table public.p11 partition of public.p1 for values from (0) to (5);
create trigger a after insert on public.p for each row execute function public.f();
create trigger own after insert on public.p11 for each row execute function public.f();
create trigger changes after insert on public.p for each row execute function public.f();
alter table public.p11 disable trigger changes;
create trigger stmt after insert on public.p for each statement execute function public.f();
create trigger own_to_parent after insert on public.p11 for each row execute function public.f();
-- ## after
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create table public.p (k int, n int) partition by range (k);
create table public.p1 partition of public.p for values from (0) to (10) partition by range (k);
create table public.p11 partition of public.p1 for values from (0) to (5);
create trigger a after insert on public.p for each row execute function public.f();
alter table public.p1 disable trigger a;
create trigger own after insert or update on public.p11 for each row execute function public.f();
create trigger changes after insert or update on public.p for each row execute function public.f();
alter table public.p11 disable trigger changes;
create trigger stmt after insert or update on public.p for each statement execute function public.f();
create trigger own_to_parent after insert on public.p for each row execute function public.f();
-- ## plan
DROP TRIGGER own_to_parent ON public.p11;
CREATE OR REPLACE TRIGGER changes AFTER INSERT OR UPDATE ON public.p FOR EACH ROW EXECUTE FUNCTION public.f();
-- LK21: blocks writes to public.p while the trigger is created
CREATE TRIGGER own_to_parent AFTER INSERT ON public.p FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE OR REPLACE TRIGGER stmt AFTER INSERT OR UPDATE ON public.p FOR EACH STATEMENT EXECUTE FUNCTION public.f();
ALTER TABLE public.p1 DISABLE TRIGGER a;
ALTER TABLE public.p11 DISABLE TRIGGER changes;
CREATE OR REPLACE TRIGGER own AFTER INSERT OR UPDATE ON public.p11 FOR EACH ROW EXECUTE FUNCTION public.f();
