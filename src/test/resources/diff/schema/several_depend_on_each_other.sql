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
-- ## plan
SET check_function_bodies TO off;
DROP FUNCTION b.f(a.u);
DROP VIEW b.w;
DROP VIEW a.v;
-- DL02: drops the table a.u with all its rows
DROP TABLE a.u;
-- DL02: drops the table b.t with all its rows
DROP TABLE b.t;
DROP TYPE a.e;
-- DL01: drops the schema b
DROP SCHEMA b;
CREATE SCHEMA "Q uoted";
CREATE SCHEMA c;
CREATE TYPE c.e AS ENUM ('x', 'y');
CREATE TABLE a.t (
    id integer NOT NULL,
    e c.e,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE TABLE c.u (
    id integer
);
ALTER TABLE c.u ADD CONSTRAINT u_id_fkey FOREIGN KEY (id) REFERENCES a.t(id);
CREATE VIEW c.v AS
 SELECT id,
    e
   FROM a.t;
CREATE VIEW "Q uoted"."w W" AS
 SELECT id
   FROM c.v;
CREATE FUNCTION "Q uoted".f(c.u)
 RETURNS SETOF "Q uoted"."w W"
 LANGUAGE sql
AS $function$select 1$function$;
-- ## plan pg15
SET check_function_bodies TO off;
DROP FUNCTION b.f(a.u);
DROP VIEW b.w;
DROP VIEW a.v;
-- DL02: drops the table a.u with all its rows
DROP TABLE a.u;
-- DL02: drops the table b.t with all its rows
DROP TABLE b.t;
DROP TYPE a.e;
-- DL01: drops the schema b
DROP SCHEMA b;
CREATE SCHEMA "Q uoted";
CREATE SCHEMA c;
CREATE TYPE c.e AS ENUM ('x', 'y');
CREATE TABLE a.t (
    id integer NOT NULL,
    e c.e,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE TABLE c.u (
    id integer
);
ALTER TABLE c.u ADD CONSTRAINT u_id_fkey FOREIGN KEY (id) REFERENCES a.t(id);
CREATE VIEW c.v AS
 SELECT t.id,
    t.e
   FROM a.t;
CREATE VIEW "Q uoted"."w W" AS
 SELECT v.id
   FROM c.v;
CREATE FUNCTION "Q uoted".f(c.u)
 RETURNS SETOF "Q uoted"."w W"
 LANGUAGE sql
AS $function$select 1$function$;
