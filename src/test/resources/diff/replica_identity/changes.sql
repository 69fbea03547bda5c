-- ## before
create table a (id int primary key, b int not null);
create unique index i on a (b);
alter table a replica identity using index i;
create table b (id int primary key);
alter table b replica identity full;
create table c (id int not null, constraint u unique (id));
alter table c replica identity using index u;
alter table c cluster on u;
-- ## after
create table a (id int primary key, b bigint not null, c int not null);
create unique index i on a (b, c);
alter table a replica identity using index i;
create table b (id int primary key);
create table c (id int not null, constraint u unique (id) deferrable);
alter table c replica identity nothing;
alter table c cluster on u;
-- ## plan
ALTER TABLE ONLY public.b REPLICA IDENTITY DEFAULT;
ALTER TABLE ONLY public.a REPLICA IDENTITY DEFAULT;
-- LK02: queries of public.a go without this index from then on
DROP INDEX public.i;
-- LK10: rewrites the table public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ALTER COLUMN b TYPE bigint USING b::bigint;
-- MF03: adds a NOT NULL column without a default, which fails when public.a has rows
ALTER TABLE public.a ADD COLUMN c integer NOT NULL;
-- LK01: reads every row of public.a and locks out writers meanwhile
-- MF01: fails when rows of public.a are not unique
CREATE UNIQUE INDEX i ON public.a USING btree (b, c);
ALTER TABLE ONLY public.a REPLICA IDENTITY USING INDEX i;
-- OP01: subscribers know rows of public.c by other columns then
ALTER TABLE ONLY public.c REPLICA IDENTITY NOTHING;
-- BC09: drops the constraint public.c.u
ALTER TABLE public.c DROP CONSTRAINT u;
-- MF01: fails when rows of public.c are not unique
-- LK05: builds a unique index of public.c and locks out readers and writers meanwhile
ALTER TABLE ONLY public.c ADD CONSTRAINT u UNIQUE (id) DEFERRABLE;
ALTER TABLE public.c CLUSTER ON u;
