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
