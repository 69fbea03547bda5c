-- From a schema with everything in it to nothing.
-- ## before
create schema s;
create type s.mood as enum ('a', 'b');
create domain s.d as s.mood default 'a' check (value <> 'b');
create type s.comp as (a s.mood, b s.d);
create table s.p (id int generated always as identity, m s.mood default 'a', d s.d, c s.comp, primary key (id)) partition by range (id);
create table s.p1 partition of s.p for values from (0) to (10);
create table s.a (id serial primary key, p int references s.p, b int);
create table s.b (id serial primary key, a int references s.a);
alter table s.a add foreign key (b) references s.b;
create index on s.a (b) where b > 0;
create table s.i () inherits (s.a);
create sequence s.free; create table public.uses (x int default nextval('s.free'), y s.comp[]);
create collation s.coll (locale = 'C'); create table s.c (t text collate s.coll);
alter table s.c replica identity full;
-- ## after
-- ## plan
-- BC09: drops the foreign key s.b.b_a_fkey
ALTER TABLE s.b DROP CONSTRAINT b_a_fkey;
-- DL02: drops the table s.i with all its rows
DROP TABLE s.i;
-- DL02: drops the table s.c with all its rows
DROP TABLE s.c;
-- DL02: drops the table s.a with all its rows
DROP TABLE s.a;
-- DL02: drops the table s.p with all its rows
DROP TABLE s.p;
-- DL02: drops the table s.b with all its rows
DROP TABLE s.b;
-- DL02: drops the table public.uses with all its rows
DROP TABLE public.uses;
-- DL13: drops the sequence s.free with its current value
DROP SEQUENCE s.free;
DROP TYPE s.comp;
DROP DOMAIN s.d;
DROP TYPE s.mood;
DROP COLLATION s.coll;
-- DL01: drops the schema s
DROP SCHEMA s;
