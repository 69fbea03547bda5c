-- What is published changes without dropping the publication; row filters and column lists are set anew.
-- ## before
create schema app;
create table a (id int primary key, v int, w text);
create table b (id int primary key);
create publication everything for all tables;
create publication part for table a where (v > 1), b with (publish = 'insert');
create publication gone for table a;
-- ## after
create schema app;
create table a (id int primary key, v int, w text);
create table b (id int primary key);
create publication everything;
create publication part for table a (id, v) where (v > 2) with (publish = 'insert, update', publish_via_partition_root);
create publication schemas for tables in schema app;
create publication "New one" for table b;
comment on publication "New one" is 'new';
-- ## plan
ALTER PUBLICATION part DROP TABLE ONLY public.b;
ALTER PUBLICATION part DROP TABLE ONLY public.a;
-- OP01: drops the publication gone: its subscribers stop receiving changes
DROP PUBLICATION gone;
-- OP01: drops the publication everything: its subscribers stop receiving changes
DROP PUBLICATION everything;
CREATE PUBLICATION "New one" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
CREATE PUBLICATION everything WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION part SET (publish = 'insert, update', publish_via_partition_root = true);
CREATE PUBLICATION schemas WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION schemas ADD TABLES IN SCHEMA app;
ALTER PUBLICATION "New one" ADD TABLE ONLY public.b;
ALTER PUBLICATION part ADD TABLE ONLY public.a (id, v) WHERE ((v > 2));
COMMENT ON PUBLICATION "New one" IS 'new';
