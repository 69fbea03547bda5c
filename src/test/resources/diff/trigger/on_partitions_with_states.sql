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
