-- Schemas, and the sequence behind an identity column; the built-in rights are no difference.
-- ## before
create schema app;
grant usage, create on schema app to writer;
create table app.a (id int generated always as identity, v int);
revoke all on app.a from postgres;
grant all on app.a to postgres;
-- ## after
create schema app;
grant usage on schema app to writer, reader;
revoke all on schema public from public;
create table app.a (id int generated always as identity, v int);
grant usage on sequence app.a_id_seq to reader;
create schema "N""ew";
grant usage on schema "N""ew" to reader;
-- ## plan
-- OP06: changes the rights of PUBLIC on Schema public
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA "N""ew";
GRANT USAGE ON SCHEMA "N""ew" TO reader;
-- OP06: changes the rights of reader on Schema app
GRANT USAGE ON SCHEMA app TO reader;
-- OP06: changes the rights of writer on Schema app
REVOKE CREATE ON SCHEMA app FROM writer;
-- OP06: changes the rights of reader on Sequence app.a_id_seq
GRANT USAGE ON SEQUENCE app.a_id_seq TO reader;
