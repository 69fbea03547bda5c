-- ## before
create function public.f(int) returns int language sql as 'select 1';
create aggregate public.a(int) (sfunc = int4pl, stype = int);
create procedure public.p(int) language sql as 'select 1';
create function public.w(int) returns int language sql as 'select 1';
create view public.v as select public.f(1) as x, public.w(1) as y;
create table public.same (id int);
create type public.x as (a int);
create function public.x(int) returns int language sql as 'select 1';
-- ## after
create aggregate public.f(int) (sfunc = int4pl, stype = int);
create function public.a(int) returns int language sql as 'select 1';
create function public.p(int) returns int language sql as 'select 1';
create function public.w(int, int default 1) returns int language sql as 'select 1';
create function public.w(int, text default 'a', text default 'b') returns int language sql as 'select 1';
create view public.v as select public.f(1) as x, public.w(1, 2) as y;
create view public.same as select 1 as id;
create function public.same(public.same) returns int language sql as 'select 1';
create view public.x as select 1 as a;
create function public.x(public.x) returns int language sql as 'select 1';
