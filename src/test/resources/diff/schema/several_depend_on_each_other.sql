-- ## before
create schema a; create schema b;
create type a.e as enum ('x');
create table b.t (id int primary key, e a.e);
create table a.u (id int references b.t (id));
create view a.v as select * from b.t;
create view b.w as select id from a.v;
create function b.f(a.u) returns setof b.w language sql as 'select 1';
-- ## after
create schema a; create schema c; create schema "Q uoted";
create type c.e as enum ('x', 'y');
create table a.t (id int primary key, e c.e);
create table c.u (id int references a.t (id));
create view c.v as select * from a.t;
create view "Q uoted"."w W" as select id from c.v;
create function "Q uoted".f(c.u) returns setof "Q uoted"."w W" language sql as 'select 1';
