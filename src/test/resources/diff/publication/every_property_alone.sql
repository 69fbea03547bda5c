-- ## before
create schema s; create schema r;
create table public.t (id int primary key, n int not null, v text);
create table public.u (id int primary key, n int);
create table s.w (id int primary key);
create table public.part (id int primary key) partition by range (id);
create table public.part1 partition of public.part for values from (0) to (10);
create publication all_tables for all tables;
create publication ops for table public.t with (publish = 'insert');
create publication via for table public.part;
create publication cols for table public.t (id, n);
create publication filt for table public.t where (n > 0);
create publication pair for table public.t (id, n) where (n > 0), public.u;
create publication tabs for table public.t, public.u;
create publication empty_one;
create publication schemas for tables in schema s;
create publication schema_and_table for tables in schema s, table public.t;
create publication gone for table public.t;
comment on publication cols is 'cols';
-- ## after
create schema s; create schema r;
create table public.t (id int primary key, n int not null, v text);
create table public.u (id int primary key, n int);
create table s.w (id int primary key);
create table public.part (id int primary key) partition by range (id);
create table public.part1 partition of public.part for values from (0) to (10);
create publication all_tables for table public.t;
create publication ops for table public.t with (publish = 'update, delete, truncate');
create publication via for table public.part with (publish_via_partition_root = true);
create publication cols for table public.t (id, v);
create publication filt for table public.t where (n > 0 and v is not null);
create publication pair for table public.t where (n > 1), public.u (id, n);
create publication tabs for table public.u, s.w;
create publication empty_one for all tables;
create publication schemas for tables in schema r, public;
create publication schema_and_table for tables in schema r, table public.t, table public.u;
create publication "Ma de" for table only public.t with (publish = '');
comment on publication cols is 'columns';
-- ## plan
ALTER PUBLICATION tabs DROP TABLE ONLY public.t;
ALTER PUBLICATION pair DROP TABLE ONLY public.u;
ALTER PUBLICATION pair DROP TABLE ONLY public.t;
ALTER PUBLICATION filt DROP TABLE ONLY public.t;
ALTER PUBLICATION cols DROP TABLE ONLY public.t;
ALTER PUBLICATION schemas DROP TABLES IN SCHEMA s;
ALTER PUBLICATION schema_and_table DROP TABLES IN SCHEMA s;
-- OP01: drops the publication gone: its subscribers stop receiving changes
DROP PUBLICATION gone;
-- OP01: drops the publication empty_one: its subscribers stop receiving changes
DROP PUBLICATION empty_one;
-- OP01: drops the publication all_tables: its subscribers stop receiving changes
DROP PUBLICATION all_tables;
CREATE PUBLICATION "Ma de" WITH (publish = '', publish_via_partition_root = false);
CREATE PUBLICATION all_tables WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
CREATE PUBLICATION empty_one FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION ops SET (publish = 'update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION via SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);
ALTER PUBLICATION schema_and_table ADD TABLES IN SCHEMA r;
ALTER PUBLICATION schemas ADD TABLES IN SCHEMA public;
ALTER PUBLICATION schemas ADD TABLES IN SCHEMA r;
ALTER PUBLICATION "Ma de" ADD TABLE ONLY public.t;
ALTER PUBLICATION all_tables ADD TABLE ONLY public.t;
ALTER PUBLICATION cols ADD TABLE ONLY public.t (id, v);
ALTER PUBLICATION filt ADD TABLE ONLY public.t WHERE (((n > 0) AND (v IS NOT NULL)));
ALTER PUBLICATION pair ADD TABLE ONLY public.t WHERE ((n > 1));
ALTER PUBLICATION pair ADD TABLE ONLY public.u (id, n);
ALTER PUBLICATION schema_and_table ADD TABLE ONLY public.u;
ALTER PUBLICATION tabs ADD TABLE ONLY s.w;
COMMENT ON PUBLICATION cols IS 'columns';
