-- ## before
create table public.a (id int primary key, n int);
create view public.b as select id, n from public.a;
create materialized view public.c as select id from public.b;
create sequence public.d;
create type public.e as (x int);
create index f on public.a (n);
-- ## after
create view public.a as select 1 as id, 2 as n;
create table public.b (id int primary key, n int);
create sequence public.c;
create materialized view public.d as select id from public.b;
create view public.e as select 1 as x;
create view public.f as select 1 as x;
