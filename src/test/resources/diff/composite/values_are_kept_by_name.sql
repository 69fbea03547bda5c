-- ## before
create type public.addr as (street text, zip varchar(5), since text);
create type public.person as (name text, home public.addr);
create domain public.d as public.addr;
create table public.t (a public.addr default row('x', '1', 'y'), aa public.addr[], p public.person, d public.d);
create type public.swapped as (x text, y text);
create table public.u ("S" public.swapped, t public.swapped);
create type public.wider as (n int, e varchar(3));
create table public.w (w public.wider, ws public.wider[]);
insert into public.t (a, p) values (row('s', '1', 'z'), row('me', row('h', '2', 'z'))), (null, null);
insert into public.u values (row('x', 'y'), null);
-- ## after
create type public.addr as (street text, zip varchar(9), city text, since text);
create type public.person as (name text, home public.addr);
create domain public.d as public.addr;
create table public.t (a public.addr default row('x', '1', null, 'y'), aa public.addr[], p public.person, d public.d);
create type public.swapped as (y text, x text);
create table public.u ("S" public.swapped, t public.swapped);
create type public.wider as (n bigint, e varchar(5));
create table public.w (w public.wider, ws public.wider[]);
insert into public.t (a, p) values (row('s', '1', null, 'z'), row('me', row('h', '2', null, 'z'))), (null, null);
insert into public.u values (row('y', 'x'), null);
