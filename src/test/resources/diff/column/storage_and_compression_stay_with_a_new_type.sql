-- A type that a column is told takes its storage and its compression.
-- ## before
create domain d as text;
create table t (a d, b text, c varchar(10));
alter table t alter a set storage external, alter b set storage main, alter c set compression pglz;
alter table t alter a set compression pglz;
-- ## after
create domain e as text;
create table t (a e, b text collate "C", c varchar(20));
alter table t alter a set storage external, alter b set storage main, alter c set compression pglz;
alter table t alter a set compression pglz;
-- ## plan
CREATE DOMAIN public.e AS text;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.a holds a value that public.e cannot hold
ALTER TABLE public.t ALTER COLUMN a TYPE public.e USING a::text::public.e;
ALTER TABLE ONLY public.t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.t ALTER COLUMN a SET COMPRESSION pglz;
DROP DOMAIN public.d;
ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE pg_catalog."C";
ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE MAIN;
ALTER TABLE public.t ALTER COLUMN c TYPE character varying(20) USING c::character varying(20);
ALTER TABLE ONLY public.t ALTER COLUMN c SET COMPRESSION pglz;
