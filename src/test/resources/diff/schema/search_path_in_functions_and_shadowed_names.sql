-- ## before
create schema s;
create function public.lower(text) returns text language sql immutable as 'select $1';
create table public.pg_class (relname text);
create view public.v as select public.lower(relname) as a, pg_catalog.lower(relname) as b from public.pg_class;
create type public.int4 as (x int);
create type public."integer" as enum ('a');
create table public.t (a public.int4, b int4, c public."integer");
create operator public.+ (function = int4mi, leftarg = int, rightarg = int);
create view public.w as select 1 operator(public.+) 2 as x, 1 + 2 as y;
-- ## after
create schema s;
create function public.lower(text) returns text language sql immutable as 'select $1 || ''''';
create table public.pg_class (relname text, n int default 1 operator(pg_catalog.+) 2);
create view public.v as select public.lower(relname) as a, pg_catalog.lower(relname) as b, n from public.pg_class;
create type public.int4 as (x int, y pg_catalog.int4);
create type public."integer" as enum ('a');
create table public.t (a public.int4, b bigint, c public."integer");
create operator public.+ (function = int4mi, leftarg = int, rightarg = int);
create view public.w as select 1 operator(public.+) 2 as x, 1 + 3 as y;
