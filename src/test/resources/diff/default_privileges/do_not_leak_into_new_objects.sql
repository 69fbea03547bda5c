-- What is created by the plan has exactly the rights it shall have, whatever the default privileges give it.
-- ## before
create schema app;
alter default privileges in schema app grant select, insert on tables to reader;
alter default privileges grant usage on sequences to writer;
-- ## after
create schema app;
create table app.without (id int);
create table app.less (id int);
grant select on app.less to reader;
create table app.own (id int);
create sequence app.s;
alter default privileges in schema app grant select, insert on tables to reader;
create table app.same (id int);
create table app.more (id int);
grant update on app.more to reader, writer;
alter default privileges grant usage on sequences to writer;
create sequence app.with;
-- ## plan
CREATE SEQUENCE app.s AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
REVOKE USAGE ON SEQUENCE app.s FROM writer;
CREATE SEQUENCE app."with" AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE app.less (
    id integer
);
REVOKE INSERT, SELECT ON TABLE app.less FROM reader;
CREATE TABLE app.more (
    id integer
);
CREATE TABLE app.own (
    id integer
);
REVOKE INSERT, SELECT ON TABLE app.own FROM reader;
CREATE TABLE app.same (
    id integer
);
CREATE TABLE app.without (
    id integer
);
REVOKE INSERT, SELECT ON TABLE app.without FROM reader;
GRANT USAGE ON SEQUENCE app."with" TO writer;
GRANT SELECT ON TABLE app.less TO reader;
GRANT INSERT, SELECT, UPDATE ON TABLE app.more TO reader;
GRANT UPDATE ON TABLE app.more TO writer;
GRANT INSERT, SELECT ON TABLE app.same TO reader;
