-- ## before
create schema s;
create table public.p (id int, k int, primary key (id, k)) partition by list (k);
create table public.p1 partition of public.p for values in (1);
create publication all_in for tables in schema s, public;
create publication several for table public.p1 (id, k), public.p where (k > 0) with (publish_via_partition_root = true);
create table public.goes (id int primary key);
create publication goes_too for table public.goes;
-- ## after
create schema s;
create table public.p (id int, k int, primary key (id, k)) partition by list (k);
create table public.p1 partition of public.p for values in (1);
create table public.p2 partition of public.p for values in (2);
create table s.n (id int primary key, v text);
create publication all_in for tables in schema s, table public.p;
create publication several for table public.p1, public.p2 where (id > 0), s.n (id);
create publication goes_too;
-- ## plan
ALTER PUBLICATION several DROP TABLE ONLY public.p1;
ALTER PUBLICATION several DROP TABLE ONLY public.p;
ALTER PUBLICATION all_in DROP TABLES IN SCHEMA public;
-- DL02: drops the table public.goes with all its rows
DROP TABLE public.goes;
CREATE TABLE public.p2 (
    id integer CONSTRAINT p_id_not_null NOT NULL,
    k integer CONSTRAINT p_k_not_null NOT NULL,
    CONSTRAINT p2_pkey PRIMARY KEY (id, k)
);
CREATE TABLE s.n (
    id integer NOT NULL,
    v text,
    CONSTRAINT n_pkey PRIMARY KEY (id)
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES IN (2);
ALTER INDEX public.p_pkey ATTACH PARTITION public.p2_pkey;
ALTER PUBLICATION several SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION all_in ADD TABLE ONLY public.p;
ALTER PUBLICATION several ADD TABLE ONLY public.p1;
ALTER PUBLICATION several ADD TABLE ONLY public.p2 WHERE ((id > 0));
ALTER PUBLICATION several ADD TABLE ONLY s.n (id);
-- ## plan pg15
ALTER PUBLICATION several DROP TABLE ONLY public.p1;
ALTER PUBLICATION several DROP TABLE ONLY public.p;
ALTER PUBLICATION all_in DROP TABLES IN SCHEMA public;
-- DL02: drops the table public.goes with all its rows
DROP TABLE public.goes;
CREATE TABLE public.p2 (
    id integer NOT NULL,
    k integer NOT NULL,
    CONSTRAINT p2_pkey PRIMARY KEY (id, k)
);
CREATE TABLE s.n (
    id integer NOT NULL,
    v text,
    CONSTRAINT n_pkey PRIMARY KEY (id)
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES IN (2);
ALTER INDEX public.p_pkey ATTACH PARTITION public.p2_pkey;
ALTER PUBLICATION several SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION all_in ADD TABLE ONLY public.p;
ALTER PUBLICATION several ADD TABLE ONLY public.p1;
ALTER PUBLICATION several ADD TABLE ONLY public.p2 WHERE ((id > 0));
ALTER PUBLICATION several ADD TABLE ONLY s.n (id);
