-- ## before
create schema old;
create type old.state as enum ('new', 'done');
create domain old.code as text check (value ~ '^[A-Z]+$');
create table old.orders (id int generated always as identity primary key, s old.state not null default 'new', c old.code, total numeric(10,2), tags text[] default '{}');
create function old.is_done(old.orders) returns boolean language sql stable return $1.s = 'done';
create view old.open_orders with (security_barrier) as select o.*, old.is_done(o) as d from old.orders o where not old.is_done(o);
create rule ins as on insert to old.open_orders do instead insert into old.orders (s) values (new.s);
create materialized view old.stats as select s, count(*) as n from old.open_orders group by s;
create unique index on old.stats (s);
create function old.touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update of s on old.orders for each row when (new.s is distinct from old.s) execute function old.touch();
create policy p on old.orders using (s = 'new' or old.is_done(orders.*));
create publication pub for table old.orders (id, s) where (id > 0);
create statistics old.st on s, c from old.orders;
grant select (id, s), update (s) on old.orders to reader;
comment on column old.open_orders.d is 'done?';
-- ## after
create schema fresh;
create type fresh.state as enum ('done', 'new');
create domain fresh.code as text check (value ~ '^[A-Z]+$');
create table fresh.orders (id int generated always as identity primary key, s fresh.state not null default 'new', c fresh.code, total numeric(10,2), tags text[] default '{}');
create function fresh.is_done(fresh.orders) returns boolean language sql stable return $1.s = 'done';
create view fresh.open_orders with (security_barrier) as select o.*, fresh.is_done(o) as d from fresh.orders o where not fresh.is_done(o);
create materialized view fresh.stats as select s, count(*) as n from fresh.open_orders group by s;
create function fresh.touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update of s on fresh.orders for each row execute function fresh.touch();
create policy p on fresh.orders using (s = 'new' or fresh.is_done(orders.*));
create publication pub for table fresh.orders (id, s);
-- ## plan
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of old.orders changes: its policy p is dropped
DROP POLICY p ON old.orders;
-- DL15: drops the materialized view old.stats; its rows can only come from its query again
DROP MATERIALIZED VIEW old.stats;
DROP VIEW old.open_orders;
DROP FUNCTION old.is_done(old.orders);
-- DL02: drops the table old.orders with all its rows
DROP TABLE old.orders;
DROP FUNCTION old.touch();
DROP DOMAIN old.code;
DROP TYPE old.state;
-- DL01: drops the schema old
DROP SCHEMA old;
CREATE SCHEMA fresh;
CREATE TYPE fresh.state AS ENUM ('done', 'new');
CREATE DOMAIN fresh.code AS text
    CONSTRAINT code_check CHECK ((VALUE ~ '^[A-Z]+$'::text));
CREATE FUNCTION fresh.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
CREATE TABLE fresh.orders (
    id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME fresh.orders_id_seq INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE) NOT NULL,
    s fresh.state DEFAULT 'new'::fresh.state NOT NULL,
    c fresh.code,
    total numeric(10,2),
    tags text[] DEFAULT '{}'::text[],
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE FUNCTION fresh.is_done(fresh.orders)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (($1).s = 'done'::fresh.state);
CREATE VIEW fresh.open_orders WITH (security_barrier='true') AS
 SELECT id,
    s,
    c,
    total,
    tags,
    fresh.is_done(o.*) AS d
   FROM fresh.orders o
  WHERE (NOT fresh.is_done(o.*));
CREATE MATERIALIZED VIEW fresh.stats AS
 SELECT s,
    count(*) AS n
   FROM fresh.open_orders
  GROUP BY s
  WITH DATA;
CREATE TRIGGER touch BEFORE UPDATE OF s ON fresh.orders FOR EACH ROW EXECUTE FUNCTION fresh.touch();
CREATE POLICY p ON fresh.orders USING (((s = 'new'::fresh.state) OR fresh.is_done(orders.*)));
ALTER PUBLICATION pub ADD TABLE ONLY fresh.orders (id, s);
-- ## plan pg15
SET check_function_bodies TO off;
-- OP06: who may see and write which rows of old.orders changes: its policy p is dropped
DROP POLICY p ON old.orders;
-- DL15: drops the materialized view old.stats; its rows can only come from its query again
DROP MATERIALIZED VIEW old.stats;
DROP VIEW old.open_orders;
DROP FUNCTION old.is_done(old.orders);
-- DL02: drops the table old.orders with all its rows
DROP TABLE old.orders;
DROP FUNCTION old.touch();
DROP DOMAIN old.code;
DROP TYPE old.state;
-- DL01: drops the schema old
DROP SCHEMA old;
CREATE SCHEMA fresh;
CREATE TYPE fresh.state AS ENUM ('done', 'new');
CREATE DOMAIN fresh.code AS text
    CONSTRAINT code_check CHECK ((VALUE ~ '^[A-Z]+$'::text));
CREATE FUNCTION fresh.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
CREATE TABLE fresh.orders (
    id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME fresh.orders_id_seq INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE) NOT NULL,
    s fresh.state DEFAULT 'new'::fresh.state NOT NULL,
    c fresh.code,
    total numeric(10,2),
    tags text[] DEFAULT '{}'::text[],
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE FUNCTION fresh.is_done(fresh.orders)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (($1).s = 'done'::fresh.state);
CREATE VIEW fresh.open_orders WITH (security_barrier='true') AS
 SELECT o.id,
    o.s,
    o.c,
    o.total,
    o.tags,
    fresh.is_done(o.*) AS d
   FROM fresh.orders o
  WHERE (NOT fresh.is_done(o.*));
CREATE MATERIALIZED VIEW fresh.stats AS
 SELECT open_orders.s,
    count(*) AS n
   FROM fresh.open_orders
  GROUP BY open_orders.s
  WITH DATA;
CREATE TRIGGER touch BEFORE UPDATE OF s ON fresh.orders FOR EACH ROW EXECUTE FUNCTION fresh.touch();
CREATE POLICY p ON fresh.orders USING (((s = 'new'::fresh.state) OR fresh.is_done(orders.*)));
ALTER PUBLICATION pub ADD TABLE ONLY fresh.orders (id, s);
