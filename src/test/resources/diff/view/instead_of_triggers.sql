-- ## before
create table public.t (id int primary key, n int not null);
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create function public.g() returns trigger language plpgsql as 'begin return null; end';
create view public.v as select id, n from public.t;
create trigger ins instead of insert on public.v for each row execute function public.f();
create trigger upd instead of update on public.v for each row execute function public.f('a', 'b');
create trigger del instead of delete on public.v for each row execute function public.g();
create trigger stmt after insert on public.v for each statement execute function public.g();
-- ## after
create table public.t (id int primary key, n int not null);
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create function public.g() returns trigger language plpgsql as 'begin return null; end';
create view public.v as select id, n, 1 as one from public.t;
create trigger ins instead of insert or update on public.v for each row execute function public.g();
create trigger upd instead of update on public.v for each row execute function public.f('a', 'c');
create trigger before_stmt before delete on public.v for each statement execute function public.g();
create view public.w as select n from public.v;
create trigger ins instead of insert on public.w for each row execute function public.f();
-- ## plan
DROP TRIGGER stmt ON public.v;
DROP TRIGGER del ON public.v;
CREATE OR REPLACE VIEW public.v AS
 SELECT id,
    n,
    1 AS one
   FROM public.t;
CREATE VIEW public.w AS
 SELECT n
   FROM public.v;
-- LK21: blocks writes to public.v while the trigger is created
CREATE TRIGGER before_stmt BEFORE DELETE ON public.v FOR EACH STATEMENT EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER ins INSTEAD OF INSERT OR UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER upd INSTEAD OF UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.f('a', 'c');
CREATE TRIGGER ins INSTEAD OF INSERT ON public.w FOR EACH ROW EXECUTE FUNCTION public.f();
-- ## plan pg15
DROP TRIGGER stmt ON public.v;
DROP TRIGGER del ON public.v;
CREATE OR REPLACE VIEW public.v AS
 SELECT t.id,
    t.n,
    1 AS one
   FROM public.t;
CREATE VIEW public.w AS
 SELECT v.n
   FROM public.v;
-- LK21: blocks writes to public.v while the trigger is created
CREATE TRIGGER before_stmt BEFORE DELETE ON public.v FOR EACH STATEMENT EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER ins INSTEAD OF INSERT OR UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.g();
CREATE OR REPLACE TRIGGER upd INSTEAD OF UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.f('a', 'c');
CREATE TRIGGER ins INSTEAD OF INSERT ON public.w FOR EACH ROW EXECUTE FUNCTION public.f();
