-- ## before
create table public.t (id int);
create function public.old_one() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on public.t for each row execute function public.old_one();
create function public.kept() returns trigger language plpgsql as 'begin return new; end';
create trigger kept before insert on public.t for each row execute function public.kept();
-- ## after
create table public.t (id int);
create function public.new_one() returns trigger language plpgsql as 'begin return null; end';
create trigger tr before insert on public.t for each row execute function public.new_one();
create procedure public.kept() language plpgsql as 'begin end';
-- ## plan
SET check_function_bodies TO off;
DROP TRIGGER kept ON public.t;
DROP FUNCTION public.kept();
CREATE FUNCTION public.new_one()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return null; end$function$;
CREATE PROCEDURE public.kept()
 LANGUAGE plpgsql
AS $procedure$begin end$procedure$;
CREATE OR REPLACE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.new_one();
DROP FUNCTION public.old_one();
