-- Owners are compared only on request; an object that is created gets its owner.
-- ## before
create schema app;
create table app.a (id int);
create sequence app.s;
-- ## after
create schema app authorization creator;
create table app.a (id int);
grant select on app.a to reader;
alter table app.a owner to writer;
create sequence app.s;
create table app.b (id serial);
alter table app.b owner to "Ünï ""☃";
-- ## plan
CREATE SEQUENCE app.b_id_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE app.b (
    id integer DEFAULT nextval('app.b_id_seq'::regclass) NOT NULL
);
ALTER SEQUENCE app.b_id_seq OWNED BY app.b.id;
-- OP06: gives Schema app with all rights of an owner to creator
ALTER SCHEMA app OWNER TO creator;
-- OP06: gives Table app.a with all rights of an owner to writer
ALTER TABLE app.a OWNER TO writer;
ALTER TABLE app.b OWNER TO "Ünï ""☃";
-- OP06: changes the rights of reader on Table app.a
GRANT SELECT ON TABLE app.a TO reader;
