-- ## before
create type e as enum ('a', 'b', 'c');
create table p (x e not null, y e[] default array['a','b']::e[]) partition by list (x);
create table p1 partition of p for values in ('a', 'b');
create type comp as (a e);
create table c (k comp);
-- ## after
create type e as enum ('a', 'b', 'd', 'c');
create table p (x e not null, y e[] default array['a','b']::e[]) partition by list (x);
create table p1 partition of p for values in ('a', 'b');
create type comp as (a e);
create table c (k comp);
-- ## plan
-- TX06: the new values of public.e cannot be used before this transaction is committed
ALTER TYPE public.e ADD VALUE 'd' AFTER 'b';
