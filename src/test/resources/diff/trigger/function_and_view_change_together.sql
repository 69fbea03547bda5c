-- ## before
create table public.t (id int primary key, n int);
create view public.v as select id, n from public.t;
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr instead of insert on public.v for each row execute function public.f();
create function public.k() returns trigger language plpgsql as 'begin return new; end';
create trigger kt after insert on public.t for each row execute function public.k();
alter table public.t enable always trigger kt;
-- ## after
create table public.t (id bigint primary key, n int);
create view public.v as select n, id from public.t;
create schema s;
create function s.f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr instead of insert on public.v for each row execute function s.f();
create function public.k() returns trigger language plpgsql as 'begin return null; end';
create trigger kt after insert on public.t for each row when (new.n > 0) execute function public.k();
alter table public.t enable always trigger kt;
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP FUNCTION public.f();
CREATE SCHEMA s;
CREATE OR REPLACE FUNCTION public.k()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return null; end$function$;
CREATE FUNCTION s.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE bigint USING id::bigint;
CREATE VIEW public.v AS
 SELECT n,
    id
   FROM public.t;
CREATE OR REPLACE TRIGGER kt AFTER INSERT ON public.t FOR EACH ROW WHEN ((new.n > 0)) EXECUTE FUNCTION public.k();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER kt;
CREATE TRIGGER tr INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION s.f();
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.v;
DROP FUNCTION public.f();
CREATE SCHEMA s;
CREATE OR REPLACE FUNCTION public.k()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return null; end$function$;
CREATE FUNCTION s.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE bigint USING id::bigint;
CREATE VIEW public.v AS
 SELECT t.n,
    t.id
   FROM public.t;
CREATE OR REPLACE TRIGGER kt AFTER INSERT ON public.t FOR EACH ROW WHEN ((new.n > 0)) EXECUTE FUNCTION public.k();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER kt;
CREATE TRIGGER tr INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION s.f();
